package org.detente.node.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders that nobody but their owner may open. Where a file system has no such thing
/// (on Windows), its own rules hold.
public final class PrivateFiles {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private PrivateFiles() {}

  /// Makes a folder (mode 0700) where there is none; a folder around it is made too, open to
  /// others.
  public static void makeFolder(Path folder) throws IOException {
    SafeFile.makeFolderAround(folder);
    try {
      Files.createDirectory(folder, made(folder, FOLDER));
    } catch (FileAlreadyExistsException there) {
      if (!Files.isDirectory(folder)) {
        throw there;
      }
    }
  }

  /// Writes a file (mode 0600) that others never see, nor anybody half written.
  public static void write(Path file, byte[] bytes) throws IOException {
    SafeFile.put(file, bytes, made(file, FILE));
  }

  /// Whether others than the owner may do anything with a file or folder.
  public static boolean isOpenToOthers(Path path) throws IOException {
    return hasModes(path)
        && Files.getPosixFilePermissions(path).stream().anyMatch(it -> !FOLDER.contains(it));
  }

  private static FileAttribute<?>[] made(Path path, Set<PosixFilePermission> mode) {
    return hasModes(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
        : new FileAttribute<?>[0];
  }

  private static boolean hasModes(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
