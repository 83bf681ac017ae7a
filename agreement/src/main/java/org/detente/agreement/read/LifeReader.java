package org.detente.agreement.read;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Anchor;
import org.detente.agreement.Choice;
import org.detente.agreement.Group;
import org.detente.agreement.Life;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads `life:`: how an instrument begins, lasts and ends.
final class LifeReader {
  private static final String OPEN = "open";

  private final Names names;
  private final List<String> rules;
  private final Asks asks;
  private final JoiningReader joinings;

  /// @param groups whose consent may be asked for
  /// @param rules what `provisional.only` may name
  LifeReader(Names names, Map<String, Group> groups, List<String> rules, Asks asks) {
    this.names = names;
    this.rules = rules;
    this.asks = asks;
    this.joinings = new JoiningReader(names, groups);
  }

  Life life(Section file) {
    try (Section section = file.section("life")) {
      try (Section inForce = section.section("in-force")) {
        List<Citation> cites = names.rule(inForce, "life.in-force");
        Choice<Anchor> from = beginning(inForce);
        Life.Consent consent = inForce.sectionIf("consent").map(joinings::consent).orElse(null);
        return new Life(
            section.sectionIf("provisional").map(this::provisional).orElse(null),
            from,
            cites,
            consent,
            section
                .sectionIf("joining")
                .map(joinings::joining)
                .orElse(consent == null ? null : Life.Joining.BY_CONSENT),
            term(section.section("term"), from),
            section.sectionIf("extend").map(this::extension).orElse(null),
            section.sectionIf("withdraw").map(this::withdrawal).orElse(null),
            section.sectionIf("suspend").map(this::suspension).orElse(null),
            section.sectionIf("end").map(this::ending).orElse(null),
            section.sectionIf("superseded").map(this::superseded).orElse(null));
      }
    }
  }

  /// An act or an anchor, or the question whose options name one.
  private Choice<Anchor> beginning(Section inForce) {
    Node node = inForce.node("from");
    return node == null
        ? new Choice.Asked<>("")
        : asks.choice(
            node,
            Reach.LIFE,
            inForce.problems(),
            n -> AnchorReader.anchor(n, inForce.keyAt("from"), inForce.problems()));
  }

  private Life.Provisional provisional(Section provisional) {
    try (Section section = provisional) {
      List<Citation> cites = names.rule(section, "life.provisional");
      List<String> only = new ArrayList<>();
      for (Node node : section.nodes("only")) {
        String rule = Names.name(node, "rule", rules, section.problems());
        if (!rule.isEmpty()) {
          only.add(rule);
        }
      }
      Node by = section.nodeIf("by");
      if (by != null) {
        Expect.choice(by, List.of(Life.By.EACH.word()), section.problems());
      }
      String from = Names.act(section, "from");
      @Nullable String until = by == null ? Names.act(section, "until") : null;
      return new Life.Provisional(from, until, only, cites);
    }
  }

  /// `length: open`; a length with the act it runs from; `until` a date; or `ends-with` another
  /// instrument. Whether the end is exclusive is said beside length and date.
  private Life.Term term(Section term, Choice<Anchor> inForceFrom) {
    try (Section section = term) {
      List<Citation> cites = names.rule(section, "life.term");
      String begins = act(inForceFrom);
      return switch (section.oneOf(List.of("length", "until", "ends-with"))) {
        case "length" -> length(section, begins, cites);
        case "until" -> {
          Node node = section.nodeIf("until");
          @Nullable Anchor until =
              node == null
                  ? null
                  : AnchorReader.anchor(node, section.keyAt("until"), section.problems());
          yield new Life.Term(null, begins, inclusive(section), until, null, false, null, cites);
        }
        case "ends-with" -> {
          String other = section.text("ends-with");
          if (!other.isEmpty()) {
            Name.KEBAB.check(other, section.valueAt("ends-with"), section.problems());
          }
          boolean each = section.truth("each", false);
          yield new Life.Term(null, begins, false, null, other, each, null, cites);
        }
        default -> {
          section.allow("from", "end", "renews", "each");
          yield new Life.Term(null, begins, false, cites);
        }
      };
    }
  }

  private static Life.Term length(Section section, String begins, List<Citation> cites) {
    Node length = section.node("length");
    if (length instanceof Node.Scalar scalar && scalar.text().equals(OPEN)) {
      return new Life.Term(null, begins, false, cites);
    }
    Period period = length == null ? null : Expect.period(length, section.problems());
    String from = Names.act(section, "from");
    Life.@Nullable Renewal renews =
        section.sectionIf("renews").map(LifeReader::renewal).orElse(null);
    return new Life.Term(period, from, inclusive(section), null, null, false, renews, cites);
  }

