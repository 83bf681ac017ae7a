package org.detente.agreement.problem;

import org.detente.model.Word;

/// Whether a problem refuses the file or only deserves a look.
public enum Severity implements Word {
  ERROR,
  WARNING
}
