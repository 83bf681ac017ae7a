package org.detente.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.VerifierKey;

/// The one writer of a ledger folder. Safe for many threads: entries handed in at the same time go
/// into one commit.
///
/// Holds an operating-system lock on `<folder>.lock`, beside the folder, until closed.
public final class LedgerWriter implements AutoCloseable {
  private final Disk disk;
  private final Places places;
  private final Disk.Lock lock;
  private final List<NoteSigner> signers;
  private final GroupCommit groups = new GroupCommit(this::commit);

  /// Empty while a commit is under way, so after a failure too, until the folder has been read
  /// anew.
  private Optional<WriterState> state;

  private volatile Checkpoint checkpoint;
  private boolean closed = false;

  private LedgerWriter(
      Disk disk, Places places, Disk.Lock lock, List<NoteSigner> signers, WriterState state) {
    this.disk = disk;
    this.places = places;
    this.lock = lock;
    this.signers = List.copyOf(signers);
    this.state = Optional.of(state);
    this.checkpoint = state.checkpoint();
  }

  /// Makes a ledger without entries in a folder that is not there yet, or empty, and opens it.
  ///
  /// @param origin the ledger's identity, which is also the name of the checkpoint keys
  /// @param signers who signs each checkpoint, at least one
  public static Outcome<LedgerWriter> create(Path folder, String origin, List<NoteSigner> signers) {
    return create(new LocalDisk(), folder, origin, signers);
  }

  /// Opens a ledger for appending: checks the folder as a reader does, and finishes a commit that
  /// was cut off.
  ///
  /// @param signers who signs each new checkpoint, named like the ledger's origin, at least one
  public static Outcome<LedgerWriter> open(Path folder, List<NoteSigner> signers) {
    return open(new LocalDisk(), folder, signers);
  }

  static Outcome<LedgerWriter> create(
      Disk disk, Path folder, String origin, List<NoteSigner> signers) {
    return Outcome.of(() -> {
      if (!VerifierKey.isName(origin)) {
        throw new RefusalException(RefusalCode.ORIGIN_UNFIT, origin);
      }
      requireSigners(signers, origin);
      try {
        Places places = Places.of(folder);
        if (!places.canBeMade()) {
          throw new RefusalException(RefusalCode.FOLDER_PARENT_MISSING, folder);
        }
        return holding(disk, places, signers, () -> found(disk, places, origin, signers));
      } catch (IOException failed) {
        throw failure(folder, failed);
      }
    });
  }

  static Outcome<LedgerWriter> open(Disk disk, Path folder, List<NoteSigner> signers) {
    return Outcome.of(() -> {
      try {
        Places places = Places.of(folder);
        // A look before the lock: where there is no ledger, no lock file shall be left behind.
        requireSigners(signers, FolderView.look(disk, places).checkpoint().origin());
        return holding(disk, places, signers, () -> {});
      } catch (IOException failed) {
        throw failure(folder, failed);
      }
    });
  }

  /// What is done under the lock before the folder is read.
  @FunctionalInterface
  private interface Preparation {
    void run() throws IOException, RefusalException;
  }

  private static LedgerWriter holding(
      Disk disk, Places places, List<NoteSigner> signers, Preparation preparation)
      throws IOException, RefusalException {
    Optional<Disk.Lock> lock = disk.lock(places.lock());
    if (lock.isEmpty()) {
      throw new RefusalException(RefusalCode.FOLDER_BUSY, places.folder());
    }
    boolean opened = false;
    try {
      preparation.run();
      WriterState state = settle(disk, places);
      opened = true;
      return new LedgerWriter(disk, places, lock.get(), signers, state);
    } finally {
      if (!opened) {
        lock.get().close();
      }
    }
  }

  /// Reads the folder and only then, when nothing in it is damaged, finishes what was cut off.
  private static WriterState settle(Disk disk, Places places) throws IOException, RefusalException {
    WriterState state = WriterState.load(disk, places);
    new Commit(disk, places).finish();
    return state;
  }

  private static void found(Disk disk, Places places, String origin, List<NoteSigner> signers)
      throws IOException, RefusalException {
    boolean something =
        !disk.list(places.folder()).isEmpty() || disk.read(places.journal()).isPresent();
    if (something) {
      throw new RefusalException(RefusalCode.FOLDER_NOT_EMPTY, places.folder());
    }
    new Commit(disk, places).run(WriterState.founding(origin, signers));
  }

  private static void requireSigners(List<NoteSigner> signers, String origin)
      throws RefusalException {
    if (signers.isEmpty()) {
      throw new IllegalArgumentException("a checkpoint needs a signer");
    }
    for (NoteSigner signer : signers) {
      String name = signer.verifierKey().name();
      if (!name.equals(origin)) {
        throw new RefusalException(RefusalCode.SIGNER_NAME, name, origin);
      }
    }
  }

  /// Appends entries, all of them or none, and gives their positions once they are safe on disk.
  ///
  /// Refused when one of them has the payload of an entry already there, or of another one handed
  /// in with it. When the storage refuses, nothing is acknowledged: what stands is known at the
  /// next append, which reads the folder anew.
  public Outcome<List<Long>> append(List<Admitted> entries) {
    return groups.append(entries);
  }

  /// Puts one group on disk and completes its requests; called by one thread at a time.
  private synchronized void commit(List<GroupCommit.Request> group) {
    Outcome<AppendGroup> outcome =
        Outcome.of(() -> {
          try {
            return commitOrStop(group);
          } catch (IOException | UncheckedIOException failed) {
            throw failure(places.folder(), failed);
          }
        });
    switch (outcome) {
      case Outcome.Accepted<AppendGroup>(AppendGroup done) -> done.acknowledge();
      case Outcome.Refused<AppendGroup>(var refusal) ->
          group.forEach(request -> request.positions().complete(new Outcome.Refused<>(refusal)));
    }
  }

  private AppendGroup commitOrStop(List<GroupCommit.Request> requests)
      throws IOException, RefusalException {
    if (closed) {
      throw new RefusalException(RefusalCode.WRITER_CLOSED, places.folder());
    }
    WriterState now = state.isPresent() ? state.get() : settle(disk, places);
    state = Optional.empty();
    AppendGroup group = new AppendGroup(now);
    for (GroupCommit.Request request : requests) {
      group.judge(request);
    }
    if (!group.entries().isEmpty()) {
      new Commit(disk, places).run(now.grow(group.entries(), signers));
    }
    checkpoint = now.checkpoint();
    state = Optional.of(now);
    return group;
  }

  /// The head of the ledger after the last append.
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /// Lets the folder go. What was acknowledged stays.
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    state = Optional.empty();
    try {
      lock.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static RefusalException failure(Path folder, Exception failed) {
    return new RefusalException(RefusalCode.STORAGE_FAILED, folder, StorageFailure.reason(failed));
  }
}