  /// `{by: P5Y, notice: P6M}`
  private static Life.Renewal renewal(Section renews) {
    try (Section section = renews) {
      Period notice = section.periodIf("notice");
      return new Life.Renewal(section.period("by"), notice == null ? Period.ZERO : notice);
    }
  }

  private static String act(Choice<Anchor> inForceFrom) {
    return inForceFrom instanceof Choice.Stated<Anchor>(Anchor anchor)
        ? anchor.act().orElse("")
        : "";
  }

  private static boolean inclusive(Section term) {
    Node end = term.nodeIf("end");
    if (end == null) {
      term.problems().add(Defect.TERM_END_UNSTATED, term.owner());
      return false;
    }
    String side = Expect.choice(end, List.of("exclusive", "inclusive"), term.problems());
    return "inclusive".equals(side);
  }

  private Life.Extension extension(Section extend) {
    try (Section section = extend) {
      List<Citation> cites = names.rule(section, "life.extend");
      return new Life.Extension(
          times(section), atMost(section), section.word("by", Life.By.class), cites);
    }
  }

  /// A whole number, or `any`: as often as agreed.
  private static int times(Section section) {
    return section.nodeIf("times") instanceof Node.Scalar scalar && scalar.text().equals("any")
        ? Integer.MAX_VALUE
        : (int) Math.min(section.whole("times", 1), Integer.MAX_VALUE);
  }

  /// A period, or `open`: without end.
  private static @Nullable Period atMost(Section section) {
    return section.node("at-most") instanceof Node.Scalar scalar && scalar.text().equals(OPEN)
        ? null
        : section.period("at-most");
  }

  private Life.Withdrawal withdrawal(Section withdraw) {
    try (Section section = withdraw) {
      List<Citation> cites = names.rule(section, "life.withdraw");
      Node from = section.node("from");
      if (from != null) {
        Expect.choice(from, List.of("receipt"), section.problems());
      }
      List<Party> ofThese =
          section.nodeIf("ends-for-all") instanceof Node.Sequence some
              ? names.parties(some.items(), section.problems())
              : List.of();
      // Between two the exit of one leaves nothing to be party to.
      boolean endsForAll =
          !ofThese.isEmpty()
              || section.truth("ends-for-all", names.parties().size() <= 2 && !names.open());
      return new Life.Withdrawal(
          section.word("by", Life.By.class),
          section.period("notice"),
          endsForAll,
          ofThese,
          section.has("fewest") ? (int) Math.min(section.whole("fewest", 1), 1_000) : 0,
          contested(section),
          cites);
    }
  }

  /// `{KP: {notice: 2003-01-10, question: NAME}}`: by party, its notices from a day on, or all.
  private Map<Party, Life.Contested> contested(Section withdraw) {
    Map<Party, Life.Contested> contested = new LinkedHashMap<>();
    withdraw.eachIf(
        "contested",
        Name.PARTY,
        (code, section) -> {
          Party party = new Party(code);
          if (!names.parties().containsKey(party)) {
            List<String> codes = names.parties().keySet().stream().map(Party::code).toList();
            Names.unknown(section.owner(), "party", code, codes, section.problems());
          }
          Node node = section.node("question");
          String question = node == null ? "" : question(node, section);
          contested.put(party, new Life.Contested(section.instantIf("notice"), question));
        });
    return contested;
  }

  private Life.Suspension suspension(Section suspend) {
    try (Section section = suspend) {
      List<Citation> cites = names.rule(section, "life.suspend");
      boolean provided = section.truth("provided");
      Node node = section.nodeIf("question");
      @Nullable String question = node == null ? null : question(node, section);
      if (!provided && question == null && section.has("provided")) {
        section.problems().add(Defect.SUSPENSION_UNASKED, section.owner());
      }
      return new Life.Suspension(
          provided,
          question,
          section.periodIf("notice"),
          section.sectionIf("pairs").map(this::pairs).orElse(null),
          cites);
    }
  }

  private String question(Node node, Section section) {
    return Names.name(node, "question", asks.questions(), section.problems());
  }

  private Life.Pairs pairs(Section pairs) {
    try (Section section = pairs) {
      Node node = section.nodeIf("question");
      return new Life.Pairs(section.truth("mutual"), node == null ? null : question(node, section));
    }
  }

  private Life.Superseded superseded(Section superseded) {
    try (Section section = superseded) {
      List<Citation> cites = names.rule(section, "life.superseded");
      String by = section.text("by");
      if (!by.isEmpty()) {
        Name.KEBAB.check(by, section.valueAt("by"), section.problems());
      }
      return new Life.Superseded(by, cites);
    }
  }

  private Life.Ending ending(Section end) {
    try (Section section = end) {
      List<Citation> cites = names.rule(section, "life.end");
      Node by = section.node("by");
      Party party = by == null ? null : names.party(by, section.problems());
      return new Life.Ending(
          party == null ? new Party("?") : party, Names.act(section, "declaration"), cites);
    }
  }
}
