package org.detente.node.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.detente.node.record.FictionalRecord.DAY;
import static org.detente.node.record.FictionalRecord.THROUGH;
import static org.detente.node.record.FictionalRecord.fact;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.store.LedgerWriter;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Known;
import org.detente.node.Refusal;
import org.detente.register.KeptLedger;
import org.detente.register.LedgerFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordAppendTest {
  @TempDir Path root;
  private FictionalRecord record;

  @BeforeEach
  void twoFacts() {
    record = new FictionalRecord(root);
    record.facts(fact("one", "keeps the accord"), fact("two", "keeps it still"));
  }

  private List<Fact> entries() {
    return LedgerFacts.read(List.of(KeptLedger.publicRecord(record.ledger())))
        .expect()
        .known(new Known.Everything());
  }

  @Test
  void newFactsBecomeEntriesInFileOrderThenWhatTheKeeperDid() {
    assertThat(record.append()).isEqualTo(new AppendResult.Appended(0, 4, 2));

    assertThat(entries())
        .extracting(Fact::kind, Fact::ref, fact -> fact.attributedTo().code())
        .containsExactly(
            tuple("statement", "one", "XN"),
            tuple("statement", "two", "XN"),
            tuple("agreement", null, "public"),
            tuple("act", null, "public"));
    assertThat(entries().getLast().says()).isEqualTo("what the two said");
  }

  @Test
  void theLedgerVerifiesUnderThePublishedKeysAndExtendsItsCheckpoints() {
    record.append();
    record.facts(
        fact("one", "keeps the accord"), fact("two", "keeps it still"), fact("three", "x"));
    assertThat(record.append()).isEqualTo(new AppendResult.Appended(4, 5, 1));

    assertThat(record.check().damage()).isEmpty();
    assertThat(record.check().unchecked()).isEmpty();
    assertThat(record.files()).containsKeys("checkpoints/4", "checkpoints/5");
    assertThat(record.files().get("keys.yaml")).contains("from: 0\n", "until: 4\n", "from: 4\n");
  }

  @Test
  void noPrivateHalfIsOnDiskInAnySpelling() {
    record.append();

    assertThat(record.seeds).hasSize(3);
    for (byte[] seed : record.seeds) {
      for (String file : record.files().values()) {
        assertThat(file)
            .doesNotContain(new String(seed, StandardCharsets.ISO_8859_1))
            .doesNotContain(Base64.getEncoder().encodeToString(seed))
            .doesNotContain(HexFormat.of().formatHex(seed));
      }
    }
  }

  @Test
  void whereNothingIsNewNothingChanges() {
    record.append();
    SortedMap<String, String> before = record.files();

    assertThat(record.append()).isEqualTo(new AppendResult.NothingNew(4));
    assertThat(record.files()).isEqualTo(before);
  }

  @Test
  void aLaterDayLookedAtIsSaidThoughNothingWasFound() {
    record.append();

    assertThat(record.append(THROUGH.plusMonths(1))).isEqualTo(new AppendResult.Appended(4, 5, 0));
    assertThat(record.append(THROUGH)).isEqualTo(new AppendResult.NothingNew(5));
  }

  @Test
  void aChangedAgreementFileIsAdoptedAnew() {
    record.append();
    Path file = record.agreements.resolve("accord.agreement.yaml");
    record.write(file, record.text(file) + "# a remark\n");

    assertThat(record.append()).isEqualTo(new AppendResult.Appended(4, 5, 0));
    assertThat(entries().getLast().body()).isInstanceOf(Body.Adoption.class);
    assertThat(entries().getLast().valid().text()).isEqualTo(DAY.toString());
  }

  @Test
  void aFactThatWasEditedAfterItWasAppendedIsRefused() {
    record.append();
    SortedMap<String, String> before = record.files();
    record.facts(fact("one", "keeps the accord"), fact("two", "keeps it no more"));

    assertThat(record.refusals())
        .containsExactly(
            "record/accord.yaml:14:3: the fact 'two' became entry #1 and reads otherwise now; what"
                + " is appended is not changed: take the edit back and add a fact with 'corrects:"
                + " two'");
    assertUnchangedBut("accord.yaml", before);
  }

  @Test
  void aFactThatWasTakenOutAfterItWasAppendedIsRefused() {
    record.append();
    SortedMap<String, String> before = record.files();
    record.facts(fact("two", "keeps it still"), fact("three", "keeps it for good"));

    assertThat(record.refusals())
        .containsExactly(
            "accord.yaml:1:1: the fact 'one' became entry #0 and no file has it any more; what is"
                + " appended stays: put it back and add a fact with 'retracts: one'");
    assertUnchangedBut("accord.yaml", before);
  }

  @Test
  void aBadFileOrAnAgreementThatDoesNotCheckLeavesNoTrace() {
    record.facts(fact("one", "keeps the accord").replace("source: gazette", "source: gazete"));
    SortedMap<String, String> before = record.files();

    assertThat(record.refusals())
        .containsExactly(
            "record/accord.yaml:12:11: no source named 'gazete' in the table; did you mean"
                + " 'gazette'?");
    record.facts(fact("one", "keeps the accord"));
    record.write(record.agreements.resolve("accord.agreement.yaml"), "detente: 1\nid: accord\n");
    assertThat(record.refusals())
        .singleElement()
        .asString()
        .startsWith("an agreement file that does not check is not adopted: ");
    assertUnchangedBut("accord.yaml", before);
  }

  @Test
  void aLedgerHeldBySomebodyElseIsBusyAndNothingChanges() {
    record.append();
    SortedMap<String, String> before = record.files();
    record.facts(
        fact("one", "keeps the accord"), fact("two", "keeps it still"), fact("three", "x"));
    NoteSigner other =
        NoteSigner.ed25519("detente.example/record/1", new Ed25519Secret(new byte[32]));
    try (LedgerWriter held =
        LedgerWriter.open(record.folder.resolve("ledger"), List.of(other)).expect()) {
      assertThat(held.checkpoint().size()).isEqualTo(4);
      assertThat(((AppendResult.Refused) record.append()).reasons())
          .extracting(Refusal::kind)
          .containsExactly(Refusal.Kind.BUSY);
    }
    assertUnchangedBut("accord.yaml", before);
  }

  @Test
  void anAppendCutOffAfterItsEntriesWereSafeIsFinishedByTheNext() throws Exception {
    record.append();
    SortedMap<String, String> whole = record.files();
    Files.move(record.folder.resolve("keys.yaml"), record.folder.resolve("keys.yaml.next"));
    Files.delete(record.folder.resolve("checkpoints/4"));

    assertThat(record.append()).isEqualTo(new AppendResult.NothingNew(4));
    assertThat(record.files()).isEqualTo(whole);
  }

  @Test
  void anAppendCutOffBeforeItsEntriesWereSafeIsUndoneByTheNext() {
    record.append();
    SortedMap<String, String> whole = record.files();
    record.write(
        record.folder.resolve("keys.yaml.next"),
        record.text(record.folder.resolve("keys.yaml")).replace("4", "9"));

    assertThat(record.append()).isEqualTo(new AppendResult.NothingNew(4));
    assertThat(record.files()).isEqualTo(whole);
  }

  private void assertUnchangedBut(String file, SortedMap<String, String> before) {
    SortedMap<String, String> after = record.files();
    after.remove(file);
    before.remove(file);
    assertThat(after).isEqualTo(before);
  }
}
