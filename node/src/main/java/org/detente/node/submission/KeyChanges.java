package org.detente.node.submission;

import java.util.ArrayList;
import java.util.List;
import org.detente.ledger.check.KeyRing.Range;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.keys.KeyChange;
import org.detente.ledger.keys.KeyChange.Fence;
import org.detente.ledger.keys.KeyChange.Found;
import org.detente.ledger.keys.KeyChange.Grant;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.ledger.keys.Possession;
import org.detente.ledger.keys.Registry;
import org.detente.ledger.keys.Role;
import org.detente.ledger.keys.Root;
import org.detente.node.keys.Secrets;

/// The changes of keys that a node makes, signed by the root; each list goes into one commit.
///
/// @param signers those of the root
record KeyChanges(String origin, List<EntrySigner> signers) {
  /// Founds the root, and registers the first keys: for entries from position 3, for checkpoints of
  /// every size.
  List<Envelope> founding(Secrets keys) {
    return List.of(founding(), grant(Role.ENTRY, 3, keys), grant(Role.CHECKPOINT, 0, keys));
  }

  private Envelope founding() {
    return Root.sign(
        new Found(origin, signers.stream().map(it -> it.key().key()).toList()), signers);
  }

  /// The name of this root.
  Root root() {
    return Root.of(founding());
  }

  /// New keys follow those in use: the checkpoint that closes the commit is signed by both.
  List<Envelope> rotation(Registry registry, long size, Secrets fresh) {
    List<Long> entries = inUse(registry, Role.ENTRY);
    List<Long> checkpoints = inUse(registry, Role.CHECKPOINT);
    long after = size + 2 + entries.size() + checkpoints.size();
    List<Envelope> changes = new ArrayList<>();
    changes.add(grant(Role.ENTRY, after, fresh));
    changes.add(grant(Role.CHECKPOINT, after, fresh));
    entries.forEach(grant -> changes.add(fence(grant, after, Reason.RETIRED)));
    checkpoints.forEach(grant -> changes.add(fence(grant, after + 1, Reason.RETIRED)));
    return changes;
  }

  /// New keys take the place of those in use, which are fenced at once and sign nothing more.
  List<Envelope> revocation(Registry registry, long size, Secrets fresh, Reason why) {
    List<Long> entries = inUse(registry, Role.ENTRY);
    List<Long> checkpoints = inUse(registry, Role.CHECKPOINT);
    long after = size + 2 + entries.size() + checkpoints.size();
    List<Envelope> changes = new ArrayList<>();
    for (long grant : checkpoints) {
      changes.add(fence(grant, size + changes.size() + 1, why));
    }
    for (long grant : entries) {
      changes.add(fence(grant, size + changes.size(), why));
    }
    changes.add(grant(Role.ENTRY, after, fresh));
    changes.add(grant(Role.CHECKPOINT, after, fresh));
    return changes;
  }

  /// The keys with which the keeper cosigns others take the place of those that did so far.
  ///
  /// @param name under which they cosign
  /// @param why those before end
  List<Envelope> cosigning(Registry registry, long size, String name, Secrets keys, Reason why) {
    List<Long> before = inUse(registry, Role.COSIGNER);
    long after = size + before.size() + 1;
    List<Envelope> changes = new ArrayList<>();
    before.forEach(grant -> changes.add(fence(grant, after, why)));
    changes.add(grant(Role.COSIGNER, name, after, keys));
    return changes;
  }

  private static List<Long> inUse(Registry registry, Role role) {
    return registry.grants().entrySet().stream()
        .filter(it -> it.getValue().role() == role)
        .filter(it -> it.getValue().range().until() == KeyChange.OPEN)
        .map(it -> it.getKey())
        .toList();
  }

  private Envelope grant(Role role, long from, Secrets keys) {
    return grant(role, origin, from, keys);
  }

  private Envelope grant(Role role, String name, long from, Secrets keys) {
    Grant grant =
        Possession.grant(origin, role, name, new Range(from, KeyChange.OPEN), keys.of(role.word()));
    return Root.sign(grant, signers);
  }

  private Envelope fence(long grant, long until, Reason why) {
    return Root.sign(new Fence(origin, grant, until, why), signers);
  }
}
