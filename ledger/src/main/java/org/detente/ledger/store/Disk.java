package org.detente.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Every file operation of this room that must survive a fault: the seam at which tests tear
/// writes, fill the disk, cut the power and kill the process.
public interface Disk {
  /// The longest file read, in bytes: the fullest bundle has 256 entries of 65,535 bytes and their
  /// lengths; a journal has at most a few of them.
  int MAX_FILE_BYTES = 1 << 30;

  /// The file system of this machine.
  static Disk ofThisMachine() {
    return new LocalDisk();
  }

  /// The content of a file; empty when there is none of this name, or something that is not a
  /// regular file.
  Optional<byte[]> read(Path file) throws IOException;

  /// The paths below a folder of everything in it but folders, with `/` between the parts, in no
  /// order; none when there is no such folder. What is not a regular file (a link, a pipe) is
  /// marked so that no tile has its name.
  List<String> list(Path folder) throws IOException;

  /// Writes a file whole, over an older one if there is one. Not yet safe: see [#sync].
  void write(Path file, byte[] content) throws IOException;

  /// Returns once the file's content is safe from a loss of power.
  void sync(Path file) throws IOException;

  /// Returns once the names in a folder are safe from a loss of power.
  void syncFolder(Path folder) throws IOException;

  /// Gives a file another name on the same file system, in the place of an older one, at one
  /// instant.
  void move(Path from, Path to) throws IOException;

  /// Makes a folder, whose parent is there, if it is not there yet.
  void makeFolder(Path folder) throws IOException;

  /// Removes a file, or a folder with nothing in it, if it is there.
  void remove(Path path) throws IOException;

  /// Takes the lock that this file stands for; empty when another process, or this one, holds it.
  Optional<Lock> lock(Path file) throws IOException;

  /// A lock held until closed, or until the process ends, however it ends.
  interface Lock extends AutoCloseable {
    @Override
    void close() throws IOException;
  }
}
