package org.detente.ledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.TrustPolicy.Witness;
import org.detente.ledger.witness.Contradiction;

/// Checks a contradiction and says, for somebody who has never heard of trees, what it shows.
public final class ContradictionCheck {
  private ContradictionCheck() {}

  /// Checks that the two heads contradict each other and that one key signed both.
  ///
  /// @param grounds the keys the reader knows, of logs and of witnesses; a key that only the file
  ///   names proves the contradiction, but not whose it is
  public static CheckReport of(Contradiction contradiction, Grounds grounds) {
    Findings findings = new Findings();
    Checkpoint smaller = contradiction.smallerHead();
    Checkpoint larger = contradiction.largerHead();
    if (!contradiction.holds()) {
      findings.damage(RefusalCode.CONTRADICTION_NONE);
      return findings.report(Optional.empty());
    }
    List<VerifierKey> known = signedBoth(contradiction, known(grounds, smaller, larger));
    List<VerifierKey> named = signedBoth(contradiction, contradiction.keys());
    if (known.isEmpty() && named.isEmpty()) {
      findings.damage(RefusalCode.CONTRADICTION_UNSIGNED);
      return findings.report(Optional.empty());
    }
    List<VerifierKey> both = known.isEmpty() ? named : known;
    for (VerifierKey key : both) {
      String suite = key.type().algorithm().tag();
      findings.proved(StatementCode.BOTH_SIGNED, smaller.origin(), key.shortText(), suite);
    }
    tell(findings, contradiction, smaller, larger);
    findings.proved(StatementCode.CANNOT_BOTH_BE_TRUE);
    if (known.isEmpty()) {
      findings.unchecked(StatementCode.WHOSE_KEY, named.getFirst().text());
    }
    return findings.report(Optional.empty());
  }

  private static void tell(
      Findings findings, Contradiction contradiction, Checkpoint smaller, Checkpoint larger) {
    if (smaller.size() == larger.size()) {
      findings.proved(StatementCode.SAME_SIZE, smaller.size(), smaller.root(), larger.root());
    } else {
      findings.proved(
          StatementCode.OTHER_BEGINNING,
          smaller.size(),
          smaller.root(),
          larger.size(),
          contradiction.history().orElseThrow().root());
    }
  }

  private static List<VerifierKey> known(Grounds grounds, Checkpoint smaller, Checkpoint larger) {
    List<VerifierKey> known = new ArrayList<>();
    known.addAll(grounds.keys().checkpointKeysAt(smaller.size()));
    known.addAll(grounds.keys().checkpointKeysAt(larger.size()));
    grounds
        .policy()
        .ifPresent(policy -> {
          known.addAll(policy.logKeys(smaller.origin()));
          policy.witnesses().stream().map(Witness::key).forEach(known::add);
        });
    return known;
  }

  private static List<VerifierKey> signedBoth(Contradiction contradiction, List<VerifierKey> keys) {
    return keys.stream()
        .distinct()
        .filter(key -> contradiction.smaller().verify(List.of(key)).isAccepted())
        .filter(key -> contradiction.larger().verify(List.of(key)).isAccepted())
        .toList();
  }
}
