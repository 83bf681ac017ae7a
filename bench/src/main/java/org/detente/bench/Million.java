package org.detente.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.detente.ledger.check.CheckMemory;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.FolderCheck;
import org.detente.ledger.check.Grounds;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.check.ReceiptCheck;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.receipt.Receipt;
import org.detente.ledger.receipt.ReceiptText;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.store.LedgerWriter;

/// One ledger of a million entries in a process of its own with 512 MiB of heap, a quarter of what
/// is allowed: appended, checked without and with signatures, checked again with a memory, and
/// receipts of it made and checked.
final class Million {
  private static final int RECEIPTS = 10_000;

  /// A quarter of what a million entries may take.
  private static final int HEAP_MIB = 512;

  private static final int STEP = 64 * SampleLedger.GROUP;
  private static final long SEED = 0x0de7e47eL;

  private final Path target;
  private final Report report;
  private final int size;

  private Million(Path target, Report report, int size) {
    this.target = target;
    this.report = report;
    this.size = size;
  }

  /// Starts the process.
  static void measure(Report report, Path target, int size) throws Exception {
    report.title("One ledger of " + size + " entries, " + HEAP_MIB + " MiB of heap");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MIB + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Million.class.getName(),
                target.toString(),
                Integer.toString(size))
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("not within " + HEAP_MIB + " MiB of heap, or not at all");
    }
  }

  /// The process itself.
  public static void main(String[] args) throws Exception {
    new Million(Path.of(args[0]), new Report(System.out), Integer.parseInt(args[1])).run();
  }

  private void run() throws Exception {
    Path folder = target.resolve("million");
    append(folder);
    check(folder);
    receipts(folder);
    report.number("most heap in use", peak() / 1048576.0, "MiB");
  }

  /// Signing and admission come before each step and are not measured.
  private void append(Path folder) throws Exception {
    double own = 0;
    double bare = 0;
    Path file = target.resolve("million.bare");
    Files.deleteIfExists(file);
    try (LedgerWriter writer = SampleLedger.create(folder)) {
      for (int from = 0; from < size; from += STEP) {
        List<Admitted> entries = SampleLedger.entries(from, Math.min(size, from + STEP));
        own += seconds(() -> writer.append(entries).expect());
        bare += seconds(() -> BareFile.append(file, entries));
      }
    }
    Files.delete(file);
    report.number("append, groups of " + STEP, size / own, "entries/s");
    report.number("append : a bare file with one forced write a group", own / bare, "x");
  }

  private void check(Path folder) throws Exception {
    CheckMemory memory = new CheckMemory(target.resolve("million.memory"), false);
    SampleLedger.clear(memory.folder());
    double hashes = seconds(() -> check(folder, KeyRing.EMPTY, Optional.empty()));
    double first = seconds(() -> check(folder, SampleLedger.KEYS, Optional.of(memory)));
    double again = seconds(() -> check(folder, SampleLedger.KEYS, Optional.of(memory)));
    report.number("check, hashes only", hashes, "s");
    report.number("check, every signature", first, "s");
    report.number("check again with a memory", again, "s");
    report.number("check again : hashes only", again / hashes, "x");
  }

  private void check(Path folder, KeyRing keys, Optional<CheckMemory> memory) {
    CheckReport checked =
        FolderCheck.run(folder, keys, Map.of(), CheckProgress.SILENT, memory).expect();
    if (!checked.damage().isEmpty() || checked.checkpoint().orElseThrow().size() != size) {
      throw new IllegalStateException("the ledger does not hold");
    }
  }

  /// All under one checkpoint, against the bare hashes of their paths.
  private void receipts(Path folder) throws Exception {
    LedgerReader reader = LedgerReader.open(folder).expect();
    long[] positions = new SplittableRandom(SEED).longs(RECEIPTS, 0, size).toArray();
    byte[][] text = new byte[1][];
    double made = seconds(() -> text[0] = ReceiptText.write(receipts(reader, positions)));
    double checked =
        seconds(() -> {
          List<Receipt> receipts = ReceiptText.read(text[0]).expect();
          CheckReport found =
              ReceiptCheck.of(receipts, Optional.empty(), Grounds.of(SampleLedger.HEAD_KEYS));
          if (!found.damage().isEmpty()) {
            throw new IllegalStateException("a receipt does not hold: " + found.damage());
          }
        });
    int height = Long.SIZE - Long.numberOfLeadingZeros(size - 1L);
    double bare = seconds(() -> LedgerCheck.hash(new byte[64], RECEIPTS * (height + 1)));
    report.number(RECEIPTS + " receipts under one checkpoint, made", made, "s");
    report.number("the same, read and checked", checked, "s");
    report.number("checked : the hashes of their paths on all cores", checked / bare, "x");
    report.number("bytes a receipt", text[0].length / (double) RECEIPTS, "bytes");
  }

  private static List<Receipt> receipts(LedgerReader reader, long[] positions) {
    return Arrays.stream(positions)
        .sorted()
        .distinct()
        .mapToObj(position ->
            new Receipt(
                reader.note(),
                reader.checkpoint(),
                reader.tree().first(reader.size()).inclusion(position).expect(),
                Optional.of(new Receipt.Entry(reader.entry(position).expect()))))
        .toList();
  }

  private static double seconds(Contest.Task task) throws Exception {
    long start = System.nanoTime();
    task.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static long peak() throws IOException {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
