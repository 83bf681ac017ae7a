package org.detente.node.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.detente.agreement.Agreement;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.store.LedgerWriter;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.disk.KeysText;
import org.detente.node.disk.SafeFile;
import org.detente.register.body.EntryBody;
import org.detente.register.file.FactFile;
import org.detente.register.file.FactFiles;
import org.detente.verify.KeysFile;

/// `detente record append`: what is new in the files of a public record becomes entries, signed
/// with keys that are forgotten afterwards.
///
/// An append that is refused changes nothing. One that was cut off is finished or undone by the
/// next: the keys of a batch are on disk, under another name, before its entries are.
public final class RecordAppend {
  private static final List<String> KEYS_HEAD =
      List.of(
          "The public keys of the record: each batch of entries [from, until) was signed",
          "by `entry`, and the checkpoint that closed it by `checkpoint`. The private",
          "halves were forgotten with the batch. Written by `detente record append`.");

  private final RecordFolder folder;
  private final Path agreements;
  private final LocalDate day;
  private final LocalDate through;
  private final SecureRandom random;

  private RecordAppend(
      Path record, Path agreements, LocalDate day, LocalDate through, SecureRandom random) {
    this.folder = new RecordFolder(record);
    this.agreements = agreements;
    this.day = day;
    this.through = through;
    this.random = random;
  }

  /// Appends what is new.
  ///
  /// @param record the folder of the record
  /// @param agreements the folder of the agreement files that the record adopts
  /// @param day today, UTC: when adoptions and coverage become known
  /// @param through the last day looked at, inclusive
  /// @param random where the keys of the batch come from
  public static AppendResult run(
      Path record, Path agreements, LocalDate day, LocalDate through, SecureRandom random) {
    try {
      return new RecordAppend(record, agreements, day, through, random).run();
    } catch (Stop stop) {
      return new AppendResult.Refused(stop.reasons());
    } catch (IOException e) {
      return new AppendResult.Refused(List.of(Refusal.of(e)));
    }
  }

  private AppendResult run() throws Stop, IOException {
    List<FactFile> files = files();
    String origin = Recorded.origin(folder);
    try (Batch batch = new Batch(origin, random);
        LedgerWriter writer = writer(origin, batch)) {
      return run(files, batch, writer);
    } finally {
      discardEmpty();
    }
  }

  /// Everything from here on happens while nobody else can append.
  private AppendResult run(List<FactFile> files, Batch batch, LedgerWriter writer)
      throws Stop, IOException {
    settle();
    Recorded recorded = Recorded.read(folder);
    List<EntryBody> facts = Comparison.fresh(files, recorded);
    SortedMap<String, Agreement> adoptable = KeepersEntries.agreements(agreements);
    Stop.ifAny(ActsFit.check(files, adoptable));
    KeepersEntries keeper = new KeepersEntries(day, recorded);
    List<EntryBody> entries = new ArrayList<>(facts);
    entries.addAll(keeper.adoptions(adoptable));
    List<EntryBody> coverage = keeper.coverage(files, through);
    if (entries.isEmpty() && !keeper.reachesFurther(coverage)) {
      return new AppendResult.NothingNew(recorded.size());
    }
    entries.addAll(coverage);
    append(recorded, entries, batch, writer);
    return new AppendResult.Appended(
        recorded.size(), recorded.size() + entries.size(), facts.size());
  }

  private List<FactFile> files() throws Stop, IOException {
    if (!Files.isDirectory(folder.path())) {
      throw Stop.at(Kind.USAGE, "record.append.no-folder", folder.path().toString());
    }
    List<FactFile> files = new ArrayList<>();
    for (Path file : folder.facts()) {
      switch (FactFile.read(file.toString(), Files.readAllBytes(file))) {
        case FactFile.Result.Accepted(FactFile read) -> files.add(read);
        case FactFile.Result.Refused(var troubles) -> Stop.ifAny(troubles);
      }
    }
    if (files.isEmpty()) {
      throw Stop.at(Kind.INPUT, "record.append.no-facts", folder.path().toString());
    }
    Stop.ifAny(FactFiles.check(files));
    return files;
  }

  private void append(Recorded recorded, List<EntryBody> entries, Batch batch, LedgerWriter writer)
      throws Stop, IOException {
    List<Admitted> signed = batch.sign(entries);
    List<KeyRing.Batch> keys = new ArrayList<>(recorded.batches());
    keys.add(batch.publicHalves(recorded.size(), recorded.size() + entries.size()));
    String text = KeysText.of(KEYS_HEAD, recorded.origin(), keys);
    try {
      SafeFile.write(folder.nextKeys(), text.getBytes(StandardCharsets.UTF_8));
      Stop.value(writer.append(signed));
    } finally {
      settle();
    }
  }

  private LedgerWriter writer(String origin, Batch batch) throws Stop {
    List<NoteSigner> signers = List.of(batch.checkpointSigner());
    return Stop.value(
        Files.exists(folder.ledger())
            ? LedgerWriter.open(folder.ledger(), signers)
            : LedgerWriter.create(folder.ledger(), origin, signers));
  }

  /// Finishes an append whose entries are safe, and undoes one whose entries are not.
  private void settle() throws IOException {
    if (Files.notExists(folder.nextKeys())) {
      return;
    }
    boolean safe =
        LedgerReader.open(folder.ledger()) instanceof Outcome.Accepted<LedgerReader>(var ledger)
            && KeysFile.read(folder.nextKeys()) instanceof Outcome.Accepted<KeyRing>(var keys)
            && keys.size().orElse(-1) == ledger.size();
    if (safe) {
      finish();
    } else {
      Files.delete(folder.nextKeys());
    }
  }

  private void finish() throws IOException {
    LedgerReader ledger = LedgerReader.open(folder.ledger()).expect();
    Path checkpoint = folder.checkpoint(ledger.size());
    Files.createDirectories(checkpoint.getParent());
    SafeFile.write(checkpoint, ledger.note().bytes());
    SafeFile.replace(folder.nextKeys(), folder.keys());
  }

  /// Takes away a ledger that was made for entries which then did not come.
  private void discardEmpty() throws IOException {
    if (LedgerReader.open(folder.ledger()) instanceof Outcome.Accepted<LedgerReader>(var ledger)
        && ledger.size() == 0) {
      Files.delete(folder.ledger().resolve("checkpoint"));
      Files.delete(folder.ledger());
    }
  }
}
