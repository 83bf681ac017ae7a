package org.detente.agreement.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Group;
import org.detente.agreement.Group.Member;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads `groups:`: named sets of states, `[BE, {state: CZ, from: 1993-01-01}]`.
final class GroupReader {
  private final Names names;

  GroupReader(Names names) {
    this.names = names;
  }

  Map<String, Group> groups(Section file) {
    Map<String, Group> groups = new LinkedHashMap<>();
    file.eachIf("groups", Name.KEBAB, (name, section) -> groups.put(name, group(name, section)));
    return groups;
  }

  private Group group(String name, Section section) {
    List<Citation> cites = names.rule(section, "groups." + name);
    String title = section.text("title");
    List<Member> members = new ArrayList<>();
    for (Node node : section.nodes("members")) {
      Member member = member(node, section.problems());
      if (member == null) {
        continue;
      }
      boolean twice =
          members.stream()
              .anyMatch(one -> one.state().equals(member.state()) && one.overlaps(member));
      if (twice) {
        section.problems().add(Defect.GIVEN_TWICE, node.at(), member.state().code());
      }
      members.add(member);
    }
    return new Group(name, title, members, cites);
  }

  private @Nullable Member member(Node node, Problems problems) {
    if (!(node instanceof Node.Mapping)) {
      Party state = names.party(node, problems);
      return state == null ? null : new Member(state, null, null);
    }
    try (Section section = Section.of(node, node.at(), problems)) {
      Node named = section.node("state");
      Party state = named == null ? null : names.party(named, section.problems());
      Instant from = section.instantIf("from");
      Instant until = section.instantIf("until");
      if (from != null && until != null && !from.isBefore(until)) {
        section.problems().add(Defect.ENDS_FIRST, section.valueAt("until"));
      }
      return state == null ? null : new Member(state, from, until);
    }
  }
}
