package org.detente.node.home;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.ledger.store.LedgerReader;
import org.detente.node.Stop;

/// Data that others may write to while it is read: looked at again, it gives the world as it is
/// then. Of a ledger that has grown only what is new is read.
///
/// Agreement files are those that were read at first. Not safe for several threads at once.
public final class Watch {
  private final Optional<String> folder;
  private final Path shipped;
  private final Map<Path, LedgerReader> readers = new HashMap<>();
  private World world;

  /// @param world what was opened first
  /// @param folder as for [Home#open(Optional, Path)], by which it was opened
  public Watch(World world, Optional<String> folder, Path shipped) {
    this.world = world;
    this.folder = folder;
    this.shipped = shipped;
  }

  /// The folder that is looked at, as for [Home#open(Optional, Path)].
  public Optional<String> folder() {
    return folder;
  }

  /// What is there now: the same world as before where nothing was added. Refused where it cannot
  /// be read, which may be so for a moment only, while somebody writes.
  public Opening look() {
    try {
      List<LedgerFolder> found = Home.find(folder, shipped);
      Map<LedgerFolder, LedgerReader> now = new HashMap<>();
      for (LedgerFolder ledger : found) {
        now.put(ledger, reader(ledger));
      }
      List<LedgerReader> inOrder = found.stream().map(now::get).toList();
      if (!inOrder.equals(world.ledgers())) {
        world = Loading.again(world, found, inOrder);
      }
      readers.clear();
      now.forEach((ledger, reader) -> readers.put(ledger.ledger(), reader));
      return new Opening.Opened(world);
    } catch (Stop stop) {
      return new Opening.Refused(stop.reasons().getFirst());
    }
  }

  private LedgerReader reader(LedgerFolder ledger) throws Stop {
    LedgerReader before = readers.get(ledger.ledger());
    return before == null ? first(ledger) : ledger.open(before);
  }

  /// The reader with which the world was opened first, or one of a ledger that was not there then.
  private LedgerReader first(LedgerFolder ledger) throws Stop {
    for (LedgerReader reader : world.ledgers()) {
      if (reader.isOf(ledger.ledger())) {
        return ledger.open(reader);
      }
    }
    return ledger.open();
  }
}
