package org.detente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a page shows of something that is there: of what a command prints, in a `console` block
/// below `$ ./detente ...`, or of a file, in a block that begins with `yaml` and the file's path.
///
/// @param number its place among all that the page shows
/// @param kind what it is part of
/// @param what the command without its name, or the path from the top of the checkout
/// @param from the index of its first line in the page
/// @param lines as they stand there
record Shown(Path page, int number, Kind kind, String what, int from, List<String> lines) {
  private static final String FENCE = "```";
  private static final String PROMPT = "$ ./detente ";
  private static final String FILE = FENCE + "yaml ";

  enum Kind {
    COMMAND,
    FILE
  }

  /// Everything that a page shows, from top to bottom.
  static List<Shown> on(Path page) throws IOException {
    List<Shown> shown = new ArrayList<>();
    List<String> lines = Files.readAllLines(page);
    boolean console = false;
    boolean open = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(FENCE)) {
        console = line.equals(FENCE + "console");
        open = line.startsWith(FILE);
        if (open) {
          shown.add(begun(page, shown.size(), Kind.FILE, line.substring(FILE.length()), i));
        }
      } else if (console && line.startsWith(PROMPT)) {
        open = true;
        shown.add(begun(page, shown.size(), Kind.COMMAND, line.substring(PROMPT.length()), i));
      } else if (open) {
        shown.getLast().lines().add(line);
      }
      open &= console || !line.equals(FENCE);
    }
    return shown;
  }

  private static Shown begun(Path page, int number, Kind kind, String what, int line) {
    return new Shown(page, number, kind, what, line + 1, new ArrayList<>());
  }

  /// Everything that the pages below a folder show.
  static List<Shown> below(Path folder) throws IOException {
    List<Shown> shown = new ArrayList<>();
    for (Path page : pages(folder)) {
      shown.addAll(on(page));
    }
    return shown;
  }

  /// The pages in a folder and below, in order of their names.
  static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /// Writes other lines in the place of these into the page, which may have moved since.
  void renew(List<String> now) throws IOException {
    Shown here = on(page).get(number);
    List<String> lines = new ArrayList<>(Files.readAllLines(page));
    List<String> old = lines.subList(here.from, here.from + here.lines.size());
    old.clear();
    old.addAll(now);
    Files.writeString(page, String.join("\n", lines) + "\n", UTF_8);
  }

  /// The command's words; those that are paths of the checkout, below the first of these folders
  /// that holds them, or the folder they are to be made in. An argument `3<FILE` names a path too.
  static String[] words(String command, Path... folders) {
    String[] words = command.split(" ", -1);
    for (int i = 1; i < words.length; i++) {
      int opened = words[i].matches("[0-9]<.*") ? 2 : 0;
      String word = words[i].substring(opened);
      words[i] =
          words[i].substring(0, opened)
              + Stream.of(folders)
                  .map(folder -> folder.resolve(word))
                  .filter(path -> !word.isEmpty() && isMeant(word, path))
                  .map(Path::toString)
                  .findFirst()
                  .orElse(word);
    }
    return words;
  }

  private static boolean isMeant(String word, Path path) {
    boolean made = word.startsWith("stick/") || word.startsWith("norvia/");
    return Files.exists(path) || (made && Files.isDirectory(path.resolveSibling(".")));
  }

  @Override
  public String toString() {
    return page.getFileName() + ": " + what;
  }
}
