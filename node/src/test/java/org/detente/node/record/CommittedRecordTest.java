package org.detente.node.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.agreement.load.Agreements;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.store.LedgerReader;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Known;
import org.detente.register.KeptLedger;
import org.detente.register.LedgerFacts;
import org.detente.register.body.EntryBody;
import org.detente.register.file.FactFile;
import org.detente.verify.KeysFile;
import org.detente.verify.Verification;
import org.junit.jupiter.api.Test;

/// The public record as it is committed. Where a test says that something waits to be appended:
/// `./detente record append --data record --through DAY`.
class CommittedRecordTest {
  private static final Path HOME = Path.of(System.getProperty("detente.home"));
  private static final RecordFolder RECORD = new RecordFolder(HOME.resolve("record"));

  private static LedgerReader ledger() {
    return LedgerReader.open(RECORD.ledger()).expect();
  }

  private static List<FactFile> files() throws IOException {
    List<FactFile> files = new ArrayList<>();
    for (Path file : RECORD.facts()) {
      FactFile.Result read = FactFile.read(file.toString(), Files.readAllBytes(file));
      files.add(((FactFile.Result.Accepted) read).file());
    }
    return files;
  }

  @Test
  void everyEntryEqualsItsFactAndNoFactWaitsToBeAppended() throws Exception {
    List<EntryBody> waiting = Comparison.fresh(files(), Recorded.read(RECORD));

    assertThat(waiting).extracting(EntryBody::ref).isEmpty();
  }

  @Test
  void everyHashAndEverySignatureHoldsUnderThePublishedKeys() {
    CheckReport report =
        Verification.run(
                RECORD.ledger(),
                KeysFile.read(RECORD.keys()).expect().trust(),
                Optional.of(RECORD.path().resolve("checkpoints")),
                CheckProgress.SILENT)
            .expect();

    assertThat(report.damage()).isEmpty();
    assertThat(report.unchecked()).isEmpty();
  }

  @Test
  void theLedgerExtendsEveryCheckpointThatWasEverPublished() throws IOException {
    List<Long> sizes = new ArrayList<>();
    try (Stream<Path> checkpoints = Files.list(RECORD.path().resolve("checkpoints"))) {
      for (Path file : checkpoints.toList()) {
        SignedNote note = SignedNote.read(Files.readAllBytes(file)).expect();
        Checkpoint checkpoint = Checkpoint.read(note.text()).expect();

        assertThat(file).hasFileName(Long.toString(checkpoint.size()));
        assertThat(ledger().rootAt(checkpoint.size()).expect()).isEqualTo(checkpoint.root());
        sizes.add(checkpoint.size());
      }
    }
    assertThat(sizes).contains(ledger().size());
  }

  @Test
  void everyEntryIsReadAsAFact() {
    LedgerFacts facts = LedgerFacts.read(List.of(KeptLedger.publicRecord(ledger()))).expect();

    assertThat(facts.unread()).isEmpty();
    assertThat(facts.recordThrough(new Known.Everything())).isPresent();
  }

  @Test
  void everyShippedAgreementFileIsTheOneAdoptedLast() throws IOException {
    Map<String, String> adopted = new HashMap<>();
    for (Fact fact :
        LedgerFacts.read(List.of(KeptLedger.publicRecord(ledger())))
            .expect()
            .known(new Known.Everything())) {
      if (fact.body() instanceof Body.Adoption(String id, String sha256)) {
        adopted.put(id, sha256);
      }
    }
    Map<String, String> shipped = new HashMap<>();
    try (Stream<Path> files = Files.list(HOME.resolve("agreements"))) {
      files
          .filter(file -> file.toString().endsWith(".agreement.yaml"))
          .map(file -> Agreements.load(file).agreement())
          .forEach(agreement -> shipped.put(agreement.id(), agreement.sha256()));
    }

    assertThat(adopted).isEqualTo(shipped);
  }
}
