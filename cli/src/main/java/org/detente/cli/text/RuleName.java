package org.detente.cli.text;

import org.detente.model.Finding;

/// The name of a finding's rule in its agreement: `launchers` of `new-start/limits.launchers@US`.
final class RuleName {
  private RuleName() {}

  static String of(Finding finding) {
    String id = finding.id();
    return id.substring(id.indexOf('.') + 1, id.indexOf('@'));
  }
}
