package org.detente.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Where a ledger's files are: the folder, and what stands beside it while somebody writes.
///
/// @param folder holds files of the tree and nothing else
/// @param lock held by the one writer; stays when the writer has gone
/// @param journal a commit that is safe but perhaps not yet in the folder
/// @param part a file being written, to be moved to its place when it is whole
record Places(Path folder, Path lock, Path journal, Path part) {
  /// The name of the head in the folder.
  static final String CHECKPOINT = "checkpoint";

  /// The places of a folder. Links in its path are resolved, so that a folder has one lock by
  /// whatever name it is opened.
  static Places of(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Path name = absolute.getFileName();
    Path parent = absolute.getParent();
    if (name == null || parent == null) {
      throw new IOException("a ledger folder needs a folder around it");
    }
    Path real =
        Files.exists(absolute)
            ? absolute.toRealPath()
            : (Files.exists(parent) ? parent.toRealPath() : parent).resolve(name);
    return new Places(real, beside(real, ".lock"), beside(real, ".journal"), beside(real, ".part"));
  }

  /// Whether there is a folder around it, in which it can be made.
  boolean canBeMade() {
    return Files.isDirectory(parent());
  }

  /// The folder around the ledger's folder.
  Path parent() {
    return Objects.requireNonNull(folder.getParent());
  }

  private static Path beside(Path folder, String suffix) {
    return folder.resolveSibling(folder.getFileName() + suffix);
  }
}
