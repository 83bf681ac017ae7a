package org.detente.node.export.text;

import org.detente.model.Word;

/// What a table or a list holds.
public enum What implements Word {
  /// what `status` answers
  FINDINGS,
  /// what the ledgers hold
  ENTRIES,
  /// what changes of itself
  CHANGES
}
