package org.detente.node.gathering;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.policy.Backing;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.policy.SplitView;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.policy.TrustPolicy.Group;
import org.detente.ledger.policy.TrustPolicy.Log;
import org.detente.ledger.policy.TrustPolicy.Member;
import org.detente.ledger.policy.TrustPolicy.Witness;
import org.detente.node.Refusal.Kind;
import org.detente.node.Result;
import org.detente.node.Stop;
import org.detente.verify.KeysFile;

/// Makes a policy of what others handed over: the keys files of ledgers, the cards of witnesses.
public final class PolicyMaking {
  private static final String QUORUM = "enough";

  private PolicyMaking() {}

  /// What a policy is to be.
  ///
  /// @param logs keys files of the ledgers
  /// @param witnesses cards
  /// @param quorum how many of the witnesses must have cosigned
  /// @param addressee the witness, by name, that stands for whom the ledger is addressed to
  public record Wanted(
      List<Path> logs, List<Path> witnesses, int quorum, Optional<String> addressee) {}

  /// A policy made.
  ///
  /// @param text its bytes
  /// @param view what its quorum is worth
  public record Made(byte[] text, SplitView view) {}

  /// Makes the policy.
  public static Result<Made> run(Wanted wanted) {
    return Result.of(() -> {
      List<Witness> witnesses = new ArrayList<>();
      for (Path card : wanted.witnesses()) {
        List<Witness> of = OwnPolicy.read(card).witnesses();
        if (of.isEmpty()) {
          throw Stop.at(Kind.INPUT, "gather.no-card", card.toString());
        }
        witnesses.addAll(of);
      }
      if (wanted.quorum() > witnesses.size()) {
        throw Stop.at(Kind.USAGE, "gather.quorum", wanted.quorum(), witnesses.size());
      }
      TrustPolicy policy = policy(logs(wanted.logs()), witnesses, wanted);
      byte[] text = PolicyText.write(policy);
      Stop.value(PolicyText.read(text));
      return new Made(text, new SplitView(witnesses.size(), wanted.quorum()));
    });
  }

  /// The checkpoint keys in use by each keys file.
  private static List<Log> logs(List<Path> files) throws Stop {
    List<Log> logs = new ArrayList<>();
    for (Path file : files) {
      KeysFile keys = Stop.value(KeysFile.read(file));
      keys.batches().getLast().checkpoint().stream()
          .map(key -> new Log(key, Optional.empty()))
          .forEach(logs::add);
    }
    return logs;
  }

  private static TrustPolicy policy(List<Log> logs, List<Witness> witnesses, Wanted wanted)
      throws Stop {
    List<Member> members = new ArrayList<>(witnesses);
    List<Group> groups = new ArrayList<>();
    if (wanted.addressee().isPresent()) {
      String name = wanted.addressee().get();
      Witness addressee =
          witnesses.stream()
              .filter(it -> PolicyText.shown(it.name()).equals(name))
              .findFirst()
              .orElseThrow(() -> Stop.at(Kind.USAGE, "gather.no-addressee", name));
      Group group = new Group(Backing.ADDRESSEE, 1, List.of(addressee));
      groups.add(group);
      members.set(members.indexOf(addressee), group);
    }
    Group quorum = new Group(QUORUM, wanted.quorum(), members);
    groups.add(quorum);
    return new TrustPolicy(logs, witnesses, groups, Optional.of(quorum));
  }
}
