package org.detente.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;

/// A small file that outlives its writers: held by one of them at a time, replaced whole or not at
/// all, and safe from a loss of power once it is replaced.
public final class KeptFile implements AutoCloseable {
  private final Disk disk;
  private final Path file;
  private final Path part;
  private final Path folder;
  private final Disk.Lock lock;

  private KeptFile(Disk disk, Path file, Disk.Lock lock) {
    this.disk = disk;
    this.file = file;
    this.part = beside(file, ".part");
    this.folder = around(file);
    this.lock = lock;
  }

  /// Holds a file, which need not be there yet, nor the folder around it. Refused when somebody
  /// else holds it.
  public static Outcome<KeptFile> hold(Path file) {
    return hold(new LocalDisk(), file);
  }

  static Outcome<KeptFile> hold(Disk disk, Path file) {
    return Outcome.of(() -> {
      try {
        disk.makeFolder(around(file));
        Optional<Disk.Lock> lock = disk.lock(beside(file, ".lock"));
        return new KeptFile(
            disk,
            file,
            lock.orElseThrow(() -> new RefusalException(RefusalCode.KEPT_FILE_BUSY, file)));
      } catch (IOException failed) {
        throw failure(file, failed);
      }
    });
  }

  /// The content; empty when there is no such file.
  ///
  /// @throws RefusalException when it cannot be read
  public Optional<byte[]> read() throws RefusalException {
    try {
      return disk.read(file);
    } catch (IOException failed) {
      throw failure(file, failed);
    }
  }

  /// Replaces the content. When it is refused the file may have the old content or the new one.
  ///
  /// @throws RefusalException when it cannot be written
  public void replace(byte[] content) throws RefusalException {
    try {
      disk.write(part, content);
      disk.sync(part);
      disk.move(part, file);
      disk.syncFolder(folder);
    } catch (IOException failed) {
      throw failure(file, failed);
    }
  }

  /// Lets the file go.
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path around(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static RefusalException failure(Path file, IOException failed) {
    return new RefusalException(RefusalCode.KEPT_FILE_FAILED, file, StorageFailure.reason(failed));
  }
}
