package org.detente.node.page.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.InclusionProof;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.page.Address;
import org.detente.node.page.Drawing;
import org.detente.node.page.EntryLine;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.take.Take;
import org.jspecify.annotations.Nullable;

/// One entry: what it says, the findings that rest on it, its bytes, and the way from its hash to
/// the root of the ledger.
///
/// @param entry what it says; empty where this version cannot read it
/// @param note our remark on it; empty where there is none
/// @param keys the hints by which its signatures name their keys
/// @param json the signed body, as the ledger holds it
/// @param proved whether the path led to the root when this page was drawn
public record EntryPage(
    Link ledger,
    String origin,
    long position,
    Optional<EntryLine> entry,
    String note,
    List<Pair> about,
    List<Rests> findings,
    List<String> keys,
    String json,
    String leaf,
    String root,
    long size,
    Drawing path,
    List<Pair> hashes,
    boolean proved,
    String proof,
    Optional<Link> before,
    Optional<Link> after,
    List<Link> takes) {
  private static final int MOST_FINDINGS = 40;

  /// A label, and a text or links.
  public record Pair(String label, String text, List<Link> links) {

    Pair(String label, String text) {
      this(label, text, List.of());
    }
  }

  /// A finding that rests on the entry.
  public record Rests(Link finding, Mark mark) {}

  /// The page of an entry.
  ///
  /// @param position within the ledger
  public static Outcome<EntryPage> of(View view, LedgerReader ledger, long position) {
    return ledger
        .entry(position)
        .then(bytes ->
            ledger
                .tree()
                .first(ledger.size())
                .inclusion(position)
                .map(proof -> page(view, ledger, bytes, proof)));
  }

  private static EntryPage page(
      View view, LedgerReader ledger, byte[] bytes, InclusionProof proof) {
    long position = proof.index();
    Hash leaf = ledger.tree().leaf(position);
    Optional<Fact> fact =
        view.entries().values().stream()
            .filter(it -> it.entry().ledger().equals(ledger.origin()))
            .filter(it -> it.entry().position() == position)
            .findFirst();
    String at = "/ledger/" + ledger.origin() + "/";
    return new EntryPage(
        new Link(Words.of("console.page.ledger"), view.moment().at("/ledger")),
        ledger.origin(),
        position,
        fact.map(it -> EntryLine.of(view, it)),
        fact.map(Fact::note).orElse(""),
        fact.map(it -> about(view, it)).orElse(List.of()),
        fact.map(it -> findings(view, it)).orElse(List.of()),
        keys(bytes),
        body(bytes),
        leaf.hex(),
        ledger.root().hex(),
        ledger.size(),
        TreePath.draw(proof),
        hashes(proof),
        proof.proves(leaf, ledger.root()),
        "/proof/" + ledger.origin() + "/" + position,
        position == 0
            ? Optional.empty()
            : Optional.of(new Link("#" + (position - 1), view.moment().at(at + (position - 1)))),
        position + 1 == ledger.size()
            ? Optional.empty()
            : Optional.of(new Link("#" + (position + 1), view.moment().at(at + (position + 1)))),
        Take.of(
            view,
            "path",
            "entry=" + Address.encoded(ledger.origin() + "/" + position),
            List.of("svg")));
  }

  private static List<Pair> about(View view, Fact fact) {
    List<Pair> pairs = new ArrayList<>();
    if (fact.body() instanceof Body.Statement statement) {
      add(pairs, "speaker", statement.speaker());
    }
    add(pairs, "ref", fact.ref());
    pairs.addAll(new Related(view, fact).lines());
    if (fact.source() != null) {
      add(pairs, "seen", fact.source().seen());
      add(pairs, "seenAs", fact.source().seenAs());
      add(pairs, "sourceHash", fact.source().sha256());
    }
    return pairs;
  }

  private static void add(List<Pair> pairs, String label, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      pairs.add(new Pair(Words.of("console.entry." + label), text));
    }
  }

  private static List<Rests> findings(View view, Fact fact) {
    return view.assessed().findings().stream()
        .filter(it -> rests(it, fact))
        .limit(MOST_FINDINGS)
        .map(it ->
            new Rests(
                new Link(new Titles(view).full(it), view.toFinding(it.id())),
                Mark.of(it.verdict())))
        .toList();
  }

  private static boolean rests(Finding finding, Fact fact) {
    return finding.entries().contains(fact.entry())
        || finding.accounts().stream().anyMatch(it -> it.entries().contains(fact.entry()));
  }

  private static List<String> keys(byte[] bytes) {
    return Envelope.read(bytes) instanceof Outcome.Accepted<Envelope>(Envelope envelope)
        ? envelope.signatures().stream().map(Envelope.Signature::keyId).toList()
        : List.of();
  }

  private static String body(byte[] bytes) {
    return Envelope.read(bytes) instanceof Outcome.Accepted<Envelope>(Envelope envelope)
        ? new String(envelope.payload(), UTF_8)
        : new String(bytes, UTF_8);
  }

  private static List<Pair> hashes(InclusionProof proof) {
    List<Pair> hashes = new ArrayList<>();
    for (int i = 0; i < proof.path().size(); i++) {
      hashes.add(new Pair(Words.of("console.entry.step", i + 1), proof.path().get(i).hex()));
    }
    return hashes;
  }
}
