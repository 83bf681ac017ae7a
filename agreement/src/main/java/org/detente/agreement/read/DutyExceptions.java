package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.detente.agreement.Anchor;
import org.detente.agreement.Duty.Content;
import org.detente.agreement.Duty.Exempt;
import org.detente.agreement.Duty.Settled;
import org.detente.agreement.Duty.Spell;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.jspecify.annotations.Nullable;

/// Reads what a notice must hold (`content:`) and when a duty does not apply (`exceptions:`).
///
/// @param event the row that brings the duty about; empty for none
/// @param duties what `instead` may name
/// @param reach of the duty
/// @param fields of its notice
record DutyExceptions(
    Names names,
    Rows rows,
    String event,
    Set<String> duties,
    Reach reach,
    Collection<String> fields) {

  List<Content> content(Section duty, String path) {
    PredicateReader predicates = new PredicateReader(reach.noticeOnly().scope());
    List<Content> content = new ArrayList<>();
    duty.eachIf(
        "content",
        Name.KEBAB,
        (name, section) -> {
          List<Citation> cites = names.rule(section, path + ".content." + name);
          content.add(new Content(name, predicates.testIf(section, "when"), need(section), cites));
        });
    return List.copyOf(content);
  }

  private List<String> need(Section section) {
    Node need = section.node("need");
    return need == null ? List.of() : Names.names(need, "field", fields, section.problems());
  }

  List<Exempt> exceptions(Section duty, String path) {
    PredicateReader predicates = new PredicateReader(reach.eventOnly().scope());
    List<Exempt> exceptions = new ArrayList<>();
    duty.eachIf(
        "exceptions",
        Name.KEBAB,
        (name, section) -> {
          List<Citation> cites = names.rule(section, path + "." + name);
          Node instead = section.nodeIf("instead");
          @Nullable String other =
              instead == null ? null : Names.name(instead, "duty", duties, section.problems());
          exceptions.add(
              new Exempt(name, predicates.test(section, "when"), other, cites, spell(section)));
        });
    return List.copyOf(exceptions);
  }

  private Spell spell(Section section) {
    Node lasts = section.nodeIf("lasts");
    return new Spell(
        anchor(section, "from"),
        anchor(section, "until"),
        lasts == null ? null : Expect.amount(lasts, section.problems()),
        section.sectionIf("settled-by").map(this::settled).orElse(null));
  }

  private Settled settled(Section settled) {
    try (Section section = settled) {
      String row = rows.name(section, "event", "event");
      List<String> named = row.isEmpty() ? List.of() : List.of(event, row);
      return new Settled(
          row,
          new TriggerReader(names, rows).fields(section, "same", Vocabulary.Type.STRING, named));
    }
  }

  private static @Nullable Anchor anchor(Section section, String key) {
    Node node = section.nodeIf(key);
    return node == null ? null : AnchorReader.anchor(node, section.keyAt(key), section.problems());
  }
}
