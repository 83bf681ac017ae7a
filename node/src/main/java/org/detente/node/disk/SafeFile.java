package org.detente.node.disk;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/// Files written so that a power cut leaves them whole or not there.
public final class SafeFile {
  /// Folders can be synced where they can be opened: everywhere but on Windows, which needs it not.
  private static final boolean FOLDERS_OPEN = File.separatorChar == '/';

  private static final Set<OpenOption> ANEW = Set.of(CREATE, TRUNCATE_EXISTING, WRITE);

  private SafeFile() {}

  /// Writes a file and waits until its bytes are on disk.
  ///
  /// @param made how the file is made where it is not there
  public static void write(Path file, byte[] bytes, FileAttribute<?>... made) throws IOException {
    try (FileChannel channel = FileChannel.open(file, ANEW, made)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /// Writes a file beside its place, and puts it there when it is on disk.
  ///
  /// @param made how the file is made
  public static void put(Path file, byte[] bytes, FileAttribute<?>... made) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    write(part, bytes, made);
    replace(part, file);
    syncFolder(around(file));
  }

  /// Makes the folder around a file, and those around it, where they are not there.
  public static void makeFolderAround(Path file) throws IOException {
    Files.createDirectories(around(file));
  }

  private static Path around(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file : folder;
  }

  /// Puts a file written by [#write] in the place of another, at once.
  public static void replace(Path written, Path target) throws IOException {
    Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Waits until the names in a folder are on disk.
  public static void syncFolder(Path folder) throws IOException {
    if (FOLDERS_OPEN) {
      try (FileChannel channel = FileChannel.open(folder, READ)) {
        channel.force(true);
      }
    }
  }
}
