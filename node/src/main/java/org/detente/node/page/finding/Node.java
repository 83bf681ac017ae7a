package org.detente.node.page.finding;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Reason;
import org.detente.model.Words;
import org.detente.node.page.ArticleLine;
import org.detente.node.page.Link;
import org.detente.node.page.View;

/// A reason as a branch of the tree: a sentence, the articles and entries it rests on, and the
/// reasons below it.
public record Node(String says, List<Link> articles, List<Leaf> entries, List<Node> because) {

  /// An entry by its number and what it is.
  public record Leaf(Link number, String brief) {}

  static Node of(View view, Reason reason) {
    return new Node(
        Words.of(reason.phrase()),
        reason.cites().stream()
            .map(it -> ArticleLine.of(view, it))
            .map(it -> new Link(Words.of("finding.article", it.article()), "#" + it.anchor()))
            .distinct()
            .toList(),
        reason.entries().stream().distinct().map(it -> leaf(view, it)).toList(),
        reason.because().stream().map(it -> of(view, it)).toList());
  }

  private static Leaf leaf(View view, EntryRef entry) {
    Fact fact = view.entries().get(entry);
    return new Leaf(
        view.entry(entry),
        fact == null
            ? ""
            : Words.of(
                "console.leaf", fact.kind(), View.who(fact.attributedTo()), fact.valid().text()));
  }

  /// Everything a tree of reasons rests on, in the order in which it is named.
  static <T> Set<T> all(Reason reason, Part<T> part) {
    Set<T> all = new LinkedHashSet<>();
    walk(reason).forEach(it -> all.addAll(part.of(it)));
    return all;
  }

  private static Stream<Reason> walk(Reason reason) {
    return Stream.concat(Stream.of(reason), reason.because().stream().flatMap(Node::walk));
  }

  /// A part of a reason.
  interface Part<T> {
    Collection<T> of(Reason reason);
  }

  static final Part<Citation> CITES = Reason::cites;
  static final Part<EntryRef> ENTRIES = Reason::entries;
}
