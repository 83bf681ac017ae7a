package org.detente.ledger.store;

import java.nio.file.FileSystemException;

/// What the operating system said when it refused.
public final class StorageFailure {
  private StorageFailure() {}

  /// The reason in words, such as `No space left on device`.
  public static String reason(Exception failed) {
    return switch (failed.getCause() instanceof Exception cause ? cause : failed) {
      case FileSystemException named when named.getReason() != null -> named.getReason();
      case FileSystemException named -> named.getClass().getSimpleName() + " at " + named.getFile();
      case Exception other -> String.valueOf(other.getMessage());
    };
  }
}
