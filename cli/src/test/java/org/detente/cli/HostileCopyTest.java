package org.detente.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.cli.run.Exit;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.signature.Ed25519Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody has had the copy of the record for a night. What `detente verify` says of it in the
/// morning, in the words that a reader gets.
class HostileCopyTest {
  private static final Path RECORD = Run.HOME.resolve("record");
  private static final String ENTRIES = "tile/entries/001";

  @TempDir Path dir;
  private Path copy = Path.of("");
  private String size = "";
  private String ed25519 = "";
  private String mlDsa44 = "";

  @BeforeEach
  void copyTheLedger() throws IOException {
    copy = dir.resolve("copy");
    try (Stream<Path> files = Files.walk(RECORD.resolve("ledger"))) {
      for (Path file : files.sorted().toList()) {
        Files.copy(file, copy.resolve(RECORD.resolve("ledger").relativize(file).toString()));
      }
    }
  }

  @BeforeEach
  void readTheHead() throws IOException {
    List<String> lines = Files.readAllLines(RECORD.resolve("ledger").resolve("checkpoint"));
    size = lines.get(1);
    ed25519 = keyId(lines.get(4));
    mlDsa44 = keyId(lines.get(5));
  }

  // The first four bytes of what a signature's line holds.
  private static String keyId(String line) {
    byte[] holds = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
    return HexFormat.of().formatHex(holds, 0, 4);
  }

  private byte[] read(String file) throws IOException {
    return Files.readAllBytes(copy.resolve(file));
  }

  private void write(String file, byte[] content) throws IOException {
    Files.createDirectories(copy.resolve(file).getParent());
    Files.write(copy.resolve(file), content);
  }

  private void head(String from, String to) throws IOException {
    String text = new String(read("checkpoint"), ISO_8859_1);
    assertThat(text).contains(from);
    write("checkpoint", text.replaceFirst(from, to).getBytes(ISO_8859_1));
  }

  private Run verify(Object... more) {
    List<String> words =
        Stream.concat(
                Stream.of("verify", copy, "--keys", RECORD.resolve("keys.yaml")),
                Arrays.stream(more))
            .map(String::valueOf)
            .toList();
    return Run.of(words.toArray(String[]::new));
  }

  /// Requires damage, told in these words however the lines are broken.
  private void requireDamage(String... sentences) {
    Run run = verify();
    assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(Exit.DAMAGED);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(sentences)
        .contains("This copy does not hold.")
        .doesNotContain("Exception");
  }

  @Test
  void theCopyAsItWasHolds() {
    assertThat(verify().exit()).isZero();
  }

  @Test
  void anEntryChangedByOneBit() throws IOException {
    byte[] bytes = read(ENTRIES);
    bytes[500] ^= 1;
    write(ENTRIES, bytes);
    requireDamage(
        "tile/entries/001: entry 256 does not fit its hash in tile/0/001; one of the two was"
            + " changed");
  }

  @Test
  void aFileCutShort() throws IOException {
    byte[] bytes = read(ENTRIES);
    write(ENTRIES, Arrays.copyOf(bytes, bytes.length - 5));
    requireDamage("tile/entries/001: the bundle does not hold 256 whole entries");
  }

  @Test
  void twoFilesThatChangedPlaces() throws IOException {
    byte[] first = read("tile/entries/000");
    write("tile/entries/000", read(ENTRIES));
    write(ENTRIES, first);
    requireDamage("tile/entries/000: entry 0 does not fit its hash in tile/0/000");
  }

  @Test
  void twoEntriesThatChangedPlaces() throws IOException {
    byte[] bundle = read("tile/entries/000");
    int first = 2 + (bundle[0] & 0xFF) * 256 + (bundle[1] & 0xFF);
    int second = 2 + (bundle[first] & 0xFF) * 256 + (bundle[first + 1] & 0xFF);
    byte[] other = bundle.clone();
    System.arraycopy(bundle, first, other, 0, second);
    System.arraycopy(bundle, 0, other, second, first);
    write("tile/entries/000", other);
    requireDamage("tile/entries/000: entry 0 does not fit its hash in tile/0/000");
  }

  @Test
  void aHeadOfYesterdayOverTheFilesOfToday() throws IOException {
    Path old = RECORD.resolve(Path.of("checkpoints", "122"));
    write("checkpoint", Files.readAllBytes(old));
    requireDamage(
        "checkpoint: 122 entries are too few; there were " + size + " before",
        "tile/entries/001: a ledger of 122 entries has no such file");
  }

