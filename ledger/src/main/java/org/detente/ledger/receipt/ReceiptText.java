package org.detente.ledger.receipt;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.receipt.Receipt.Entry;
import org.detente.ledger.signature.Base64Text;
import org.detente.ledger.text.Lines;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.InclusionProof;

/// A receipt as a file (`.tlog-proof`), and many receipts under one checkpoint. The adapter to C2SP
/// tlog-proof, which has no released version ([org.detente.ledger.Specification#TLOG_PROOF]).
///
/// A receipt reads `c2sp.org/tlog-proof@v1`, perhaps `extra` and the entry in base64, `index` and
/// the position, the hashes from the leaf's sibling upwards, an empty line, the signed checkpoint.
///
/// A bundle, which is our own form, reads `detente-receipts 1 <how many>`; for each receipt its
/// lines from `extra` on and an empty line; then the signed checkpoint that all of them share.
public final class ReceiptText {
  /// The longest single receipt read, in bytes: an entry in base64, 63 hashes and a note.
  public static final int MAX_BYTES = 1 << 20;

  /// The longest bundle read, in bytes.
  public static final int MAX_BUNDLE_BYTES = 64 << 20;

  /// The most receipts in a bundle.
  public static final int MOST = 10_000;

  static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

  private static final String BUNDLE = "detente-receipts 1 ";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int LONGEST_PATH = 63;

  private ReceiptText() {}

  /// What stands of one receipt before the checkpoint.
  private record Part(Optional<Entry> entry, long index, List<Hash> path) {}

  /// Whether the bytes begin as receipts do, one or a bundle.
  public static boolean isReceipt(byte[] bytes) {
    return startsWith(bytes, FIRST_LINE + "\n") || startsWith(bytes, BUNDLE);
  }

  private static boolean startsWith(byte[] bytes, String text) {
    byte[] first = text.getBytes(US_ASCII);
    return bytes.length >= first.length
        && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
  }

  /// Reads a receipt, or a bundle of them: at least one, all of one checkpoint.
  public static Outcome<List<Receipt>> read(byte[] bytes) {
    return Outcome.of(() -> readOrStop(bytes));
  }

  private static List<Receipt> readOrStop(byte[] bytes) throws RefusalException {
    boolean bundle = startsWith(bytes, BUNDLE);
    int most = bundle ? MAX_BUNDLE_BYTES : MAX_BYTES;
    if (bytes.length > most) {
      throw new RefusalException(RefusalCode.RECEIPT_TOO_LONG, bytes.length, most);
    }
    Lines lines = new Lines(bytes);
    String first = lines.next();
    int count = 1;
    if (bundle) {
      count =
          Math.toIntExact(
              Lines.number(first.substring(BUNDLE.length()), MOST)
                  .filter(it -> it > 0)
                  .orElseThrow(() -> shape("1 to " + MOST + " receipts were expected")));
    } else if (!first.equals(FIRST_LINE)) {
      throw shape("its first line is not " + FIRST_LINE);
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(readPart(lines));
    }
    SignedNote note = SignedNote.read(lines.rest()).orStop();
    Checkpoint checkpoint = Checkpoint.read(note.text()).orStop();
    List<Receipt> receipts = new ArrayList<>();
    for (Part part : parts) {
      if (part.index() >= checkpoint.size()) {
        throw shape("its index is not within the tree of its checkpoint");
      }
      var proof = new InclusionProof(part.index(), checkpoint.size(), part.path());
      receipts.add(new Receipt(note, checkpoint, proof, part.entry()));
    }
    return List.copyOf(receipts);
  }

  private static Part readPart(Lines lines) throws RefusalException {
    String line = lines.next();
    Optional<Entry> entry = Optional.empty();
    if (line.startsWith(EXTRA)) {
      byte[] extra = Base64Text.decode(line.substring(EXTRA.length())).orStop();
      entry = Optional.of(new Entry(extra));
      line = lines.next();
    }
    if (!line.startsWith(INDEX)) {
      throw shape("its line \"index <position>\" is missing");
    }
    long index =
        Lines.number(line.substring(INDEX.length()), Long.MAX_VALUE)
            .orElseThrow(() -> shape("its index is no decimal number without leading zeros"));
    List<Hash> path = new ArrayList<>();
    for (String next = lines.next(); !next.isEmpty(); next = lines.next()) {
      if (path.size() == LONGEST_PATH) {
        throw shape("it has more than " + LONGEST_PATH + " hashes");
      }
      path.add(Hash.parseBase64(next).orStop());
    }
    return new Part(entry, index, path);
  }

  /// One receipt as a file.
  public static byte[] write(Receipt receipt) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    put(out, FIRST_LINE + '\n');
    putPart(out, receipt);
    out.writeBytes(receipt.note().bytes());
    return out.toByteArray();
  }

  /// Receipts as one file; a single one as [#write(Receipt)] writes it.
  ///
  /// @param receipts at least one, all of one checkpoint
  /// @throws IllegalArgumentException when there are none, too many, or they have several
  ///   checkpoints
  public static byte[] write(List<Receipt> receipts) {
    if (receipts.isEmpty() || receipts.size() > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " receipts, not " + receipts.size());
    }
    SignedNote note = receipts.getFirst().note();
    if (!receipts.stream().allMatch(it -> it.note().equals(note))) {
      throw new IllegalArgumentException("receipts of several checkpoints");
    }
    if (receipts.size() == 1) {
      return write(receipts.getFirst());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    put(out, BUNDLE + receipts.size() + '\n');
    receipts.forEach(receipt -> putPart(out, receipt));
    out.writeBytes(note.bytes());
    return out.toByteArray();
  }

  private static void putPart(ByteArrayOutputStream out, Receipt receipt) {
    receipt.entry().ifPresent(it -> put(out, EXTRA + Base64Text.encode(it.bytes()) + '\n'));
    put(out, INDEX + receipt.position() + '\n');
    receipt.proof().path().forEach(hash -> put(out, hash.base64() + '\n'));
    put(out, "\n");
  }

  private static void put(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(UTF_8));
  }

  private static RefusalException shape(String what) {
    return new RefusalException(RefusalCode.RECEIPT_SHAPE, what);
  }
}
