package org.detente.ledger.keys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.keys.KeyChange.Fence;
import org.detente.ledger.keys.KeyChange.Found;
import org.detente.ledger.keys.KeyChange.Grant;
import org.detente.ledger.keys.KeyChange.HeldKey;
import org.detente.ledger.note.SignatureType;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.signature.Algorithm;
import org.detente.ledger.signature.PublicKey;

/// Who signs a ledger, by the ledger's own entries of keys, read in the order of their positions.
///
/// Nothing reaches back: keys are good only for what comes after the entry that registers them, and
/// a fence ends them only for what comes after it. So what stood when a change was made stands.
public final class Registry {
  private final Root root;
  private final String origin;
  private final Map<PublicKey, Role> registered = new HashMap<>();
  private final SortedMap<Long, Grant> grants = new TreeMap<>();
  private final List<Fence> fences = new ArrayList<>();
  private List<PublicKey> rootKeys = List.of();
  private long size = 0;

  /// The registry of a ledger before its first entry.
  ///
  /// @param root given from outside the ledger
  /// @param origin the ledger's
  public Registry(Root root, String origin) {
    this.root = root;
    this.origin = origin;
  }

  /// Takes in the entry of keys at a position, larger than those before. Where it is refused,
  /// nothing has changed.
  public Outcome<KeyChange> take(long position, Envelope entry) {
    return Outcome.of(() -> {
      if (!entry.isOfKeys()) {
        throw new RefusalException(RefusalCode.KEYS_SHAPE, "its type is that of ordinary entries");
      }
      KeyChange change = ChangeJson.read(entry.body()).orStop();
      if (!change.origin().equals(origin)) {
        throw new RefusalException(RefusalCode.KEYS_ORIGIN, change.origin(), origin);
      }
      switch (change) {
        case Found found -> found(position, found, entry);
        case Grant grant -> grant(position, grant, entry);
        case Fence fence -> fence(position, fence, entry);
      }
      size = position + 1;
      return change;
    });
  }

  private void found(long position, Found found, Envelope entry) throws RefusalException {
    if (isFounded()) {
      throw new RefusalException(RefusalCode.KEYS_FOUNDED);
    }
    if (position != 0) {
      throw new RefusalException(RefusalCode.KEYS_UNFOUNDED);
    }
    if (!Root.of(entry).equals(root)) {
      throw new RefusalException(RefusalCode.FOUNDING_DEPARTS, Root.of(entry), root);
    }
    under(found.keys()).admit(entry).orStop();
    rootKeys = found.keys();
  }

  private void grant(long position, Grant grant, Envelope entry) throws RefusalException {
    requireRoot(entry);
    if (grant.range().from() < earliest(position, grant.role())) {
      throw new RefusalException(RefusalCode.GRANT_BACKDATED, position, grant.range().from());
    }
    for (HeldKey held : grant.keys()) {
      requireFresh(held.key());
      if (!Possession.holds(grant, held)) {
        throw new RefusalException(RefusalCode.POSSESSION_BAD, new EntryKey(held.key()).id());
      }
    }
    grant.publicKeys().forEach(key -> registered.put(key, grant.role()));
    grants.put(position, grant);
  }

  /// The first position, or size, for which keys registered here can be good. The first checkpoint
  /// keys signed the ledger before it had entries.
  private long earliest(long position, Role role) {
    boolean first = grants.values().stream().noneMatch(grant -> grant.role() == role);
    return role == Role.CHECKPOINT && first ? 0 : position + 1;
  }

  private void requireFresh(PublicKey key) throws RefusalException {
    String id = new EntryKey(key).id();
    if (rootKeys.contains(key)) {
      throw new RefusalException(RefusalCode.KEY_OF_ROOT, id);
    }
    Role before = registered.get(key);
    if (before != null) {
      throw new RefusalException(RefusalCode.KEY_REGISTERED, id, before.word());
    }
  }

  private void fence(long position, Fence fence, Envelope entry) throws RefusalException {
    requireRoot(entry);
    Grant grant = grants.get(fence.grant());
    if (grant == null) {
      throw new RefusalException(RefusalCode.FENCE_OF_NOTHING, fence.grant());
    }
    long earliest = grant.role() == Role.CHECKPOINT ? position + 1 : position;
    if (fence.until() < earliest) {
      throw new RefusalException(RefusalCode.FENCE_BACKDATED, position, fence.until());
    }
    if (fence.until() >= grant.range().until()) {
      throw new RefusalException(RefusalCode.FENCE_LATE, fence.grant(), grant.range().until());
    }
    if (fence.until() > grant.range().from()) {
      grants.put(fence.grant(), grant.until(fence.until()));
    } else {
      grants.remove(fence.grant());
    }
    fences.add(fence);
  }

  private void requireRoot(Envelope entry) throws RefusalException {
    if (!isFounded()) {
      throw new RefusalException(RefusalCode.KEYS_UNFOUNDED);
    }
    ring().verify(0, entry).orStop();
  }

  private static Admission under(List<PublicKey> keys) {
    return Admission.under(keys.stream().map(EntryKey::new).toList());
  }

  /// Whether the founding entry was taken in.
  public boolean isFounded() {
    return !rootKeys.isEmpty();
  }

  /// The root's keys; none before the founding.
  public List<PublicKey> rootKeys() {
    return rootKeys;
  }

  /// The grants by the position of their entries, with their ranges as fences left them.
  public SortedMap<Long, Grant> grants() {
    return Collections.unmodifiableSortedMap(grants);
  }

  /// The fences, in order.
  public List<Fence> fences() {
    return List.copyOf(fences);
  }

  /// The keys as the check of a ledger takes them.
  public KeyRing ring() {
    List<KeyRing.Grant<Admission>> entries = new ArrayList<>();
    for (Grant grant : of(Role.ENTRY)) {
      entries.add(new KeyRing.Grant<>(grant.range(), under(grant.publicKeys())));
    }
    return new KeyRing(
        Optional.of(origin),
        isFounded() ? Optional.of(under(rootKeys)) : Optional.empty(),
        entries,
        verifierKeys(Role.CHECKPOINT),
        OptionalLong.of(size));
  }

  /// The keys with which the keeper of this ledger cosigns others.
  public List<KeyRing.Grant<VerifierKey>> cosigners() {
    return verifierKeys(Role.COSIGNER);
  }

  private List<KeyRing.Grant<VerifierKey>> verifierKeys(Role role) {
    List<KeyRing.Grant<VerifierKey>> keys = new ArrayList<>();
    for (Grant grant : of(role)) {
      for (PublicKey key : grant.publicKeys()) {
        keys.add(new KeyRing.Grant<>(grant.range(), verifierKey(role, grant.name(), key)));
      }
    }
    return keys;
  }

  /// The ledger's own Ed25519 signs the text, as other tools expect of a log.
  private static VerifierKey verifierKey(Role role, String name, PublicKey key) {
    return role == Role.CHECKPOINT && key.algorithm() == Algorithm.ED25519
        ? new VerifierKey(name, SignatureType.ED25519, key)
        : VerifierKey.cosigner(name, key);
  }

  private List<Grant> of(Role role) {
    return grants.values().stream().filter(grant -> grant.role() == role).toList();
  }
}
