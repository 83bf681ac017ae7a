package org.detente.ledger.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedBy;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.TrustPolicy.Member;
import org.detente.ledger.policy.TrustPolicy.Witness;

/// Who stands behind a checkpoint under a policy: which of the log's keys signed it, which
/// witnesses cosigned it and when, and the grade that comes to.
///
/// A signature counts for what its key is in the policy and for nothing else: the log's is no
/// witness's. A cosignature without a time says nothing about when, and does not count.
///
/// @param log the log's signatures that hold; none where they were checked otherwise
/// @param cosignatures one a witness, in the order of the policy
public record Backing(List<SignedBy> log, List<Cosignature> cosignatures, Grade grade) {
  /// The name in a policy that stands for whom a ledger is addressed to.
  public static final String ADDRESSEE = "addressee";

  /// A witness's cosignature that holds.
  ///
  /// @param time when the witness says it was, in POSIX seconds, above 0
  public record Cosignature(Witness witness, long time) {}

  /// Copies the lists.
  public Backing {
    log = List.copyOf(log);
    cosignatures = List.copyOf(cosignatures);
  }

  /// Judges a checkpoint.
  ///
  /// Refused when no log of the policy has this origin, when none of its keys signed, and when any
  /// signature by a known key, log or witness, does not hold: then nothing in the note is believed.
  ///
  /// @param note the signed checkpoint
  /// @param logKeys further keys of this log that the reader trusts, beside those of the policy
  public static Outcome<Backing> of(
      SignedNote note, TrustPolicy policy, Collection<VerifierKey> logKeys) {
    return Outcome.of(() -> judge(note, policy, logKeys));
  }

  private static Backing judge(SignedNote note, TrustPolicy policy, Collection<VerifierKey> logKeys)
      throws RefusalException {
    Checkpoint checkpoint = Checkpoint.read(note.text()).orStop();
    List<VerifierKey> ofLog = new ArrayList<>(policy.logKeys(checkpoint.origin()));
    logKeys.stream().filter(key -> !ofLog.contains(key)).forEach(ofLog::add);
    if (ofLog.isEmpty()) {
      throw new RefusalException(RefusalCode.LOG_UNKNOWN, checkpoint.origin());
    }
    List<SignedBy> log = note.verify(ofLog).orStop();
    Backing beside = ofWitnesses(note, policy).orStop();
    return new Backing(log, beside.cosignatures(), beside.grade());
  }

  /// Judges the cosignatures of a checkpoint whose log's own signatures were checked otherwise; of
  /// those nothing is said.
  ///
  /// Refused when a signature by a known key, log or witness, does not hold.
  public static Outcome<Backing> ofWitnesses(SignedNote note, TrustPolicy policy) {
    return Outcome.of(() -> {
      Checkpoint checkpoint = Checkpoint.read(note.text()).orStop();
      List<VerifierKey> known = new ArrayList<>(policy.logKeys(checkpoint.origin()));
      policy.witnesses().forEach(witness -> known.add(witness.key()));
      SignedNote ofKnown = note.onlyBy(known);
      List<SignedBy> signed =
          ofKnown.signatures().isEmpty() ? List.of() : ofKnown.verify(known).orStop();
      List<Cosignature> cosignatures = new ArrayList<>();
      for (Witness witness : policy.witnesses()) {
        signed.stream()
            .filter(it -> it.key().equals(witness.key()) && it.time().orElse(0) > 0)
            .forEach(it -> cosignatures.add(new Cosignature(witness, it.time().orElseThrow())));
      }
      return new Backing(List.of(), cosignatures, grade(policy, cosignatures));
    });
  }

  private static Grade grade(TrustPolicy policy, List<Cosignature> cosignatures) {
    Set<Witness> cosigners =
        cosignatures.stream().map(Cosignature::witness).collect(Collectors.toSet());
    if (policy.isWitnessedBy(cosigners)) {
      return Grade.WITNESSED;
    }
    boolean confirmed =
        policy.member(ADDRESSEE).filter((Member it) -> it.isMetBy(cosigners)).isPresent();
    return confirmed ? Grade.CONFIRMED : Grade.RECORDED;
  }

  /// The median of the cosigners' times, in POSIX seconds, the earlier of the middle two; empty
  /// without cosignatures. While fewer than half of the clocks are wrong it lies between right
  /// ones.
  public OptionalLong time() {
    long[] times = cosignatures.stream().mapToLong(Cosignature::time).sorted().toArray();
    return times.length == 0
        ? OptionalLong.empty()
        : OptionalLong.of(times[(times.length - 1) / 2]);
  }

  /// How far the cosigners' times lie apart, in seconds; 0 without cosignatures.
  public long spread() {
    long[] times = cosignatures.stream().mapToLong(Cosignature::time).sorted().toArray();
    return times.length == 0 ? 0 : times[times.length - 1] - times[0];
  }
}
