package org.detente.ledger.check;

import java.util.List;
import java.util.stream.Stream;

/// One thing a check proved, or could not check: a code and the facts its sentence names, in order.
public record Statement(StatementCode code, List<String> facts) {
  /// Copies the facts.
  public Statement {
    facts = List.copyOf(facts);
  }

  /// A statement with its facts as text.
  public static Statement of(StatementCode code, Object... facts) {
    return new Statement(code, Stream.of(facts).map(String::valueOf).toList());
  }

  /// One English sentence, without a full stop.
  public String message() {
    return code.sentence(facts);
  }
}
