package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Group;
import org.detente.agreement.Limit.Placed;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads whom a limit binds: `each: party`, `each: group`, `each: host`, or those named, `bearers:
/// [US]`, `groups: [west]`, `hosts: [NO]`.
///
/// @param groups of the file
/// @param rows of its vocabulary
record BoundReader(Names names, Map<String, Group> groups, Rows rows) {
  private static final String ITEM = "item.";
  private static final String OTHERS = "others";

  /// Whom it binds.
  ///
  /// @param parties each for itself
  /// @param groups each as a whole; a group for each host where things count by where they stand
  /// @param placed where they must stand; null where that does not matter
  record Bound(boolean each, List<Party> parties, List<Group> groups, @Nullable Placed placed) {
    /// As findings name them.
    List<Party> named() {
      return groups.isEmpty()
          ? parties
          : groups.stream().map(group -> new Party(group.name())).toList();
    }
  }

  Bound bound(Section section) {
    return switch (section.oneOf(List.of("each", "bearers", "groups", "hosts"))) {
      case "bearers" -> new Bound(false, parties(section, "bearers"), List.of(), null);
      case "groups" -> new Bound(false, List.of(), groups(section), null);
      case "hosts" -> hosts(false, parties(section, "hosts"), section);
      case "each" -> each(section.nodeIf("each"), section);
      default -> everyParty();
    };
  }

  private Bound each(@Nullable Node each, Section section) {
    List<String> words = List.of("party", "group", "host");
    String word = each == null ? null : Expect.choice(each, words, section.problems());
    return switch (word) {
      case "group" -> {
        if (groups.isEmpty()) {
          section.problems().add(Defect.NO_GROUPS, section.valueAt("each"));
        }
        yield new Bound(false, List.of(), List.copyOf(groups.values()), null);
      }
      case "host" -> hosts(true, List.copyOf(names.parties().keySet()), section);
      case null, default -> everyParty();
    };
  }

  private Bound everyParty() {
    return new Bound(true, List.copyOf(names.parties().keySet()), List.of(), null);
  }

  /// By where things stand: `at: item.host`, and `of`, whose count: a group's, or all but the
  /// host's own.
  private Bound hosts(boolean each, List<Party> hosts, Section section) {
    Node of = section.nodeIf("of");
    boolean others = of instanceof Node.Scalar scalar && scalar.text().equals(OTHERS);
    Placed placed =
        new Placed(at(section), of == null || others ? null : group(of, section), others);
    return new Bound(each, List.of(), placed.hosts(hosts, names.parties().keySet()), placed);
  }

  private String at(Section section) {
    Node at = section.node("at");
    List<String> places =
        rows.fields(VocabularyReader.ITEM).keySet().stream()
            .filter(field -> rows.hasText(VocabularyReader.ITEM, field))
            .map(ITEM::concat)
            .toList();
    String field = at == null ? "" : Names.name(at, "item-field", places, section.problems());
    return field.isEmpty() ? "" : field.substring(ITEM.length());
  }

  private List<Party> parties(Section section, String key) {
    return names.parties(section.nodesIf(key), section.problems());
  }

  private List<Group> groups(Section section) {
    List<Group> bound = new ArrayList<>();
    for (Node node : section.nodesIf("groups")) {
      Group group = group(node, section);
      if (group != null && bound.contains(group)) {
        section.problems().add(Defect.GIVEN_TWICE, node.at(), group.name());
      } else if (group != null) {
        bound.add(group);
      }
    }
    return List.copyOf(bound);
  }

  private @Nullable Group group(Node node, Section section) {
    return groups.get(Names.name(node, "group", groups.keySet(), section.problems()));
  }
}
