package org.detente.node.gathering;

import java.io.IOException;
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

/// Makes a policy of what others handed over: the cards of ledgers and of witnesses.
public final class PolicyMaking {
  private static final String QUORUM = "enough";

  private PolicyMaking() {}

  /// What a policy is to be.
  ///
  /// @param logs the ledgers, as [LogKeys] takes them
  /// @param witnesses cards
  /// @param quorum how many of the witnesses must have cosigned; 0 where there are none
  /// @param addressee the witness, by name, that stands for whom the ledger is addressed to
  public record Wanted(
      List<Path> logs, List<Path> witnesses, int quorum, Optional<String> addressee) {}

  /// A policy made.
  ///
  /// @param view what its quorum is worth; empty where it asks for no witness
  public record Made(TrustPolicy policy, Optional<SplitView> view) {
    /// How many ledgers it knows.
    public long origins() {
      return policy.logs().stream().map(it -> it.key().name()).distinct().count();
    }

    /// The bytes of the file.
    public byte[] text() {
      return PolicyText.write(policy);
    }
  }

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
      Stop.value(PolicyText.read(PolicyText.write(policy)));
      return new Made(
          policy,
          witnesses.isEmpty()
              ? Optional.empty()
              : Optional.of(new SplitView(witnesses.size(), wanted.quorum())));
    });
  }

  private static List<Log> logs(List<Path> ledgers) throws Stop, IOException {
    List<Log> logs = new ArrayList<>();
    for (Path ledger : ledgers) {
      LogKeys.of(ledger).stream().map(key -> new Log(key, Optional.empty())).forEach(logs::add);
    }
    return logs;
  }

  private static TrustPolicy policy(List<Log> logs, List<Witness> witnesses, Wanted wanted)
      throws Stop {
    if (witnesses.isEmpty()) {
      return new TrustPolicy(logs, List.of(), List.of(), Optional.empty());
    }
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
