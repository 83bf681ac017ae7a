package org.detente.node.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.disk.SafeFile;

/// The file an export goes to. It is written beside its place and renamed when it is whole, so that
/// nobody finds half of it, and what was there before stays until then.
public final class OutFile {
  private final Path file;
  private final boolean replace;

  private OutFile(Path file, boolean replace) {
    this.file = file;
    this.replace = replace;
  }

  /// What came of naming a file.
  public sealed interface Named {
    record Ready(OutFile file) implements Named {}

    record Refused(Refusal why) implements Named {}
  }

  /// The file a person names. Refused where it could not be written for a reason that shows before.
  ///
  /// @param replace whether a file that is there may be replaced
  public static Named named(String name, boolean replace) {
    Path file;
    try {
      file = Path.of(name);
    } catch (InvalidPathException e) {
      return refused("export.out.noName", name);
    }
    if (file.getFileName() == null || file.getFileName().toString().isEmpty()) {
      return refused("export.out.noName", name);
    }
    if (Files.isDirectory(file)) {
      return refused("export.out.folder", name);
    }
    if (!Files.isDirectory(folder(file))) {
      return refused("export.out.noFolder", name, folder(file).toString());
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.isRegularFile(file)) {
        return refused("export.out.noFile", name);
      }
      if (!replace) {
        return refused("export.out.exists", name);
      }
    }
    return new Named.Ready(new OutFile(file, replace));
  }

  private static Named refused(String key, Object... parts) {
    return new Named.Refused(Refusal.of(Kind.USAGE, key, parts));
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  /// Its name as given.
  public String name() {
    return file.toString();
  }

  /// Writes the bytes.
  ///
  /// @return why not; empty where it was done
  public Optional<Refusal> write(byte[] bytes) {
    return write(part -> {
      try {
        SafeFile.write(part, bytes);
        return Optional.empty();
      } catch (IOException e) {
        return Optional.of(refused(e));
      }
    });
  }

  /// Lets something write the file at a place where nothing is.
  ///
  /// @param content writes at the path it is given, and says why it did not
  /// @return why not; empty where it was done
  public Optional<Refusal> write(Function<Path, Optional<Refusal>> content) {
    Path part =
        folder(file)
            .resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      Files.deleteIfExists(part);
      try {
        Optional<Refusal> refused = content.apply(part);
        if (refused.isEmpty()) {
          finish(part);
        }
        return refused;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (FileAlreadyExistsException e) {
      return Optional.of(Refusal.of(Kind.USAGE, "export.out.exists", name()));
    } catch (IOException e) {
      return Optional.of(refused(e));
    }
  }

  private void finish(Path part) throws IOException {
    try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    if (replace) {
      SafeFile.replace(part, file);
    } else {
      Files.move(part, file);
    }
    SafeFile.syncFolder(folder(file));
  }

  private Refusal refused(IOException e) {
    String why =
        switch (e) {
          case FileSystemException named when named.getReason() != null -> named.getReason();
          case FileSystemException named -> named.getClass().getSimpleName();
          default -> String.valueOf(e.getMessage());
        };
    return Refusal.of(Kind.MACHINE, "export.out.machine", name(), why);
  }
}
