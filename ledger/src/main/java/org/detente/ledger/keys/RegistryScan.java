package org.detente.ledger.keys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.store.FolderEntries;
import org.detente.ledger.store.LedgerReader;

/// The registry of a ledger, read from all of its entries of keys.
///
/// @param registry as far as it could be read
/// @param size the number of entries it was read from
/// @param changes how many changes were taken in
/// @param damage the changes that do not hold, or that there is no founding
public record RegistryScan(Registry registry, long size, long changes, List<Refusal> damage) {
  /// Copies the damage.
  public RegistryScan {
    damage = List.copyOf(damage);
  }

  /// Reads the registry of a folder as its bundles have it. No hash is looked at: the check of the
  /// whole, which comes next, must show the same entries of keys. Refused is what is no ledger.
  ///
  /// @param entries the entries of keys, filled here
  static Outcome<RegistryScan> of(Path folder, Root root, KeyEntries entries) {
    return FolderEntries.show(folder, entries)
        .map(head -> of(root, head.origin(), head.size(), entries.found()));
  }

  /// Reads the registry of an opened ledger. Refused where its files changed meanwhile.
  public static Outcome<RegistryScan> of(LedgerReader ledger, Root root) {
    KeyEntries entries = new KeyEntries();
    return ledger
        .forEach(entries)
        .map(_ -> of(root, ledger.origin(), ledger.size(), entries.found()));
  }

  /// The registry, if all of it holds; else the first damage.
  public Outcome<Registry> sound() {
    return damage.isEmpty() ? Outcome.accepted(registry) : new Outcome.Refused<>(damage.getFirst());
  }

  private static RegistryScan of(
      Root root, String origin, long size, SortedMap<Long, byte[]> entries) {
    Registry registry = new Registry(root, origin);
    List<Refusal> damage = new ArrayList<>();
    long changes = 0;
    for (var entry : entries.entrySet()) {
      long position = entry.getKey();
      Outcome<KeyChange> taken =
          Envelope.read(entry.getValue()).then(envelope -> registry.take(position, envelope));
      if (taken instanceof Outcome.Refused<KeyChange>(Refusal why)) {
        damage.add(Refusal.of(RefusalCode.ENTRY_BROKEN, position, why.message()));
        if (!registry.isFounded()) {
          // Under no root the later changes mean nothing, and to say so of each helps nobody.
          break;
        }
      } else {
        changes++;
      }
    }
    if (!registry.isFounded() && size > 0 && damage.isEmpty()) {
      damage.add(Refusal.of(RefusalCode.ENTRY_BROKEN, 0, unfounded()));
    }
    return new RegistryScan(registry, size, changes, damage);
  }

  private static String unfounded() {
    return Refusal.of(RefusalCode.KEYS_UNFOUNDED).message();
  }
}
