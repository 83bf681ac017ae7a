package org.detente.agreement.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.agreement.Cap;
import org.detente.agreement.Quota;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads the `value:` of a limit: a number; a number for each bearer, `{US: 710, RU: 950}`; what is
/// left of another limit, `{limit: tanks, less: tanks-central}`; another party's number,
/// `{count-of: staff, by: other}`; what the bearer notified, `{notified: maximum-levels}`; a number
/// worked out from a figure, `{percent: 1, of: holdings.tanks, rounding: up, at-least: 250}` or
/// `{base: 656, plus: replacements.launchers, at-most: 710}`; or what a question leaves open,
/// `{question: ceiling}`.
final class CapReader {
  private static final String OTHER = "other";
  private static final int MOST_PERCENT = 100;
  private static final Cap STAND_IN = new Cap.Fixed(0);

  private final Names names;
  private final Collection<String> limits;
  private final Rows rows;
  private final Asks asks;

  /// @param limits the names of the file's limits
  /// @param rows of the vocabulary that a declaration may come in
  CapReader(Names names, Collection<String> limits, Rows rows, Asks asks) {
    this.names = names;
    this.limits = limits;
    this.rows = rows;
    this.asks = asks;
  }

  /// @param limit the name of the limit whose cap it is
  /// @param bearers of the limit
  Cap cap(Section dated, String limit, List<Party> bearers) {
    Node node = dated.node("value");
    if (!(node instanceof Node.Mapping)) {
      Long number = node == null ? null : Expect.whole(node, 0, dated.problems());
      return number == null ? STAND_IN : new Cap.Fixed(number);
    }
    if (Asks.asks(node)) {
      return new Cap.Asked(asks.question(node, Reach.LIFE, dated.problems()));
    }
    try (Section section = Section.of(node, dated.keyAt("value"), dated.problems())) {
      if (section.has("limit")) {
        return rest(section);
      }
      if (section.has("count-of")) {
        return countOf(section, limit, bearers);
      }
      if (section.has("percent") || section.has("base")) {
        return worked(section, limit);
      }
      if (section.has("notified")) {
        return notified(section);
      }
      return new Cap.ByBearer(numbers(section, bearers));
    }
  }

  private Cap rest(Section section) {
    String of = limit(section.node("limit"), section);
    Node less = section.node("less");
    List<String> taken =
        less == null ? List.of() : Names.names(less, "limit", limits, section.problems());
    return new Cap.Rest(of, taken);
  }

  private Cap countOf(Section section, String limit, List<Party> bearers) {
    String of = limit(section.node("count-of"), section);
    Node by = section.node("by");
    if (by instanceof Node.Scalar scalar && scalar.text().equals(OTHER)) {
      if (names.parties().size() != 2) {
        section.problems().add(Defect.OTHER_OF_MANY, by.at(), names.parties().size());
      }
      return new Cap.CountOf(of, null);
    }
    @Nullable Party party = by == null ? null : names.party(by, section.problems());
    if (of.equals(limit) && party != null && bearers.contains(party)) {
      section.problems().add(Defect.CAP_OF_ITSELF, section.valueAt("by"), party.code());
    }
    return new Cap.CountOf(of, party);
  }

  private Cap worked(Section section, String limit) {
    boolean share = section.oneOf(List.of("percent", "base")).equals("percent");
    String key = share ? "of" : "plus";
    return new Cap.Worked(
        share ? 0 : section.whole("base", 0),
        share ? (int) Math.min(section.whole("percent", 1), MOST_PERCENT) : MOST_PERCENT,
        share ? section.word("rounding", Quota.Rounding.class) : Quota.Rounding.DOWN,
        source(section, key, limit),
        QuotaReader.bounds(section));
  }

  /// `MESSAGE.FIELD`, or what the bearer itself has by another limit, `{count-of: tanks}`.
  private Cap.Source source(Section section, String key, String limit) {
    Node node = section.node(key);
    if (!(node instanceof Node.Mapping)) {
      return new Cap.Source.Given(rows.figure(node, section.problems()));
    }
    try (Section counted = Section.of(node, section.keyAt(key), section.problems())) {
      String name = limit(counted.node("count-of"), counted);
      if (name.equals(limit)) {
        section.problems().add(Defect.CAP_OF_ITSELF, counted.valueAt("count-of"), name);
      }
      return new Cap.Source.Counted(name);
    }
  }

  private Cap notified(Section section) {
    Node node = section.node("notified");
    return new Cap.Notified(
        node == null ? List.of() : Names.names(node, "message", rows.names(), section.problems()));
  }

  /// A number for each of those bound, all of them named.
  static SortedMap<Party, Long> numbers(Section section, List<Party> bearers) {
    TreeMap<Party, Long> numbers = new TreeMap<>();
    List<String> codes = bearers.stream().map(Party::code).toList();
    for (Map.Entry<String, Node.Entry> entry : section.named().entrySet()) {
      Long number = Expect.whole(entry.getValue().value(), 0, section.problems());
      if (!codes.contains(entry.getKey())) {
        Names.unknown(entry.getValue().key(), "bearer", entry.getKey(), codes, section.problems());
      } else if (number != null) {
        numbers.put(new Party(entry.getKey()), number);
      }
    }
    for (Party bearer : bearers) {
      if (!section.has(bearer.code())) {
        section.problems().add(Defect.BEARER_WITHOUT_NUMBER, section.owner(), bearer.code());
      }
    }
    return numbers;
  }

  private String limit(@Nullable Node node, Section section) {
    return node == null ? "" : Names.name(node, "limit", limits, section.problems());
  }
}
