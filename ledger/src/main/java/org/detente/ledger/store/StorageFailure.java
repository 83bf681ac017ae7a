package org.detente.ledger.store;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;

/// What the operating system said when it refused.
public final class StorageFailure {
  private StorageFailure() {}

  /// The refusal to read a ledger.
  static RefusalException unreadable(Path folder, Exception failed) {
    return new RefusalException(RefusalCode.STORAGE_UNREADABLE, folder, reason(failed));
  }

  /// The reason in words, such as `No space left on device`.
  public static String reason(Exception failed) {
    return switch (failed.getCause() instanceof Exception cause ? cause : failed) {
      case FileSystemException named when named.getReason() != null -> named.getReason();
      case FileSystemException named -> named.getClass().getSimpleName() + " at " + named.getFile();
      case Exception other -> String.valueOf(other.getMessage());
    };
  }
}
