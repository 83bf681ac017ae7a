package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.detente.agreement.Anchor;
import org.detente.agreement.Duty.ShowsIn;
import org.detente.agreement.Quota;
import org.detente.agreement.Quota.Base;
import org.detente.agreement.Quota.Bounds;
import org.detente.agreement.Quota.Most;
import org.detente.agreement.Quota.Other;
import org.detente.agreement.Quota.Rounding;
import org.detente.agreement.Quota.Size;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads `quotas:`, how often something may be done in each period.
///
/// @param quotas the names of the file's quotas
record QuotaReader(Names names, Rows rows, Collection<String> quotas) {
  private static final int MOST_IN_A_ROW = 100;
  private static final Size STAND_IN = new Size.Fixed(0);

  List<Quota> quotas(Section file) {
    List<Quota> quotas = new ArrayList<>();
    file.eachIf("quotas", Name.KEBAB, (name, section) -> quotas.add(quota(name, section)));
    return List.copyOf(quotas);
  }

  private Quota quota(String name, Section section) {
    List<Citation> cites = names.rule(section, "quotas." + name);
    String title = section.text("title");
    String uses = rows.name(section, "uses", "event");
    Reach reach = uses.isEmpty() ? Reach.UNKNOWN : Reach.ofEvent(rows.fields(uses));
    Node whose = section.node("whose");
    Node by = section.nodeIf("by");
    List<Party> holders = holders(section);
    try (Section every = section.section("every")) {
      return new Quota(
          name,
          title,
          cites,
          !section.has("holders"),
          holders,
          uses,
          new PredicateReader(reach.scope()).testIf(section, "where"),
          whose == null ? "" : rows.textField(whose, uses, section.problems()),
          by == null ? null : rows.textField(by, uses, section.problems()),
          every.period("length"),
          every.has("in-a-row") ? number(every, "in-a-row", 2, MOST_IN_A_ROW) : 1,
          TriggerReader.anchor(every, "from"),
          DeadlineReader.monthEnd(every),
          most(section, holders, by != null),
          section.wordIf("shows-in", ShowsIn.class).orElse(ShowsIn.PARTIES));
    }
  }

  /// `each: party`, or `holders: [XN]`.
  private List<Party> holders(Section section) {
    return section.oneOf(List.of("each", "holders")).equals("holders")
        ? names.parties(section.nodesIf("holders"), section.problems())
        : each(section);
  }

  private List<Party> each(Section section) {
    Node each = section.nodeIf("each");
    if (each != null) {
      Expect.choice(each, List.of("party"), section.problems());
    }
    return List.copyOf(names.parties().keySet());
  }

  private List<Most> most(Section quota, List<Party> holders, boolean apart) {
    List<Most> sizes = new ArrayList<>();
    Node list = quota.node("most");
    for (Node node : list == null ? List.<Node>of() : Expect.list(list, quota.problems())) {
      try (Section section = Section.of(node, node.at(), quota.problems())) {
        Size size = size(section, holders, apart);
        Anchor from = TriggerReader.anchor(section, "from");
        @Nullable Anchor until =
            section.has("until") ? TriggerReader.anchor(section, "until") : null;
        sizes.add(new Most(size, from, until, names.cites(section)));
      }
    }
    if (list instanceof Node.Sequence && sizes.isEmpty()) {
      quota.problems().add(Defect.EMPTY, list.at());
    }
    return List.copyOf(sizes);
  }

  private Size size(Section section, List<Party> holders, boolean apart) {
    return switch (section.oneOf(List.of("value", "percent", "one-per"))) {
      case "percent" -> {
        int percent = number(section, "percent", 1, 100);
        yield new Size.Percent(percent, rounding(section), base(section, apart), bounds(section));
      }
      case "one-per" -> {
        int per = number(section, "one-per", 1, Integer.MAX_VALUE);
        yield new Size.OnePer(per, rounding(section), base(section, apart), bounds(section));
      }
      case "value" -> {
        Node value = section.nodeIf("value");
        yield value instanceof Node.Mapping
            ? new Size.ByHolder(byHolder(value, section, holders))
            : number(value, section);
      }
      default -> {
        section.allow("rounding", "of", "at-least", "at-most");
        yield STAND_IN;
      }
    };
  }

  private static Size number(@Nullable Node value, Section section) {
    Long number = value == null ? null : Expect.whole(value, 0, section.problems());
    return number == null ? STAND_IN : new Size.Fixed(number);
  }

  private static SortedMap<Party, Long> byHolder(Node value, Section section, List<Party> holders) {
    try (Section numbers = Section.of(value, section.keyAt("value"), section.problems())) {
      return CapReader.numbers(numbers, holders);
    }
  }

  private static int number(Section section, String key, long least, long most) {
    Node node = section.nodeIf(key);
    Long number = node == null ? null : Expect.whole(node, 0, section.problems());
    if (number == null) {
      return 1;
    }
    if (number < least || number > most) {
      section.problems().add(Defect.OUT_OF_RANGE, section.valueAt(key), number, least, most);
    }
    return (int) Math.clamp(number, least, most);
  }

  // A fraction of an inspection is none: the file says which way it goes.
  private static Rounding rounding(Section section) {
    return section.word("rounding", Rounding.class);
  }

  static Bounds bounds(Section section) {
    Node least = section.nodeIf("at-least");
    Node most = section.nodeIf("at-most");
    Long from = least == null ? null : Expect.whole(least, 0, section.problems());
    Long to = most == null ? null : Expect.whole(most, 0, section.problems());
    if (from != null && to != null && to < from) {
      section.problems().add(Defect.MOST_BELOW_LEAST, section.valueAt("at-most"), to, from);
    }
    return new Bounds(from == null ? 0 : from, to);
  }

  /// A figure, or another quota: `{holder: passive}`, or of two the smaller, `{holder: passive,
  /// user: active}`.
  private Base base(Section section, boolean apart) {
    Node node = section.node("of");
    if (!(node instanceof Node.Mapping)) {
      return rows.figure(node, section.problems());
    }
    try (Section of = Section.of(node, section.keyAt("of"), section.problems())) {
      if (!apart) {
        return new Other(quota(of, of.node("holder")), null);
      }
      if (!of.has("holder") && !of.has("user")) {
        of.problems().add(Defect.EITHER_OR, of.owner(), "holder", "user");
      }
      return new Other(quota(of, of.nodeIf("holder")), quota(of, of.nodeIf("user")));
    }
  }

  private @Nullable String quota(Section section, @Nullable Node node) {
    String name = node == null ? "" : Names.name(node, "quota", quotas, section.problems());
    return name.isEmpty() ? null : name;
  }
}
