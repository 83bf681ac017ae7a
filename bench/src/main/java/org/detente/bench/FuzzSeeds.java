package org.detente.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.receipt.Receipt;
import org.detente.ledger.receipt.ReceiptText;
import org.detente.ledger.tree.TileTree;
import org.detente.ledger.witness.AddCheckpoint;
import org.detente.ledger.witness.Contradiction;
import org.detente.ledger.witness.ContradictionText;
import org.detente.ledger.witness.Contradictions;
import org.detente.ledger.witness.Reply;

/// What a fuzzer begins from: files as a small ledger and its witness make them, and each of them
/// with lines dropped, doubled, swapped, cut and with one character changed, so that what is drawn
/// next is refused deep within a parser and not by its first line.
final class FuzzSeeds {
  private static final long SEED = 0x0de7e47eL;
  private static final int VARIANTS = 40;
  private static final int SIZE = 21;
  private static final int OLDER = 13;
  private static final String ORIGIN = "norvia.example/ledger/1";
  private static final List<NoteSigner> SIGNERS =
      List.of(
          NoteSigner.ed25519(ORIGIN, SampleLedger.secret(2)),
          NoteSigner.mlDsa44(ORIGIN, SampleLedger.quantumSecret(4)));
  private static final NoteSigner WITNESS =
      NoteSigner.cosigner("sudal.example/witness", SampleLedger.secret(5), 1_800_000_000);

  private final List<Admitted> entries = SampleLedger.entries(0, SIZE);
  private final TileTree tree = treeOf(entries);
  private final Checkpoint head = Checkpoint.of(ORIGIN, SIZE, tree.root());
  private final SignedNote note =
      head.sign(SIGNERS).with(List.of(SignedNote.Line.of(WITNESS, head.text())));

  private FuzzSeeds() {}

  private static TileTree treeOf(List<Admitted> entries) {
    TileTree tree = new TileTree();
    entries.forEach(entry -> tree.append(entry.leafHash()));
    return tree;
  }

  /// Lays the files out, a folder for each parser.
  static void layOut(Path folder) throws IOException {
    for (Map.Entry<String, List<byte[]>> parser : new FuzzSeeds().all().entrySet()) {
      Path its = Files.createDirectories(folder.resolve(parser.getKey()));
      int number = 0;
      for (byte[] whole : parser.getValue()) {
        Files.write(its.resolve("whole-" + number), whole);
        for (int variant = 0; variant < VARIANTS; variant++) {
          byte[] harmed = harmed(whole, new SplittableRandom(SEED + variant));
          Files.write(its.resolve("harmed-" + number + "-" + variant), harmed);
        }
        number++;
      }
    }
  }

  private Map<String, List<byte[]>> all() throws IOException {
    byte[] entry = entries.getFirst().bytes();
    Map<String, List<byte[]>> all = new TreeMap<>();
    all.put("json", List.of(CanonicalJson.write(Envelope.read(entry).expect().body())));
    all.put("envelope", List.of(entry));
    all.put("note", List.of(note.bytes()));
    all.put("policy", List.of(policy()));
    all.put("receipt", List.of(receipts(3), receipts(20), receipts(0, 7, 16)));
    all.put("contradiction", List.of(ofOneSize(), ofTwoSizes()));
    all.put("request", List.of(request(0), request(OLDER)));
    all.put("reply", List.of("5\n".getBytes(UTF_8), reply()));
    all.put("agreement", List.of(shipped("launch-notification-1988", "agreement")));
    all.put("cases", List.of(shipped("new-start", "tests")));
    return all;
  }

  private static byte[] policy() {
    String text =
        "# whom Norvia asks\nlog "
            + SIGNERS.getFirst().verifierKey().text()
            + " http://127.0.0.1:1/\nwitness sudal "
            + WITNESS.verifierKey().text()
            + "\ngroup each all sudal\nquorum each\n";
    return text.getBytes(UTF_8);
  }

  private byte[] receipts(int... positions) {
    List<Receipt> receipts = new ArrayList<>();
    for (int position : positions) {
      receipts.add(
          new Receipt(
              note,
              head,
              tree.first(SIZE).inclusion(position).expect(),
              Optional.of(new Receipt.Entry(entries.get(position).bytes()))));
    }
    return ReceiptText.write(receipts);
  }

  private byte[] ofOneSize() {
    TileTree other = treeOf(SampleLedger.entries(1, 1 + SIZE));
    return contradiction(Checkpoint.of(ORIGIN, SIZE, other.root()).sign(SIGNERS));
  }

  private byte[] ofTwoSizes() {
    TileTree other = treeOf(SampleLedger.entries(1, 1 + OLDER));
    return contradiction(Checkpoint.of(ORIGIN, OLDER, other.root()).sign(SIGNERS));
  }

  private byte[] contradiction(SignedNote older) {
    List<VerifierKey> keys = SIGNERS.stream().map(NoteSigner::verifierKey).toList();
    Optional<Contradiction> found = Contradictions.between(older, note, tree, keys).expect();
    return ContradictionText.write(found.orElseThrow());
  }

  private byte[] request(long older) {
    return AddCheckpoint.of(older, tree.first(SIZE).consistency(older).expect().path(), note)
        .bytes();
  }

  private static byte[] reply() {
    return new Reply.Cosigned(List.of(SignedNote.Line.of(WITNESS, Fuzz.HEAD.text()))).body();
  }

  private static byte[] shipped(String id, String kind) throws IOException {
    return Files.readAllBytes(Fuzz.agreements().resolve(id + "." + kind + ".yaml"));
  }

  /// One to three faults in a text of lines.
  private static byte[] harmed(byte[] whole, SplittableRandom random) {
    List<String> lines =
        new ArrayList<>(List.of(new String(whole, ISO_8859_1).split("(?<=\n)", -1)));
    for (int faults = 1 + random.nextInt(3); faults > 0; faults--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      switch (random.nextInt(5)) {
        case 0 -> lines.set(at, "");
        case 1 -> lines.add(at, line);
        case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
        case 3 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
        default -> lines.set(at, changed(line, random));
      }
    }
    return String.join("", lines).getBytes(ISO_8859_1);
  }

  private static String changed(String line, SplittableRandom random) {
    if (line.isEmpty()) {
      return line;
    }
    int at = random.nextInt(line.length());
    return line.substring(0, at) + (char) random.nextInt(256) + line.substring(at + 1);
  }
}
