package org.detente.node.page.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.model.Fact;
import org.detente.model.Words;
import org.detente.node.page.Link;
import org.detente.node.page.View;
import org.jspecify.annotations.Nullable;

/// What an entry has to do with others, as far as they are known at the moment: which it names, by
/// `ref` or by hash, and which name it. Who reads what was corrected must learn of it there.
final class Related {
  private final View view;
  private final Fact fact;
  private final List<Fact> others;

  Related(View view, Fact fact) {
    this.view = view;
    this.fact = fact;
    this.others =
        view.world().facts().known(view.moment().asOf().known()).stream()
            .filter(it -> it.instrument().equals(fact.instrument()))
            .filter(it -> !it.entry().equals(fact.entry()))
            .sorted(Comparator.comparing(Fact::entry))
            .toList();
  }

  /// A line for each kind of relation that there is.
  List<EntryPage.Pair> lines() {
    List<EntryPage.Pair> lines = new ArrayList<>();
    both(lines, "corrects", "correctedBy", Fact::corrects, true);
    both(lines, "retracts", "retractedBy", Fact::retracts, true);
    both(lines, "answers", "answeredBy", Fact::answers, false);
    lines.addAll(about().stream().toList());
    return lines;
  }

  /// @param own whether only who says something can do this to it
  private void both(
      List<EntryPage.Pair> lines,
      String does,
      String suffers,
      Function<Fact, @Nullable String> name,
      boolean own) {
    String named = name.apply(fact);
    if (named != null) {
      List<Link> links = links(others(own).filter(it -> isCalled(it, named)));
      lines.add(new EntryPage.Pair(label(does), links.isEmpty() ? named : "", links));
    }
    List<Link> namers = links(others(own).filter(it -> isCalled(fact, name.apply(it))));
    if (!namers.isEmpty()) {
      lines.add(new EntryPage.Pair(label(suffers), "", namers));
    }
  }

  private Stream<Fact> others(boolean own) {
    return others.stream().filter(it -> !own || it.attributedTo().equals(fact.attributedTo()));
  }

  private static boolean isCalled(Fact fact, @Nullable String name) {
    return name != null && (name.equals(fact.ref()) || name.equals(fact.entry().hash()));
  }

  private List<Link> links(Stream<Fact> facts) {
    return facts.map(it -> view.entry(it.entry())).toList();
  }

  /// The findings of which it speaks; what is none at this moment by its name alone.
  private Optional<EntryPage.Pair> about() {
    List<Link> links =
        fact.about().stream()
            .map(it -> fact.instrument() + "/" + it)
            .filter(it -> view.finding(it).isPresent())
            .map(it -> new Link(it.substring(it.indexOf('/') + 1), view.toFinding(it)))
            .toList();
    String rest =
        String.join(
            ", ",
            fact.about().stream()
                .filter(it -> view.finding(fact.instrument() + "/" + it).isEmpty())
                .toList());
    return fact.about().isEmpty()
        ? Optional.empty()
        : Optional.of(new EntryPage.Pair(label("about"), rest, links));
  }

  private static String label(String key) {
    return Words.of("console.entry." + key);
  }
}
