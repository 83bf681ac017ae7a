package org.detente.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.detente.agreement.Agreement;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.load.Agreements;
import org.detente.ledger.Outcome;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.receipt.Receipt;
import org.detente.ledger.receipt.ReceiptText;
import org.detente.ledger.tree.TreeHasher;
import org.detente.ledger.witness.AddCheckpoint;
import org.detente.ledger.witness.Contradiction;
import org.detente.ledger.witness.ContradictionText;
import org.detente.ledger.witness.Reply;
import org.jspecify.annotations.Nullable;

/// Parsers of foreign bytes, as Jazzer calls them: it looks at which branches an input takes, and
/// draws the next accordingly. An input is a value or a refusal; a value that is written again is
/// written as the very bytes that were read; an exception is what it looks for.
///
/// As a program it prints the names of the parsers, or, given a folder, lays out what each takes.
public final class Fuzz {
  static final Checkpoint HEAD = Checkpoint.of("norvia.example/ledger/1", 5, TreeHasher.EMPTY_ROOT);
  private static final SignedNote NOTE = HEAD.sign(SampleLedger.HEAD_SIGNERS);
  private static final SortedMap<String, Function<byte[], Outcome<byte[]>>> PARSERS = parsers();

  private static @Nullable Function<byte[], Outcome<byte[]>> parser;

  private Fuzz() {}

  private static SortedMap<String, Function<byte[], Outcome<byte[]>>> parsers() {
    SortedMap<String, Function<byte[], Outcome<byte[]>>> all = new TreeMap<>();
    all.put("json", it -> CanonicalJson.read(it).map(CanonicalJson::write));
    all.put("envelope", it -> Envelope.read(it).map(Envelope::bytes));
    all.put("note", it -> SignedNote.read(it).map(SignedNote::bytes));
    all.put("policy", it -> PolicyText.read(it).map(_ -> it));
    all.put("receipt", it -> ReceiptText.read(it).map(receipts -> written(receipts, it)));
    all.put("contradiction", it -> ContradictionText.read(it).map(Fuzz::written));
    all.put("request", it -> AddCheckpoint.read(it).map(AddCheckpoint::bytes));
    all.put("reply", it -> Reply.read(it, NOTE).map(Reply::body));
    all.put("agreement", Fuzz::agreement);
    all.put("cases", Fuzz::cases);
    return all;
  }

  /// What proofs there are is looked at too. A bundle of one is written as a receipt alone.
  private static byte[] written(List<Receipt> receipts, byte[] read) {
    for (Receipt receipt : receipts) {
      receipt.entry().ifPresent(entry -> receipt.includes(entry.leafHash()));
    }
    return receipts.size() == 1 ? read : ReceiptText.write(receipts);
  }

  private static byte[] written(Contradiction contradiction) {
    contradiction.holds();
    return ContradictionText.write(contradiction);
  }

  private static Outcome<byte[]> agreement(byte[] bytes) {
    Agreements.load(bytes, "fuzzed.agreement.yaml");
    return Outcome.accepted(bytes);
  }

  private static Outcome<byte[]> cases(byte[] bytes) {
    Cases.load(bytes, "fuzzed.tests.yaml", Shipped.AGREEMENT);
    return Outcome.accepted(bytes);
  }

  /// Read once, and only where it is needed.
  private static final class Shipped {
    static final Path FOLDER = Path.of(System.getProperty("detente.home"), "agreements");
    static final Agreement AGREEMENT =
        Objects.requireNonNull(
            Agreements.load(FOLDER.resolve("new-start.agreement.yaml")).agreement());
  }

  /// Called once by Jazzer.
  ///
  /// @param arguments the name of a parser
  public static void fuzzerInitialize(String[] arguments) {
    parser = PARSERS.get(arguments[0]);
    if (parser == null) {
      throw new IllegalArgumentException(arguments[0] + " is none of " + PARSERS.keySet());
    }
  }

  /// Called by Jazzer with each input.
  public static void fuzzerTestOneInput(byte[] input) {
    if (parser != null
        && parser.apply(input) instanceof Outcome.Accepted<byte[]>(byte[] written)
        && !Arrays.equals(written, input)) {
      throw new IllegalStateException("read as something else than it is");
    }
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      PARSERS.keySet().forEach(System.out::println);
      return;
    }
    FuzzSeeds.layOut(Path.of(arguments[0]));
  }

  /// Where the agreement files are.
  static Path agreements() {
    return Shipped.FOLDER;
  }
}
