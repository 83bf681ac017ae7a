package org.detente.agreement.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.detente.agreement.read.Expect;
import org.detente.agreement.read.Name;
import org.detente.agreement.read.Names;
import org.detente.agreement.read.Section;
import org.detente.agreement.yaml.Node;
import org.detente.model.Party;

/// States that do not exist in the place of an agreement's parties, so that invented acts are put
/// down to no real one: `cast: {US: XN, RU: XS}`.
///
/// Trap: the cast is taken off as a file is read. The facts and findings of a case bear the codes
/// of the agreement.
///
/// @param roles who plays whom: the code in the test file to the party's
record Cast(Map<String, String> roles) {
  /// Nobody plays anybody.
  static final Cast NONE = new Cast(Map.of());

  // In the names of findings: duties.launch-notice@XS/launch-1, duties.notice@XN>XS.
  private static final Pattern IN_A_FINDING = Pattern.compile("(?<=[@>])[A-Z]{2}(?=$|[/>])");

  /// The cast under `cast:`; `otherwise` where there is none.
  static Cast of(Section section, Map<Party, String> parties, Cast otherwise) {
    return section
        .sectionIf("cast")
        .map(cast -> {
          try (cast) {
            return roles(cast, parties);
          }
        })
        .orElse(otherwise);
  }

  private static Cast roles(Section cast, Map<Party, String> parties) {
    Map<String, String> roles = new LinkedHashMap<>();
    List<String> codes = parties.keySet().stream().map(Party::code).toList();
    for (Map.Entry<String, Node.Entry> entry : cast.named().entrySet()) {
      Node.Entry value = entry.getValue();
      if (!codes.contains(entry.getKey())) {
        Names.unknown(value.key(), "party", entry.getKey(), codes, cast.problems());
        continue;
      }
      String player = Expect.text(value.value(), cast.problems());
      if (player != null && Name.PARTY.check(player, value.value().at(), cast.problems())) {
        roles.put(player, entry.getKey());
      }
    }
    return new Cast(roles);
  }

  /// The same with the parties in the place of those who play them.
  Node off(Node node) {
    return switch (node) {
      case Node.Scalar scalar ->
          new Node.Scalar(
              off(scalar.text()), scalar.kind(), scalar.style(), scalar.raw(), scalar.at());
      case Node.Sequence list ->
          new Node.Sequence(list.items().stream().map(this::off).toList(), list.at());
      case Node.Mapping mapping -> {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        mapping
            .entries()
            .forEach((key, entry) ->
                entries.put(off(key), new Node.Entry(entry.key(), off(entry.value()))));
        yield new Node.Mapping(entries, mapping.at());
      }
    };
  }

  private String off(String text) {
    String role = roles.get(text);
    return role != null
        ? role
        : IN_A_FINDING
            .matcher(text)
            .replaceAll((MatchResult code) -> roles.getOrDefault(code.group(), code.group()));
  }
}
