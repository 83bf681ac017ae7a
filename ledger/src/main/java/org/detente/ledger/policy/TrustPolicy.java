package org.detente.ledger.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.ledger.note.VerifierKey;

/// A trust policy (C2SP tlog-policy): a checkpoint is good that one of the logs signed and a quorum
/// of the witnesses cosigned.
///
/// Names of witnesses and groups are octets, kept here one character an octet (ISO 8859-1), so that
/// two names are one only where their octets are.
///
/// @param logs the known logs; a log's key is named like its origin
/// @param witnesses the known witnesses, in the order of their lines
/// @param groups the groups, each after its members
/// @param quorum what must have cosigned; empty where no cosignature is asked for (`quorum none`)
public record TrustPolicy(
    List<Log> logs, List<Witness> witnesses, List<Group> groups, Optional<Member> quorum) {

  /// A log by its key.
  ///
  /// @param url where it can be reached; of no meaning for a check
  public record Log(VerifierKey key, Optional<String> url) {}

  /// What a group or a quorum is made of.
  public sealed interface Member {
    /// The name in this policy, and nowhere else.
    String name();

    /// Whether enough have cosigned.
    ///
    /// @param cosigners the witnesses whose cosignatures hold
    boolean isMetBy(Set<Witness> cosigners);

    /// The witnesses it is made of, each once.
    Stream<Witness> witnesses();
  }

  /// A witness by its key.
  ///
  /// @param url its submission prefix (tlog-witness), where one is given
  public record Witness(String name, VerifierKey key, Optional<String> url) implements Member {
    @Override
    public boolean isMetBy(Set<Witness> cosigners) {
      return cosigners.contains(this);
    }

    @Override
    public Stream<Witness> witnesses() {
      return Stream.of(this);
    }
  }

  /// At least `needed` of its members. Each name is a member of one group at most, so no witness
  /// counts twice.
  ///
  /// @param needed 1 to the number of members
  public record Group(String name, int needed, List<Member> members) implements Member {
    /// @throws IllegalArgumentException when so many members there are not
    public Group {
      members = List.copyOf(members);
      if (needed < 1 || needed > members.size()) {
        throw new IllegalArgumentException(needed + " of " + members.size());
      }
    }

    @Override
    public boolean isMetBy(Set<Witness> cosigners) {
      return members.stream().filter(member -> member.isMetBy(cosigners)).count() >= needed;
    }

    @Override
    public Stream<Witness> witnesses() {
      return members.stream().flatMap(Member::witnesses);
    }
  }

  /// Copies the lists.
  public TrustPolicy {
    logs = List.copyOf(logs);
    witnesses = List.copyOf(witnesses);
    groups = List.copyOf(groups);
  }

  /// The keys that may sign for a log.
  public List<VerifierKey> logKeys(String origin) {
    return logs.stream().map(Log::key).filter(key -> key.name().equals(origin)).toList();
  }

  /// The witness or group of a name.
  public Optional<Member> member(String name) {
    return Stream.<Member>concat(witnesses.stream(), groups.stream())
        .filter(member -> member.name().equals(name))
        .findFirst();
  }

  /// Whether enough witnesses have cosigned. Never, where the policy asks for none: what nobody is
  /// asked to witness is not witnessed.
  public boolean isWitnessedBy(Set<Witness> cosigners) {
    return quorum.filter(member -> member.isMetBy(cosigners)).isPresent();
  }
}
