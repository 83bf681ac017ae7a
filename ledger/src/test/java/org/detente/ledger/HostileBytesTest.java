package org.detente.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.CHECKPOINTS;
import static org.detente.ledger.Samples.ENTRIES;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.keys.Root;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.receipt.Receipt;
import org.detente.ledger.receipt.ReceiptText;
import org.detente.ledger.signature.Base64Text;
import org.detente.ledger.tree.TileName;
import org.detente.ledger.tree.TreeHasher;
import org.detente.ledger.witness.AddCheckpoint;
import org.detente.ledger.witness.Contradiction;
import org.detente.ledger.witness.ContradictionText;
import org.detente.ledger.witness.Reply;
import org.detente.testkit.Mutations;
import org.detente.testkit.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever bytes come from others, a parser has two outcomes: a value, which is written as the
/// very bytes that were read where it can be written at all, or a declared refusal. Valid inputs
/// are harmed by the thousand.
class HostileBytesTest {
  private static final int RUNS = 4_000;
  private static final FictionalLog LOG = FictionalLog.ofTheTests();

  /// A parser and inputs it takes.
  ///
  /// @param reads gives the bytes that the value read is written as, or those read where it is not
  record Parser(String name, Function<byte[], Outcome<byte[]>> reads, List<byte[]> valid) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Parser> parsers() {
    return Stream.of(
        new Parser("canonical JSON", HostileBytesTest::json, jsons()),
        new Parser("envelope", it -> Envelope.read(it).map(Envelope::bytes), envelopes()),
        new Parser("note", it -> SignedNote.read(it).map(SignedNote::bytes), notes()),
        new Parser("checkpoint", HostileBytesTest::checkpoint, notes()),
        new Parser("verifier key", onText(VerifierKey::parse, VerifierKey::text), vkeys()),
        new Parser("entry key", onText(EntryKey::parse, EntryKey::text), entryKeys()),
        new Parser("root", onText(Root::parse, Root::text), roots()),
        new Parser("base64", onText(Base64Text::decode, Base64Text::encode), entryKeys()),
        new Parser("tile name", HostileBytesTest::tile, tiles()),
        new Parser("policy", it -> PolicyText.read(it).map(_ -> it), policies()),
        new Parser("receipt", it -> ReceiptText.read(it).map(_ -> it), receipts()),
        new Parser("witness reply", HostileBytesTest::reply, replies()),
        new Parser("witness request", HostileBytesTest::request, requests()),
        new Parser(
            "contradiction", it -> ContradictionText.read(it).map(_ -> it), contradictions()));
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void whatIsValidIsRead(Parser parser) {
    for (byte[] valid : parser.valid()) {
      assertThat(parser.reads().apply(valid).expect()).isEqualTo(valid);
    }
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void harmedInputIsAValueOrARefusal(Parser parser) {
    Seeds.runs(
        RUNS,
        random -> {
          byte[] harmed = Mutations.of(parser.valid(), random);
          switch (parser.reads().apply(harmed)) {
            case Outcome.Accepted<byte[]>(byte[] written) ->
                assertThat(new String(written, ISO_8859_1))
                    .isEqualTo(new String(harmed, ISO_8859_1));
            case Outcome.Refused<byte[]>(Refusal refusal) ->
                assertThat(refusal.message()).isNotBlank();
          }
        });
  }

  /// A parser of text is shown what the bytes are as UTF-8.
  private static <T> Function<byte[], Outcome<byte[]>> onText(
      Function<String, Outcome<T>> parse, Function<T, String> text) {
    return bytes -> {
      String read = new String(bytes, UTF_8);
      return parse
          .apply(read)
          .map(text)
          .map(written -> written.equals(read) ? bytes : written.getBytes(UTF_8));
    };
  }

  private static Outcome<byte[]> json(byte[] bytes) {
    return CanonicalJson.read(bytes).map(CanonicalJson::write);
  }

  private static Outcome<byte[]> checkpoint(byte[] bytes) {
    return SignedNote.read(bytes)
        .then(note ->
            Checkpoint.read(note.text())
                .map(head -> new SignedNote(head.text(), note.signatures()).bytes()));
  }

  private static Outcome<byte[]> tile(byte[] bytes) {
    String path = new String(bytes, UTF_8);
    Optional<String> written = TileName.parse(path).map(TileName::path);
    return written.isPresent()
        ? Outcome.accepted(written.get().equals(path) ? bytes : written.get().getBytes(UTF_8))
        : Outcome.refused(RefusalCode.FILE_FOREIGN, path + "?", 0);
  }

  private static Outcome<byte[]> request(byte[] bytes) {
    return AddCheckpoint.read(bytes).map(AddCheckpoint::bytes);
  }

  private static Outcome<byte[]> reply(byte[] bytes) {
    return Reply.read(bytes, LOG.signed(5)).map(Reply::body);
  }

  private static List<byte[]> bytes(String... texts) {
    return Stream.of(texts).map(it -> it.getBytes(UTF_8)).toList();
  }

  private static List<byte[]> jsons() {
    return bytes(
        "{}",
        "[1,2,[3,{\"a\":null}],true,false]",
        "{\"a\":{\"b\":[\"\\n\\u0001\\\"\\\\\"]},\"\u20ac\":-9007199254740991}",
        new String(ENTRIES.key().text().getBytes(UTF_8), UTF_8).replaceAll("(.+)", "\"$1\""));
  }

  private static List<byte[]> envelopes() {
    return Samples.entries(0, 4).stream().map(it -> it.bytes()).toList();
  }

  private static List<byte[]> notes() {
    NoteSigner witness = NoteSigner.cosigner("witness.example/w", Samples.secret(6), 1_700_000);
    Checkpoint head = Checkpoint.of(Samples.ORIGIN, 5, TreeHasher.EMPTY_ROOT);
    Checkpoint extended =
        new Checkpoint(Samples.ORIGIN, 7, TreeHasher.EMPTY_ROOT, List.of("more", "and more"));
    return List.of(
        head.sign(List.of(CHECKPOINTS)).bytes(),
        head.sign(List.of(CHECKPOINTS, witness)).bytes(),
        extended.sign(List.of(CHECKPOINTS)).bytes());
  }

  private static List<byte[]> vkeys() {
    return bytes(
        CHECKPOINTS.verifierKey().text(),
        VerifierKey.cosigner("witness.example/w", Samples.secret(6).publicKey()).text(),
        VerifierKey.cosigner("w", Samples.mlDsa44(6).publicKey()).text());
  }

  private static List<byte[]> entryKeys() {
    return bytes(ENTRIES.key().text(), new EntryKey(Samples.secret(3).publicKey()).text());
  }

  private static List<byte[]> roots() {
    return bytes("detente-root:" + "0".repeat(64), new Root(TreeHasher.EMPTY_ROOT).text());
  }

  private static List<byte[]> tiles() {
    return bytes("tile/0/000", "tile/entries/x001/x234/067", "tile/entries/001.p/2", "tile/63/000");
  }

  private static List<byte[]> policies() {
    String witness = VerifierKey.cosigner("w.example/1", Samples.secret(6).publicKey()).text();
    String other = VerifierKey.cosigner("w.example/2", Samples.secret(7).publicKey()).text();
    return bytes(
        "log "
            + CHECKPOINTS.verifierKey().text()
            + " https://norvia.example/log\nwitness one "
            + witness
            + "\nwitness two "
            + other
            + "\ngroup both all one two\ngroup some 1 both\nquorum some\n",
        "# nobody\nquorum none\n");
  }

  private static Receipt receipt(long position, long size) {
    return new Receipt(
        LOG.signed(size),
        LOG.head(size),
        LOG.tree(size).first(size).inclusion(position).expect(),
        Optional.of(new Receipt.Entry(LOG.entry(position))));
  }

  private static List<byte[]> receipts() {
    return List.of(
        ReceiptText.write(receipt(3, 7)), ReceiptText.write(List.of(receipt(0, 7), receipt(6, 7))));
  }

  private static List<byte[]> requests() {
    return List.of(LOG.request(0, 5).bytes(), LOG.request(5, 9).bytes());
  }

  private static List<byte[]> replies() {
    NoteSigner one = NoteSigner.cosigner("witness.example/w", Samples.secret(6), 1_700_000);
    NoteSigner two = NoteSigner.cosigner("witness.example/x", Samples.mlDsa44(6), 1_700_001);
    return List.of(
        new Reply.Cosigned(LOG.head(5).sign(List.of(one)).signatures()).body(),
        new Reply.Cosigned(LOG.head(5).sign(List.of(two, one)).signatures()).body(),
        new Reply.Conflict(70_001).body());
  }

  private static List<byte[]> contradictions() {
    List<VerifierKey> keys = List.of(CHECKPOINTS.verifierKey());
    Contradiction contradiction =
        new Contradiction(LOG.signed(5), LOG.branchingAt(3).signed(5), Optional.empty(), keys);
    return List.of(ContradictionText.write(contradiction));
  }
}
