package org.detente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Rules about the text of the repository that no compiler knows. Each message says where and what
/// to do.
class TidyTest {
  private static final Path ROOT = Path.of(System.getProperty("detente.home", ".."));

  /// Made by builds and tools, not kept in the repository.
  private static final Set<String> NOT_OURS =
      Set.of(".git", ".launch", "target", ".idea", ".vscode", ".settings");

  /// Whose bytes are no words, and may look like any.
  private static final String A_PICTURE = ".png";

  private static final int LONGEST_FILE = 300;

  /// Written so that this file does not find itself.
  private static final Pattern LEFT_TO_DO =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

  private static final Pattern A_MACHINE =
      Pattern.compile("(?<![\\w.)}])/(home|root|Users|work)/\\w");
  private static final Pattern A_REGISTRY =
      Pattern.compile(
          "repo1?\\.maven|registry\\.npm"
              + "js|deb\\.deb"
              + "ian|crates\\.i"
              + "o/|py"
              + "pi\\.org");
  private static final Pattern ACCUSING =
      Pattern.compile("\\b(violat|breach|cheat)\\w*", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINK = Pattern.compile("\\]\\((?!\\w+:)([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  @Test
  void aFileOfTheProgramCanBeReadAtOneSitting() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : files(name -> name.contains("/src/main/") && name.endsWith(".java"))) {
      int lines = Files.readAllLines(file).size();
      if (lines > LONGEST_FILE) {
        tooLong.add(
            ROOT.relativize(file) + ": " + lines + " lines; split it by what its parts are about");
      }
    }
    assertThat(tooLong).as("at most %d lines", LONGEST_FILE).isEmpty();
  }

  @Test
  void nothingIsLeftToDoInTheText() throws IOException {
    assertThat(finds(LEFT_TO_DO, name -> true))
        .as("do it, or open an issue and delete the note")
        .isEmpty();
  }

  @Test
  void noFileKnowsWhereSomebodyKeepsHisFiles() throws IOException {
    assertThat(finds(A_MACHINE, name -> true))
        .as("write the path relative to the repository")
        .isEmpty();
  }

  @Test
  void noFileNamesTheAddressOfARegistry() throws IOException {
    assertThat(finds(A_REGISTRY, name -> true))
        .as("name the package; where it comes from is each machine's own setting")
        .isEmpty();
  }

  @Test
  void whatUsersReadAccusesNobody() throws IOException {
    assertThat(finds(ACCUSING, TidyTest::isReadByUsers))
        .as("say what was declared, found or not performed, and by whose account")
        .isEmpty();
  }

  private static boolean isReadByUsers(String name) {
    return name.contains("/words/")
        || name.startsWith("agreements/")
        || name.startsWith("cli/src/main/");
  }

  @Test
  void everyLinkBetweenDocumentsLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path file : files(name -> name.endsWith(".md"))) {
      for (String target :
          LINK.matcher(Files.readString(file)).results().map(link -> link.group(1)).toList()) {
        if (Files.notExists(file.resolveSibling(target))) {
          broken.add(ROOT.relativize(file) + ": no file " + target);
        }
      }
    }
    assertThat(broken).as("correct the link or write the page").isEmpty();
  }

  /// Where the pattern is found, addresses of sources left aside: they are not our words.
  private static List<String> finds(Pattern pattern, Predicate<String> among) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(name -> among.test(name) && !name.endsWith(A_PICTURE))) {
      List<String> lines = new String(Files.readAllBytes(file), UTF_8).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String line =
            pattern == A_REGISTRY ? lines.get(i) : ADDRESS.matcher(lines.get(i)).replaceAll("");
        if (pattern.matcher(line).find()) {
          found.add(ROOT.relativize(file) + ":" + (i + 1) + ": " + line.strip());
        }
      }
    }
    return found;
  }

  private static List<Path> files(Predicate<String> among) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped =
                NOT_OURS.contains(folder.getFileName().toString())
                    || folder.endsWith("record/ledger");
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!NOT_OURS.contains(file.getFileName().toString())
                && among.test(ROOT.relativize(file).toString())) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }
}
