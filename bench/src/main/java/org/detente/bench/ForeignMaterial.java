package org.detente.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.signature.Base64Text;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.store.LedgerWriter;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TileTree;

/// Lays out what tools of others are to check (`.ci/foreign/run`): a ledger with tiles of three
/// levels, an older checkpoint of it, its keys, proofs, and canonical JSON.
///
/// Usage: `ForeignMaterial FOLDER`, a folder that is not there yet.
final class ForeignMaterial {
  /// Beyond 256 full tiles, so that there are three levels, and no multiple of anything.
  private static final int SIZE = 70_001;

  private static final int OLDER_SIZE = 40_007;
  private static final int STEP = 64 * SampleLedger.GROUP;
  private static final int RANDOM_PROOFS = 400;
  private static final long SEED = 0x0de7e47eL;

  private ForeignMaterial() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectory(Path.of(args[0]));
    writeLedger(folder);
    writeKeys(folder);
    LedgerReader reader = LedgerReader.open(folder.resolve("ledger")).expect();
    Files.write(folder.resolve("proofs"), proofs(reader.tree()), US_ASCII);
    writeHybridEntry(folder);
    SigsumMaterial.write(folder.resolve("sigsum"));
    Files.write(folder.resolve("json"), CanonicalCases.lines(SEED), US_ASCII);
  }

  private static void writeLedger(Path folder) throws IOException {
    Path ledger = folder.resolve("ledger");
    try (LedgerWriter writer = SampleLedger.create(ledger)) {
      append(writer, 0, OLDER_SIZE);
      Files.copy(ledger.resolve("checkpoint"), folder.resolve("older-checkpoint"));
      append(writer, OLDER_SIZE, SIZE);
    }
  }

  private static void append(LedgerWriter writer, int first, int until) {
    for (int from = first; from < until; from += STEP) {
      writer.append(SampleLedger.entries(from, Math.min(until, from + STEP))).expect();
    }
  }

  private static void writeKeys(Path folder) throws IOException {
    List<String> keys =
        SampleLedger.HEAD_SIGNERS.stream().map(signer -> signer.verifierKey().text()).toList();
    Files.write(folder.resolve("checkpoint-keys"), keys, US_ASCII);
    Files.writeString(folder.resolve("entry-key"), SampleLedger.key().text(), US_ASCII);
  }

  /// An entry that two keys signed, and its ML-DSA-44 key.
  private static void writeHybridEntry(Path folder) throws IOException {
    EntrySigner quantum = EntrySigner.of(SampleLedger.quantumSecret(5));
    Admitted entry = SampleLedger.entry(0, quantum);
    Files.write(folder.resolve("hybrid-entry"), entry.bytes());
    String key = Base64Text.encode(quantum.key().key().bytes());
    Files.writeString(folder.resolve("hybrid-key"), key, US_ASCII);
  }

  /// Proofs at the sizes around powers of two and at drawn ones, a line each: `inclusion INDEX SIZE
  /// HASH...`, `consistency OLD SIZE HASH...`.
  private static List<String> proofs(TileTree tree) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Long> sizes = new ArrayList<>();
    for (long power = 1; power < SIZE; power *= 2) {
      Stream.of(power - 1, power, power + 1).filter(size -> size > 0).forEach(sizes::add);
    }
    random.longs(RANDOM_PROOFS, 1, SIZE).forEach(sizes::add);
    sizes.add((long) OLDER_SIZE);
    sizes.add((long) SIZE);
    List<String> lines = new ArrayList<>();
    for (long size : sizes) {
      for (long index : new long[] {0, size / 2, size - 1, random.nextLong(size)}) {
        List<Hash> path = tree.first(size).inclusion(index).expect().path();
        lines.add(line("inclusion", index, size, path));
      }
      List<Hash> path = tree.first(SIZE).consistency(size).expect().path();
      lines.add(line("consistency", size, SIZE, path));
    }
    return lines;
  }

  private static String line(String kind, long first, long second, List<Hash> path) {
    String hashes = path.stream().map(hash -> ' ' + hash.base64()).collect(Collectors.joining());
    return kind + ' ' + first + ' ' + second + hashes;
  }
}
