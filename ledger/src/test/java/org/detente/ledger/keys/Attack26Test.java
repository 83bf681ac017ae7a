package org.detente.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.refusedWith;
import static org.detente.ledger.keys.Norvia.CHECKPOINTS;
import static org.detente.ledger.keys.Norvia.ENTRIES;
import static org.detente.ledger.keys.Norvia.ORIGIN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.note.NoteSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("26. Strip the PQ half; strip the classical half; swap halves between messages")
class Attack26Test {
  private static final EntrySigner CLASSICAL = Norvia.entrySigners(ENTRIES).getFirst();
  private static final EntrySigner QUANTUM = Norvia.entrySigners(ENTRIES).getLast();
  private static final Admission BOTH =
      Admission.under(Norvia.entrySigners(ENTRIES).stream().map(EntrySigner::key).toList());

  @TempDir Path dir;
  private Norvia norvia;

  @BeforeEach
  void aLedgerUnderARoot() {
    norvia = Norvia.founded(dir);
  }

  @Test
  void bothHalvesHold() {
    Envelope entry = Norvia.entry(1, ENTRIES);
    norvia.append(entry);

    assertThat(BOTH.admit(entry.bytes()).isAccepted()).isTrue();
    assertThat(norvia.damage()).isEmpty();
  }

  @Test
  @DisplayName("strip the PQ half")
  void stripThePqHalf() {
    stripped(CLASSICAL, QUANTUM.key());
  }

  @Test
  @DisplayName("strip the classical half")
  void stripTheClassicalHalf() {
    stripped(QUANTUM, CLASSICAL.key());
  }

  private void stripped(EntrySigner left, EntryKey missing) {
    Envelope half = Norvia.entry(1, List.of(left));
    norvia.append(half);
    String message =
        "the entry is not signed by the key " + missing.id() + ", which must have signed it";

    assertThat(BOTH.admit(half.bytes()))
        .satisfies(refusedWith(RefusalCode.SIGNATURE_MISSING, message));
    assertThat(norvia.damage()).containsExactly("entry 3: " + message);
  }

  @Test
  @DisplayName("swap halves between messages")
  void swapHalvesBetweenMessages() {
    Envelope one = Norvia.entry(1, ENTRIES);
    Envelope two = Norvia.entry(2, ENTRIES);
    String swapped =
        text(one).replace(one.signatures().getLast().base64(), two.signatures().getLast().base64());

    assertThat(BOTH.admit(swapped.getBytes(StandardCharsets.UTF_8)))
        .satisfies(
            refusedWith(
                RefusalCode.SIGNATURE_BAD,
                "the entry's signature by the key " + QUANTUM.key().id() + " does not hold"));
  }

  @Test
  @DisplayName("one half twice, or each half under the other's key id")
  void oneHalfTwice() {
    Envelope one = Norvia.entry(1, ENTRIES);
    String twice = text(one).replace(QUANTUM.key().id(), CLASSICAL.key().id());
    String crossed =
        text(one)
            .replace(QUANTUM.key().id(), "*")
            .replace(CLASSICAL.key().id(), QUANTUM.key().id())
            .replace("*", CLASSICAL.key().id());

    assertThat(BOTH.admit(twice.getBytes(StandardCharsets.UTF_8)))
        .satisfies(refusedWith(RefusalCode.SIGNATURE_TWICE));
    assertThat(BOTH.admit(crossed.getBytes(StandardCharsets.UTF_8)))
        .satisfies(refusedWith(RefusalCode.SIGNATURE_BAD));
  }

  @Test
  @DisplayName("strip either half of a checkpoint")
  void stripEitherHalfOfACheckpoint() {
    NoteSigner classical = NoteSigner.ed25519(ORIGIN, Samples.secret(CHECKPOINTS));
    NoteSigner quantum = NoteSigner.mlDsa44(ORIGIN, Samples.mlDsa44(CHECKPOINTS));

    norvia.checkpointsBy(classical);
    norvia.append(Norvia.entry(1, ENTRIES));
    assertThat(norvia.damage())
        .containsExactly(
            Norvia.sentence(
                "checkpoint: it is not signed by %s, which signs at this size",
                quantum.verifierKey().shortText()));

    norvia.checkpointsBy(quantum);
    norvia.append(Norvia.entry(2, ENTRIES));
    assertThat(norvia.check().damage())
        .extracting(Refusal::message)
        .containsExactly(
            Norvia.sentence(
                "checkpoint: it is not signed by %s, which signs at this size",
                classical.verifierKey().shortText()));
  }

  private static String text(Envelope envelope) {
    return new String(envelope.bytes(), StandardCharsets.UTF_8);
  }
}
