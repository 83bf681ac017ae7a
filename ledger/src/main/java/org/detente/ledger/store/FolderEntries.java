package org.detente.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.tree.TileName;

/// The entries of a folder as its bundles have them, before any hash is looked at: for what must be
/// known before the check begins, and is found confirmed in it.
public final class FolderEntries {
  /// Bundles read between two looks at whether they were there. A checkpoint may claim any size.
  private static final int STRIDE = 64;

  private final FolderView view;
  private final EntryVisitor visitor;

  private FolderEntries(FolderView view, EntryVisitor visitor) {
    this.view = view;
    this.visitor = visitor;
  }

  /// Shows the entries to a visitor, from several threads and in no order, as far as bundles are
  /// there and whole.
  ///
  /// @return the head, which nobody has checked. Refused is what is no ledger or cannot be read
  public static Outcome<Checkpoint> show(Path folder, EntryVisitor visitor) {
    return Outcome.of(() -> {
      try {
        FolderView view = FolderView.look(new LocalDisk(), Places.of(folder));
        new FolderEntries(view, visitor).show(view.checkpoint().size());
        return view.checkpoint();
      } catch (IOException | UncheckedIOException failed) {
        throw StorageFailure.unreadable(folder, failed);
      }
    });
  }

  private void show(long size) {
    long bundles = size / TileName.FULL + (size % TileName.FULL == 0 ? 0 : 1);
    boolean whole = true;
    for (long from = 0; from < bundles && whole; from += STRIDE) {
      long until = Math.min(bundles, from + STRIDE);
      whole =
          LongStream.range(from, until).parallel().filter(it -> showBundle(it, size)).count()
              == until - from;
    }
  }

  /// Shows the entries of a bundle; whether it is there and whole.
  private boolean showBundle(long index, long size) {
    try {
      TileName name = TileName.widest(TileName.BUNDLE, index, size).orElseThrow();
      Optional<EntryBundle> bundle = view.bundle(name);
      for (int i = 0; bundle.isPresent() && i < bundle.get().width(); i++) {
        visitor.entry(index * TileName.FULL + i, bundle.get().entry(i));
      }
      return bundle.isPresent();
    } catch (RefusalException torn) {
      return false;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
