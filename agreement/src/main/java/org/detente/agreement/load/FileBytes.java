package org.detente.agreement.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.YamlText;
import org.detente.model.Words;

/// A file's bytes, read at most one past the bound, so that a file too big is refused without being
/// read.
public final class FileBytes {
  private FileBytes() {}

  /// The bytes; empty when the file cannot be read, which is added to `problems`.
  public static Optional<byte[]> read(Path file, Problems problems) {
    if (Files.isDirectory(file)) {
      problems.add(Defect.UNREADABLE, Position.START, Words.of("check.it-is-a-folder"));
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(YamlText.MOST_BYTES + 1));
    } catch (NoSuchFileException e) {
      problems.add(Defect.UNREADABLE, Position.START, Words.of("check.no-such-file"));
    } catch (AccessDeniedException e) {
      problems.add(Defect.UNREADABLE, Position.START, Words.of("check.no-permission"));
    } catch (IOException e) {
      problems.add(Defect.UNREADABLE, Position.START, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }
}
