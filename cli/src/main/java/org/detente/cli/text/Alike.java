package org.detente.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.detente.model.Finding;
import org.detente.model.Phrase;

/// Findings of one rule that read the same but for whose they are, together: of thirty parties
/// without a figure one row, not thirty.
record Alike(List<Finding> findings) {
  private static final int FEWEST = 3;

  /// Puts together what reads the same, where the first of each stands.
  ///
  /// @param row what the row of a finding shows beside the party, as it is drawn
  static List<Alike> of(List<Finding> findings, Function<Finding, String> row) {
    return of(findings, Set.of(), row);
  }

  /// As [#of(List, Function)].
  ///
  /// @param said keys of notes that are not drawn
  static List<Alike> of(List<Finding> findings, Set<String> said, Function<Finding, String> row) {
    Map<Object, List<Finding>> byText = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byText.computeIfAbsent(text(finding, said, row), text -> new ArrayList<>()).add(finding);
    }
    List<Alike> alike = new ArrayList<>();
    for (Finding finding : findings) {
      List<Finding> group = byText.getOrDefault(text(finding, said, row), List.of());
      if (group.size() < FEWEST) {
        alike.add(new Alike(List.of(finding)));
      } else if (group.getFirst().id().equals(finding.id())) {
        alike.add(new Alike(group));
      }
    }
    return alike;
  }

  /// Where readings differ or somebody gives an account the party matters, and its row is its own.
  private static Object text(Finding finding, Set<String> said, Function<Finding, String> row) {
    boolean alone = !finding.accounts().isEmpty() || finding.verdict().word().equals("contested");
    return alone
        ? finding
        : List.of(finding.verdict(), finding.stale(), notes(finding, said), row.apply(finding));
  }

  /// The notes of a finding that are drawn below its row.
  static List<Phrase> notes(Finding finding, Set<String> said) {
    return finding.notes().stream().filter(note -> !said.contains(note.key())).toList();
  }

  Finding first() {
    return findings.getFirst();
  }

  boolean isOne() {
    return findings.size() == 1;
  }

  /// Whose they are: `AM, AZ, BE`.
  String codes() {
    return names(Alike::code);
  }

  /// As [#codes], by another name for each.
  String names(Function<Finding, String> name) {
    return String.join(", ", findings.stream().map(name).distinct().toList());
  }

  /// `AM`; of what is judged toward one other, `AM>AZ`.
  static String code(Finding finding) {
    String bearer = Objects.requireNonNull(finding.bearer()).code();
    return finding.kind() == Finding.Kind.QUOTA && finding.addressee() != null
        ? bearer + ">" + finding.addressee().code()
        : bearer;
  }
}
