package org.detente.ledger;

import java.util.List;
import java.util.stream.Stream;

/// Why something was refused: a code and the facts its sentence names, in order.
public record Refusal(RefusalCode code, List<String> facts) {

  /// Checks that the facts are as many as the code's sentence names.
  public Refusal {
    facts = List.copyOf(facts);
    if (facts.size() != code.factCount()) {
      throw new IllegalArgumentException(code + " names " + code.factCount() + " facts: " + facts);
    }
  }

  /// A refusal with its facts as text.
  public static Refusal of(RefusalCode code, Object... facts) {
    return new Refusal(code, Stream.of(facts).map(String::valueOf).toList());
  }

  /// Whose matter it is, which also decides the exit code.
  public Category category() {
    return code.category();
  }

  /// One clear English sentence, without a full stop.
  public String message() {
    return code.sentence(facts);
  }

  /// Whose matter a refusal is, with the exit code of the commands that end in it.
  public enum Category {
    /// What was handed in does not hold.
    INPUT(3),
    /// The ledger folder itself does not hold.
    DAMAGED(4),
    /// Somebody else is writing.
    BUSY(5),
    /// The machine refused: a full disk, a missing permission.
    ENVIRONMENT(70);

    private final int exitCode;

    Category(int exitCode) {
      this.exitCode = exitCode;
    }

    /// The exit code of a command that ends in such a refusal.
    public int exitCode() {
      return exitCode;
    }
  }
}
