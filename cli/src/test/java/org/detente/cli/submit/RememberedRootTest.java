package org.detente.cli.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.cli.Run;
import org.detente.cli.run.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `verify --remember` of a ledger of which the reader knows the root alone: what was checked stays
/// checked when keys change, and a ledger that lost entries, or is another, is found out.
class RememberedRootTest {
  private static final Pattern SIGNED = Pattern.compile("position: ([0-9]+)");
  private static final Pattern BEFORE = Pattern.compile("checked here before: ([0-9]+)");

  @TempDir Path dir;
  private Norvia norvia = new Norvia(Path.of(""));
  private String root = "";

  @BeforeEach
  void aStateWithOneStatement() {
    norvia = Norvia.in(dir);
    Matcher name =
        Pattern.compile("detente-root:[0-9a-f]{64}").matcher(norvia.run(norvia.founding()).out());
    assertThat(name.find()).isTrue();
    root = name.group();
    submit("one");
  }

  private void submit(String says) {
    Run run = norvia.submit(norvia.statements(says, says));
    assertThat(run.exit()).as(run.err()).isZero();
  }

  private void change(String... how) {
    List<String> words = new ArrayList<>(List.of("keys"));
    words.addAll(Arrays.asList(how));
    words.addAll(List.of("--data", norvia.data().toString()));
    words.addAll(List.of("--root", norvia.rootKeys().toString(), "--memory", "8"));
    words.addAll(List.of("--root-passphrase-fd", "4", "--passphrase-fd", "3"));
    words.addAll(List.of("3<" + norvia.passphrase(), "4<" + norvia.passphrase()));
    Run run = norvia.run(words.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
  }

  private Run check(Path ledger) {
    String memory = dir.resolve("memory").toString();
    return norvia.run("verify", ledger.toString(), "--key", root, "--remember", memory);
  }

  /// A check that holds: how many entries it looked at, and how many it knew.
  private void requireChecked(long looked, long known) {
    Run run = check(norvia.ledger());
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    String out = run.out().replaceAll("\\s+", " ");
    assertThat(number(SIGNED, out)).as(out).isEqualTo(looked);
    assertThat(number(BEFORE, out)).as(out).isEqualTo(known);
    assertThat(out.contains("the ledger extends the checkpoint of an earlier check"))
        .isEqualTo(known > 0);
  }

  private static long number(Pattern pattern, String out) {
    Matcher matcher = pattern.matcher(out);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
  }

  @Test
  void whatWasCheckedStaysCheckedWhileKeysFollowKeys() {
    requireChecked(4, 0);
    requireChecked(0, 4);
    submit("two");
    requireChecked(1, 4);
    change("rotate");
    requireChecked(4, 5);
    submit("three");
    change("revoke", "--why", "compromised");
    submit("four");
    requireChecked(6, 9);
    requireChecked(0, 15);
  }

  @Test
  void aLedgerThatIsOlderOrAnotherIsFoundOutAndTheMemoryStays() throws IOException {
    Path older = copy("older");
    submit("two");
    requireChecked(5, 0);
    String head = head();

    Run lost = check(older);
    assertThat(lost.exit()).isEqualTo(Exit.DAMAGED);
    assertThat(lost.out()).contains("4 entries are too few; there were 5 before");
    assertThat(head()).isEqualTo(head);

    // Put back together with what the node remembers, it tells another history under the same keys.
    Files.delete(norvia.data().resolve(Path.of("private", "signed.head")));
    for (Path part : parts(norvia.ledger()).reversed()) {
      Files.delete(part);
    }
    Files.move(older, norvia.ledger());
    submit("other");
    submit("another");

    Run other = check(norvia.ledger());
    assertThat(other.exit()).isEqualTo(Exit.DAMAGED);
    assertThat(other.out()).contains("the checkpoint of an earlier check");
    assertThat(head()).isEqualTo(head);
  }

  @Test
  void underAnotherRootNothingIsRemembered() throws IOException {
    requireChecked(4, 0);
    String head = head();
    String real = root;
    root = root.substring(0, root.length() - 4) + (root.endsWith("0000") ? "1111" : "0000");
    assertThat(check(norvia.ledger()).exit()).isEqualTo(Exit.DAMAGED);
    root = real;
    assertThat(head()).isEqualTo(head);
    requireChecked(0, 4);
  }

  /// The head in the memory, below how far the signatures were checked.
  private String head() throws IOException {
    List<Path> files = parts(dir.resolve("memory"));
    Path file =
        files.stream().filter(it -> it.toString().endsWith(".checked")).findFirst().orElseThrow();
    return Files.readString(file).lines().skip(3).collect(Collectors.joining("\n"));
  }

  private Path copy(String name) throws IOException {
    Path to = dir.resolve(name);
    for (Path part : parts(norvia.ledger())) {
      Path target = to.resolve(norvia.ledger().relativize(part).toString());
      if (Files.isDirectory(part)) {
        Files.createDirectories(target);
      } else {
        Files.copy(part, target);
      }
    }
    return to;
  }

  private static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
