package org.detente.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.detente.model.Finding;

/// Finds a finding by its id, or by the name of a duty without its instance.
public final class Named {
  private Named() {}

  /// The finding of that id. Where the id names a duty alone and that is not listed by itself,
  /// since instances of it have begun: the one that began last.
  ///
  /// @param findings all findings, instances not yet begun among them
  public static Optional<Finding> among(Collection<Finding> findings, String id, Instant valid) {
    return findings.stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .or(() ->
            findings.stream()
                .filter(finding -> finding.id().startsWith(id + "/"))
                .filter(finding -> !start(finding).isAfter(valid) || isPerformed(finding))
                .max(Comparator.comparing(Named::start).thenComparing(Finding::id)));
  }

  // A notice may perform a duty before the duty begins.
  private static boolean isPerformed(Finding finding) {
    return finding.timing() != null && finding.timing().performedAt() != null;
  }

  private static Instant start(Finding finding) {
    Finding.Timing timing = finding.timing();
    return timing == null || timing.start() == null ? Instant.MIN : timing.start();
  }
}
