package org.detente.ledger.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedBy;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.Backing;
import org.detente.ledger.policy.Backing.Cosignature;
import org.detente.ledger.policy.Grade;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.policy.TrustPolicy;

/// Checks who stands behind a checkpoint: the log's own signatures, the witnesses, the grade.
public final class BackingCheck {
  /// How far witnesses' clocks may lie apart before it is told as a thing to look into.
  private static final Duration SPREAD = Duration.ofHours(1);

  /// How far a time may lie ahead of the reader's clock.
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private static final long LAST_SECOND = Instant.MAX.getEpochSecond();

  private final Grounds grounds;
  private final String place;
  private final Findings findings;

  BackingCheck(Grounds grounds, String place, Findings findings) {
    this.grounds = grounds;
    this.place = place;
    this.findings = findings;
  }

  /// Tells who has cosigned the head of a folder whose own signatures were checked before.
  ///
  /// @param note the head as it stands in the folder
  /// @param report what the check of the folder has found
  public static CheckReport ofFolder(SignedNote note, CheckReport report, Grounds grounds) {
    Findings findings = new Findings();
    findings.add(report);
    boolean signed =
        report.proved().stream().anyMatch(it -> it.code() == StatementCode.CHECKPOINT_SIGNED);
    Optional<Checkpoint> head = report.checkpoint();
    if (signed && !findings.isDamaged() && head.isPresent()) {
      boolean told = note.text().equals(head.get().text());
      new BackingCheck(grounds, "checkpoint", findings)
          .witnesses(told ? note : head.get().sign(List.of()), head.get());
    }
    return findings.report(head);
  }

  /// Checks the log's signatures, and then who has cosigned.
  void check(SignedNote note, Checkpoint checkpoint) {
    List<SignedBy> signers = signers(note, checkpoint);
    for (SignedBy signer : signers) {
      String suite = signer.key().type().algorithm().tag();
      findings.proved(StatementCode.CHECKPOINT_SIGNED, signer.key().shortText(), suite);
    }
    if (!signers.isEmpty()) {
      witnesses(note, checkpoint);
    }
  }

  /// Which of the log's keys signed: of a registry all that it asks for, else any that the reader
  /// knows.
  private List<SignedBy> signers(SignedNote note, Checkpoint checkpoint) {
    List<VerifierKey> keys = grounds.keys().checkpointKeysAt(checkpoint.size());
    List<VerifierKey> known = new ArrayList<>(keys);
    grounds.policy().ifPresent(policy -> known.addAll(policy.logKeys(checkpoint.origin())));
    boolean registry = grounds.keys().isRegistry() && !keys.isEmpty();
    Outcome<List<SignedBy>> signed =
        registry ? grounds.keys().signers(place, note, checkpoint.size()) : note.verify(known);
    boolean others =
        known.size() == keys.size()
            && signed instanceof Outcome.Refused<List<SignedBy>>(Refusal refusal)
            && refusal.code() == RefusalCode.NOTE_UNSIGNED;
    if (others) {
      findings.unchecked(StatementCode.CHECKPOINT_KEY_MISSING, checkpoint.size());
      return List.of();
    }
    List<SignedBy> signers = findings.orDamage(place, signed).orElse(List.of());
    for (SignedBy signer : signers) {
      if (!signer.key().name().equals(checkpoint.origin())) {
        String name = signer.key().name();
        findings.damage(RefusalCode.ORIGIN_DEPARTS, place, checkpoint.origin(), name);
        return List.of();
      }
    }
    return signers;
  }

  private void witnesses(SignedNote note, Checkpoint checkpoint) {
    if (grounds.policy().isEmpty()) {
      findings.proved(StatementCode.GRADE_WITHOUT_POLICY, Grade.RECORDED.word());
      return;
    }
    TrustPolicy policy = grounds.policy().get();
    findings
        .orDamage(place, Backing.ofWitnesses(note, policy))
        .ifPresent(backing -> {
          tell(backing);
          if (backing.grade().compareTo(Grade.WITNESSED) < 0) {
            lacking(policy, backing.cosignatures());
          }
          findings.proved(StatementCode.GRADE, backing.grade().word());
          judgeTimes(backing);
        });
    int extensions = checkpoint.extensions().size();
    if (extensions > 0) {
      findings.unchecked(StatementCode.EXTENSIONS, extensions);
    }
  }

  private void tell(Backing backing) {
    for (Cosignature it : backing.cosignatures()) {
      findings.proved(
          StatementCode.COSIGNED,
          PolicyText.shown(it.witness().name()),
          it.witness().key().shortText(),
          shown(it.time()));
    }
    if (backing.grade() == Grade.WITNESSED) {
      String time = shown(backing.time().orElse(0));
      findings.proved(StatementCode.QUORUM_MET, backing.cosignatures().size(), time);
    }
  }

  /// Says what is missing for the grade `witnessed`.
  private void lacking(TrustPolicy policy, List<Cosignature> cosignatures) {
    int all = policy.witnesses().size();
    if (policy.quorum().isEmpty()) {
      findings.proved(StatementCode.NO_QUORUM_ASKED);
    } else {
      String quorum = PolicyText.shown(policy.quorum().get().name());
      findings.unchecked(StatementCode.QUORUM_NOT_MET, quorum, cosignatures.size(), all);
    }
  }

  private void judgeTimes(Backing backing) {
    if (backing.spread() > SPREAD.toSeconds()) {
      findings.unchecked(StatementCode.TIMES_APART, Duration.ofSeconds(backing.spread()));
    }
    OptionalLong time = backing.time();
    if (grounds.freshness().isEmpty() || time.isEmpty()) {
      return;
    }
    long now = grounds.freshness().get().now().getEpochSecond();
    long latest = backing.cosignatures().stream().mapToLong(Cosignature::time).max().orElse(0);
    if (latest - AHEAD.toSeconds() > now) {
      findings.unchecked(StatementCode.TIME_AHEAD, shown(latest), shown(now));
    }
    grounds
        .freshness()
        .get()
        .oldest()
        .filter(oldest -> now - oldest.toSeconds() > time.getAsLong())
        .ifPresent(
            oldest -> findings.unchecked(StatementCode.TOO_OLD, shown(time.getAsLong()), oldest));
  }

  /// A time as people read it, in UTC.
  private static String shown(long seconds) {
    return seconds > LAST_SECOND ? "second " + seconds : Instant.ofEpochSecond(seconds).toString();
  }
}
