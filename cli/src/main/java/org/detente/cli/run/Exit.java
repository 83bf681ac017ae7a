package org.detente.cli.run;

import org.detente.node.Refusal;

/// What a run tells a program that started it (`docs/reference/exit-codes.md`).
public final class Exit {
  public static final int OK = 0;

  /// `check` found errors; or `verify` proved what is there, but a required key or signature could
  /// not be checked.
  public static final int FOUND = 1;

  /// The command line asks for something that is not there or cannot be.
  public static final int USAGE = 2;

  /// What was found at the place named cannot be taken in.
  public static final int INPUT = 3;

  /// A ledger is damaged: a byte, file or proof does not hold.
  public static final int DAMAGED = 4;

  /// Somebody else holds what this command needs: a ledger to write to, a port to listen on.
  public static final int BUSY = 5;

  /// A fault of the program or the machine; not the asker's.
  public static final int FAULT = 70;

  private Exit() {}

  /// The code of a kind of refusal.
  public static int of(Refusal.Kind kind) {
    return switch (kind) {
      case USAGE -> USAGE;
      case INPUT -> INPUT;
      case DAMAGED -> DAMAGED;
      case BUSY -> BUSY;
      case MACHINE -> FAULT;
    };
  }
}
