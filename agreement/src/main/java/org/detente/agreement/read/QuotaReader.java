package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Anchor;
import org.detente.agreement.Duty.ShowsIn;
import org.detente.agreement.Quota;
import org.detente.agreement.Quota.Bounds;
import org.detente.agreement.Quota.Figure;
import org.detente.agreement.Quota.Most;
import org.detente.agreement.Quota.Rounding;
import org.detente.agreement.Quota.Size;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads `quotas:`, how often something may be done in each period.
record QuotaReader(Names names, Rows rows) {

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
    try (Section every = section.section("every")) {
      return new Quota(
          name,
          title,
          cites,
          !section.has("holders"),
          holders(section),
          uses,
          new PredicateReader(reach.scope()).testIf(section, "where"),
          whose == null ? "" : rows.textField(whose, uses, section.problems()),
          every.period("length"),
          TriggerReader.anchor(every, "from"),
          DeadlineReader.monthEnd(every),
          most(section),
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

  private List<Most> most(Section quota) {
    List<Most> sizes = new ArrayList<>();
    Node list = quota.node("most");
    for (Node node : list == null ? List.<Node>of() : Expect.list(list, quota.problems())) {
      try (Section section = Section.of(node, node.at(), quota.problems())) {
        Size size = size(section);
        Anchor from = TriggerReader.anchor(section, "from");
        @Nullable Anchor until =
            section.has("until") ? TriggerReader.anchor(section, "until") : null;
        if (sizes.stream().anyMatch(other -> other.from().equals(from))) {
          section.problems().add(Defect.VALUES_OVERLAP, node.at(), words(size));
        }
        sizes.add(new Most(size, from, until, names.cites(section)));
      }
    }
    if (list instanceof Node.Sequence && sizes.isEmpty()) {
      quota.problems().add(Defect.EMPTY, list.at());
    }
    return List.copyOf(sizes);
  }

  private static String words(Size size) {
    return switch (size) {
      case Size.Fixed(long value) -> Long.toString(value);
      case Size.Percent percent -> percent.percent() + " %";
      case Size.OnePer one -> "1 / " + one.per();
    };
  }

  private Size size(Section section) {
    return switch (section.oneOf(List.of("value", "percent", "one-per"))) {
      case "percent" -> {
        int percent = number(section, "percent", 100);
        yield new Size.Percent(percent, rounding(section), figure(section), bounds(section));
      }
      case "one-per" -> {
        int per = number(section, "one-per", Integer.MAX_VALUE);
        yield new Size.OnePer(per, rounding(section), figure(section), bounds(section));
      }
      case "value" -> {
        Node value = section.nodeIf("value");
        Long number = value == null ? null : Expect.whole(value, 0, section.problems());
        yield new Size.Fixed(number == null ? 0 : number);
      }
      default -> {
        section.allow("rounding", "of", "at-least", "at-most");
        yield new Size.Fixed(0);
      }
    };
  }

  private static int number(Section section, String key, long most) {
    Node node = section.nodeIf(key);
    Long number = node == null ? null : Expect.whole(node, 1, section.problems());
    if (number == null) {
      return 1;
    }
    if (number > most) {
      section.problems().add(Defect.OUT_OF_RANGE, section.valueAt(key), number, 1, most);
    }
    return (int) Math.min(number, most);
  }

  // A fraction of an inspection is none: the file says which way it goes.
  private static Rounding rounding(Section section) {
    return section.word("rounding", Rounding.class);
  }

  private static Bounds bounds(Section section) {
    Node least = section.nodeIf("at-least");
    Node most = section.nodeIf("at-most");
    Long from = least == null ? null : Expect.whole(least, 0, section.problems());
    Long to = most == null ? null : Expect.whole(most, 0, section.problems());
    if (from != null && to != null && to < from) {
      section.problems().add(Defect.MOST_BELOW_LEAST, section.valueAt("at-most"), to, from);
    }
    return new Bounds(from == null ? 0 : from, to);
  }

  /// `MESSAGE.FIELD`, a whole number that the holder gives.
  private Figure figure(Section section) {
    Node node = section.node("of");
    List<String> figures = new ArrayList<>();
    for (String row : rows.names()) {
      for (Map.Entry<String, Field> field : rows.fields(row).entrySet()) {
        if (field.getValue().type() == Vocabulary.Type.INT) {
          figures.add(row + "." + field.getKey());
        }
      }
    }
    String name = node == null ? "" : Names.name(node, "figure", figures, section.problems());
    int dot = name.indexOf('.');
    return dot < 0
        ? new Figure("", "")
        : new Figure(name.substring(0, dot), name.substring(dot + 1));
  }
}
