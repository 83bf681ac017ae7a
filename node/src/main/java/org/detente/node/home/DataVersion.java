package org.detente.node.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.disk.SafeFile;

/// The file `detente.yaml` of a data folder, one line long: `detente-data: 1`. A folder without it
/// is of this version.
public final class DataVersion {
  /// The version of data folders that this program reads and writes.
  private static final String OURS = "1";

  private static final String FILE = "detente.yaml";
  private static final String TEXT = "detente-data: " + OURS + "\n";
  private static final int LONGEST = 4096;
  private static final Pattern LINE = Pattern.compile("(?m)^detente-data: *([0-9]{1,9}) *\r?$");

  private DataVersion() {}

  /// Refuses a folder of another version, or one whose version cannot be told.
  public static void require(Path data) throws Stop {
    Path file = data.resolve(FILE);
    if (Files.notExists(file)) {
      return;
    }
    var version = LINE.matcher(read(file));
    if (!version.find()) {
      throw Stop.at(Kind.INPUT, "home.versionUnreadable", file.toString());
    }
    if (!version.group(1).equals(OURS)) {
      throw Stop.at(Kind.INPUT, "home.otherVersion", data.toString(), version.group(1), OURS);
    }
  }

  /// Writes the version into a folder that has none.
  public static void mark(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (Files.notExists(file)) {
      SafeFile.put(file, TEXT.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String read(Path file) throws Stop {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Stop.at(Kind.INPUT, "home.versionUnreadable", file.toString());
    }
  }
}
