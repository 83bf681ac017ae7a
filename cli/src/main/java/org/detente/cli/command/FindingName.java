package org.detente.cli.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.detente.assessment.Named;
import org.detente.model.Finding;
import org.detente.model.Nearest;
import org.detente.model.Words;

/// A finding as a person names it: by its id, or without the instrument where that names only one;
/// a duty without its instance is the instance that began last.
sealed interface FindingName {
  record Found(Finding finding) implements FindingName {}

  /// @param why one line
  /// @param meant ids that are near
  record NotFound(String why, List<String> meant) implements FindingName {}

  /// Looks a name up among the findings of a day.
  ///
  /// @param findings all findings, instances not yet begun among them
  static FindingName find(String name, List<Finding> findings, Instant valid) {
    Optional<Finding> exact = Named.among(findings, name, valid);
    if (exact.isPresent()) {
      return new Found(exact.get());
    }
    List<Finding> named =
        findings.stream()
            .map(Finding::instrument)
            .distinct()
            .map(instrument -> Named.among(findings, instrument + "/" + name, valid))
            .flatMap(Optional::stream)
            .toList();
    if (named.size() == 1) {
      return new Found(named.getFirst());
    }
    List<String> ids = named.stream().map(Finding::id).toList();
    return named.isEmpty()
        ? new NotFound(Words.of("cli.finding.none", name), nearest(name, findings))
        : new NotFound(Words.of("cli.finding.several", name, String.join(", ", ids)), List.of());
  }

  private static List<String> nearest(String name, List<Finding> findings) {
    List<String> ids = findings.stream().map(Finding::id).toList();
    List<String> shortIds = ids.stream().map(id -> id.substring(id.indexOf('/') + 1)).toList();
    return Nearest.to(name, ids).or(() -> Nearest.to(name, shortIds)).stream().toList();
  }
}