  @Test
  void aHeadThatIsMissing() throws IOException {
    Files.delete(copy.resolve("checkpoint"));
    requireDamage("checkpoint: the file is missing");
  }

  @Test
  void filesThatDoNotBelongThere() throws IOException {
    write("tile/0/..%2f..%2fetc", new byte[] {1});
    write("readme.txt", new byte[] {1});
    Files.createSymbolicLink(copy.resolve("tile/0/009"), dir.resolve("nowhere"));
    requireDamage(
        "tile/0/..%2f..%2fetc: a ledger of " + size + " entries has no such file",
        "readme.txt: a ledger of " + size + " entries has no such file",
        "tile/0/009 (not a file): a ledger of " + size + " entries has no such file");
  }

  @Test
  void aLinkInThePlaceOfAFile() throws IOException {
    Path elsewhere = dir.resolve("elsewhere");
    Files.move(copy.resolve(ENTRIES), elsewhere);
    Files.createSymbolicLink(copy.resolve(ENTRIES), elsewhere);
    requireDamage("tile/entries/001: this file is missing");
  }

  @Test
  void aHeadOfThreeMegabytes() throws IOException {
    write("checkpoint", Arrays.copyOf(read("checkpoint"), 3_000_000));
    requireDamage("checkpoint: the note has 3000000 bytes; at most 524288 are read");
  }

  /// Each turns the head's bytes into some that readers might differ about.
  @Test
  void headsThatReadersMightTakeDifferently() throws IOException {
    Map<String, String[]> spellings = new TreeMap<>();
    spellings.put(
        "a size with a zero before it", new String[] {"\n" + size + "\n", "\n0" + size + "\n"});
    spellings.put("a carriage return", new String[] {"\n" + size + "\n", "\n" + size + "\r\n"});
    spellings.put("a NUL", new String[] {"\n" + size + "\n", "\n" + size + "\0\n"});
    spellings.put(
        "bytes that are not UTF-8", new String[] {"\n" + size + "\n", "\n" + size + "\u00ff\n"});
    spellings.put(
        "digits of another script", new String[] {"\n" + size + "\n", "\n\u00d9\u00a6\n"});
    byte[] honest = read("checkpoint");
    for (Map.Entry<String, String[]> spelling : spellings.entrySet()) {
      write("checkpoint", honest);
      head(spelling.getValue()[0], spelling.getValue()[1]);
      Run run = verify();
      assertThat(run.exit()).as(spelling.getKey()).isEqualTo(Exit.DAMAGED);
      assertThat(run.out()).as(spelling.getKey()).contains("checkpoint: ");
    }
  }

  @Test
  void aSizeBeyondAllFiles() throws IOException {
    head("\n" + size + "\n", "\n9223372036854775807\n");
    requireDamage("this file is missing; the tree of 9223372036854775807 entries needs it");
  }

  @Test
  void aHeadWithoutItsSecondSignature() throws IOException {
    List<String> lines = Files.readAllLines(copy.resolve("checkpoint"));
    assertThat(lines).hasSize(6);
    write("checkpoint", (String.join("\n", lines.subList(0, 5)) + "\n").getBytes(UTF_8));
    requireDamage("checkpoint: it is not signed by detente.example/record/1+" + mlDsa44);
  }

  @Test
  void aHeadSignedByAnotherUnderTheSameName() throws IOException {
    SignedNote note = SignedNote.read(read("checkpoint")).expect();
    NoteSigner stranger =
        NoteSigner.ed25519("detente.example/record/1", new Ed25519Secret(new byte[32]));
    write("checkpoint", SignedNote.sign(note.text(), List.of(stranger)).bytes());
    requireDamage("checkpoint: it is not signed by detente.example/record/1+" + ed25519);
  }

  /// A line by somebody nobody asked about is passed over, and raises no grade.
  @Test
  void aWitnessThatNobodyKnows() throws IOException {
    String line = "\u2014 witness.example/w " + "A".repeat(96) + "\n";
    write("checkpoint", (new String(read("checkpoint"), UTF_8) + line).getBytes(UTF_8));
    Run run = verify();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("grade: recorded").doesNotContain("witness.example");
  }

  @Test
  void aJournalThatNobodyWrote() throws IOException {
    Files.writeString(dir.resolve("copy.journal"), "detente journal 1\n");
    assertThat(verify().exit()).isZero();
  }
}
