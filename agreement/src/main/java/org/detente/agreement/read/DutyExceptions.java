package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.detente.agreement.Duty.Content;
import org.detente.agreement.Duty.Exempt;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.jspecify.annotations.Nullable;

/// Reads what a notice must hold (`content:`) and when a duty does not apply (`exceptions:`).
///
/// @param duties what `instead` may name
/// @param reach of the duty
/// @param fields of its notice
record DutyExceptions(Names names, Set<String> duties, Reach reach, Collection<String> fields) {

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
          exceptions.add(new Exempt(name, predicates.test(section, "when"), other, cites));
        });
    return List.copyOf(exceptions);
  }
}
