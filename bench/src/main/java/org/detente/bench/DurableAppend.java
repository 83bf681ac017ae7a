package org.detente.bench;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.consumer.RecordingStream;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.store.LedgerWriter;

/// Appends in groups of 256 that are safe on disk, against a bare file that takes the same bytes
/// with as many forced writes. Signing and admission come before and are not measured.
final class DurableAppend {
  private static final double LEAST = 0.8;

  private final Path target;

  DurableAppend(Path target) {
    this.target = target;
  }

  void measure(Report report, int groups, int rounds) throws Exception {
    report.title("Durable append, groups of " + SampleLedger.GROUP);
    List<List<Admitted>> entries = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      entries.add(SampleLedger.entries(i * SampleLedger.GROUP, (i + 1) * SampleLedger.GROUP));
    }
    int forces = forcesPerGroup(entries);
    Contest contest =
        Contest.of(
            2, rounds, () -> appendToLedger(entries), () -> appendToBareFile(entries, forces));
    int appended = groups * SampleLedger.GROUP;
    report.times("ledger, " + appended + " entries", contest.own());
    report.times("bare file, " + forces + " forced writes a group", contest.bare());
    report.number("ledger", appended / contest.own().medianMillis() * 1e3, "entries/s");
    report.verdict(
        "speed of the ledger : speed of the bare file",
        1 / contest.ratio(),
        "x",
        "at least " + LEAST,
        1 / contest.ratio() >= LEAST);
  }

  private void appendToLedger(List<List<Admitted>> groups) throws IOException {
    try (LedgerWriter writer = SampleLedger.create(target.resolve("append"))) {
      for (List<Admitted> group : groups) {
        writer.append(group).expect();
      }
    }
  }

  /// Each group's bytes in as many parts as there are forced writes, so that each of them has
  /// something to force.
  private void appendToBareFile(List<List<Admitted>> groups, int forces) throws IOException {
    Path file = target.resolve("append.bare");
    try (FileChannel channel = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE)) {
      for (List<Admitted> group : groups) {
        for (int part = 0; part < forces; part++) {
          int from = group.size() * part / forces;
          int until = group.size() * (part + 1) / forces;
          for (Admitted entry : group.subList(from, until)) {
            ByteBuffer bytes = ByteBuffer.wrap(entry.bytes());
            while (bytes.hasRemaining()) {
              channel.write(bytes);
            }
          }
          channel.force(false);
        }
      }
    }
  }

  /// How often the ledger forces a file or folder to disk for one group, as the virtual machine
  /// counts it.
  private int forcesPerGroup(List<List<Admitted>> groups) throws IOException, InterruptedException {
    AtomicInteger forced = new AtomicInteger();
    try (LedgerWriter writer = SampleLedger.create(target.resolve("append"));
        RecordingStream recording = new RecordingStream()) {
      recording.enable("jdk.FileForce").withoutThreshold();
      recording.onEvent("jdk.FileForce", event -> forced.incrementAndGet());
      recording.startAsync();
      groups.forEach(group -> writer.append(group).expect());
      recording.stop();
    }
    return Math.max(1, Math.round((float) forced.get() / groups.size()));
  }
}
