package org.detente.agreement.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.agreement.Agreement;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.read.Expect;
import org.detente.agreement.read.Names;
import org.detente.agreement.read.Section;
import org.detente.agreement.yaml.Node;
import org.detente.model.AsOf;
import org.detente.model.Finding;
import org.detente.model.ImpreciseDate;
import org.detente.model.Known;
import org.detente.model.Nearest;
import org.detente.model.Words;
import org.jspecify.annotations.Nullable;

/// Reads an item of `expect:`: two times, one or more findings with their verdicts, and what else
/// is compared.
final class ExpectReader {
  private static final Pattern FIRST = Pattern.compile("@([0-9]{1,9})");
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,15})\\.\\.([0-9]{1,15})?");
  private static final long LEAST = -(1L << 53);

  private static final List<String> KEYS =
      List.of(
          "as-of",
          "known-at",
          "value",
          "bound",
          "margin",
          "stale",
          "since",
          "note",
          "because",
          "under",
          "to",
          "next",
          "last-instant",
          "alarm",
          "lead",
          "performed");

  private final Subject subject;
  private final Agreement agreement;

  ExpectReader(Subject subject) {
    this.subject = subject;
    this.agreement = subject.agreement();
  }

  List<Expectation> expectations(Node node, Problems problems) {
    List<Expectation> expectations = new ArrayList<>();
    try (Section section = Section.of(node, node.at(), problems)) {
      Optional<AsOf> asOf = asOf(section);
      Finding.@Nullable Range value = range(section);
      Long bound = wholeIf(section, "bound");
      String margin = margin(section);
      Node staleNode = section.nodeIf("stale");
      Boolean stale = staleNode == null ? null : Expect.truth(staleNode, problems);
      String since = since(section);
      String note = section.textIf("note");
      List<String> because = articles(section);
      List<String> to = ActReader.ruleNames(agreement, section, "to");
      Node under = section.nodeIf("under");
      Node next = section.nodeIf("next");
      Expectation.Performance performance = performance(section);
      Map<String, Node.Entry> findings = section.rest();
      if (findings.isEmpty()) {
        problems.add(Defect.NOTHING_EXPECTED, section.owner());
      }
      for (Map.Entry<String, Node.Entry> entry : findings.entrySet()) {
        List<String> verdicts = Findings.verdicts(agreement, entry.getKey());
        if (verdicts.isEmpty()) {
          unknown(entry, problems);
          continue;
        }
        String verdict = Expect.choice(entry.getValue().value(), verdicts, problems);
        if (verdict == null || asOf.isEmpty()) {
          continue;
        }
        expectations.add(
            new Expectation(
                entry.getValue().key().line(),
                entry.getValue().key().column(),
                asOf.get(),
                entry.getKey(),
                verdict,
                value,
                bound,
                margin,
                stale,
                since,
                note,
                because,
                under(under, verdicts, problems),
                to,
                next(next, verdicts, problems),
                performance));
      }
    }
    return expectations;
  }

  private void unknown(Map.Entry<String, Node.Entry> entry, Problems problems) {
    List<String> candidates = new ArrayList<>(Findings.all(agreement));
    candidates.addAll(KEYS);
    problems.addMeant(
        Defect.NO_SUCH_NAME,
        entry.getValue().key(),
        Nearest.to(entry.getKey().split("/", 2)[0], candidates),
        Words.of("check.named.finding"),
        entry.getKey());
  }

  /// The two times of an item.
  static Optional<AsOf> asOf(Section section) {
    Node on = section.node("as-of");
    Instant valid = on == null ? null : Expect.instant(on, section.problems());
    Node knownAt = section.nodeIf("known-at");
    if (valid == null) {
      return Optional.empty();
    }
    if (knownAt == null) {
      return Optional.of(new AsOf(valid, new Known.At(valid)));
    }
    if (knownAt instanceof Node.Scalar scalar) {
      Matcher first = FIRST.matcher(scalar.text());
      if (first.matches()) {
        long entries = Long.parseLong(first.group(1));
        return Optional.of(new AsOf(valid, new Known.First(null, entries)));
      }
    }
    Instant known = Expect.instant(knownAt, section.problems());
    return known == null ? Optional.empty() : Optional.of(new AsOf(valid, new Known.At(known)));
  }

  /// `12`, or `1402..1560`, or `1402..` where no upper bound is known.
  private static Finding.@Nullable Range range(Section section) {
    Node node = section.nodeIf("value");
    if (node == null) {
      return null;
    }
    if (node instanceof Node.Scalar scalar) {
      Matcher range = RANGE.matcher(scalar.text());
      if (range.matches()) {
        Long hi = range.group(2) == null ? null : Long.valueOf(range.group(2));
        return new Finding.Range(Long.parseLong(range.group(1)), hi);
      }
    }
    Long whole = Expect.whole(node, 0, section.problems());
    return whole == null ? null : new Finding.Range(whole, whole);
  }

  /// A whole number of a limit, or a span of time of a duty.
  private static @Nullable String margin(Section section) {
    Node node = section.nodeIf("margin");
    if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT) {
      Duration span = Expect.span(node, section.problems());
      return span == null ? null : span.toString();
    }
    Long whole = node == null ? null : Expect.whole(node, LEAST, section.problems());
    return whole == null ? null : whole.toString();
  }

  /// An instant, or `{by: DAY}` of what may have begun earlier.
  private static @Nullable String since(Section section) {
    if (section.nodeIf("since") instanceof Node.Mapping) {
      ImpreciseDate latest = EntryReader.byADay(section, "since");
      return latest == null ? null : latest.text();
    }
    Instant since = section.instantIf("since");
    return since == null ? null : since.toString();
  }

  private static Expectation.Performance performance(Section section) {
    Instant lastInstant = section.instantIf("last-instant");
    Instant alarm = section.instantIf("alarm");
    Node leadNode = section.nodeIf("lead");
    Duration lead = leadNode == null ? null : Expect.span(leadNode, section.problems());
    return section
        .sectionIf("performed")
        .map(performed -> {
          try (performed) {
            String when = performed.oneOf(List.of("at", "by"));
            Instant at = when.isEmpty() ? null : performed.instantIf(when);
            boolean exact = when.equals("at");
            return new Expectation.Performance(
                lastInstant, alarm, lead, exact ? at : null, exact ? null : at);
          }
        })
        .orElse(new Expectation.Performance(lastInstant, alarm, lead, null, null));
  }

  private static @Nullable Long wholeIf(Section section, String key) {
    Node node = section.nodeIf(key);
    return node == null ? null : Expect.whole(node, LEAST, section.problems());
  }

  private List<String> articles(Section section) {
    List<String> articles = new ArrayList<>();
    for (Node node : section.nodesIf("because")) {
      String article = Names.article(node, "text", subject.articles(), section.problems());
      if (!article.isEmpty()) {
        articles.add(article);
      }
    }
    return List.copyOf(articles);
  }

  private List<Expectation.Under> under(
      @Nullable Node node, List<String> verdicts, Problems problems) {
    List<Expectation.Under> readings = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : Expect.list(node, problems)) {
      try (Section section = Section.of(item, item.at(), problems)) {
        Node is = section.node("is");
        String verdict = is == null ? null : Expect.choice(is, verdicts, problems);
        Map<String, String> options = ActReader.options(subject.questions(), section);
        if (verdict != null) {
          readings.add(new Expectation.Under(options, verdict));
        }
      }
    }
    return List.copyOf(readings);
  }

  private static Expectation.@Nullable Next next(
      @Nullable Node node, List<String> verdicts, Problems problems) {
    if (node == null) {
      return null;
    }
    try (Section section = Section.of(node, node.at(), problems)) {
      Node atNode = section.node("at");
      Instant at = atNode == null ? null : Expect.instant(atNode, problems);
      Node is = section.node("is");
      String verdict = is == null ? null : Expect.choice(is, verdicts, problems);
      return at == null || verdict == null ? null : new Expectation.Next(at, verdict);
    }
  }
}
