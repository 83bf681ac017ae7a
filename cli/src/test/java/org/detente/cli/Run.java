package org.detente.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.cli.run.Surroundings;
import org.detente.cli.run.Typing;

/// One run of the command in this process, and everything it said.
///
/// The day is 2026-11-23 unless a run is given its own surroundings; there is no environment and no
/// terminal. As in a shell, an argument `3<FILE` opens a file as descriptor 3.
public record Run(int exit, String out, String err) {
  /// The day of every run.
  public static final Clock DAY =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);

  private static final Pattern OPENED = Pattern.compile("([0-9])<(.+)");

  /// The checkout, with the shipped record.
  public static final Path HOME = Path.of(System.getProperty("detente.home"));

  /// Runs the command on the shipped record.
  public static Run of(String... args) {
    return with(HOME, Map.of(), false, args);
  }

  /// Runs the command in other surroundings.
  public static Run with(Path home, Map<String, String> env, boolean terminal, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    List<String> words = new ArrayList<>();
    Map<Integer, Path> files = new HashMap<>();
    for (String arg : args) {
      Matcher opened = OPENED.matcher(arg);
      if (opened.matches()) {
        files.put(Integer.valueOf(opened.group(1)), Path.of(opened.group(2)));
      } else {
        words.add(arg);
      }
    }
    var surroundings = new Surroundings(env, out, err, DAY, terminal, home, new Handed(files));
    int exit = Detente.run(words.toArray(String[]::new), surroundings);
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Files handed over as descriptors; nobody types.
  private record Handed(Map<Integer, Path> files) implements Typing {
    @Override
    public InputStream descriptor(int number) throws IOException {
      Path file = files.get(number);
      if (file == null) {
        throw new IOException("not open");
      }
      return Files.newInputStream(file);
    }

    @Override
    public Optional<char[]> unseen(String prompt) {
      return Optional.empty();
    }
  }
}
