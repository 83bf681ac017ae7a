package org.detente.ledger.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.SignedBy;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.signature.SecretKey;
import org.detente.ledger.store.Disk;
import org.detente.ledger.store.StorageFailure;
import org.detente.ledger.tree.ConsistencyProof;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TreeHasher;
import org.detente.ledger.witness.Reply.Reason;

/// A witness (tlog-witness, add-checkpoint): cosigns a checkpoint when it follows from the one it
/// cosigned before, and remembers it before it answers. Safe for many threads: one request after
/// the other is checked *and* remembered.
///
/// It never goes below what it has once seen. Where its memory proves to be older than its own
/// signature it cosigns nothing more of that log; where its clock stands before its last
/// cosignature it waits.
public final class Witness implements AutoCloseable {
  private final Disk disk;
  private final Path folder;
  private final Disk.Lock lock;
  private final String name;
  private final List<SecretKey> secrets;
  private final TrustPolicy logs;

  /// Empty after a failure to put something on disk, until it has been read anew.
  private Optional<Memory> memory;

  private Witness(
      Disk disk,
      Path folder,
      Disk.Lock lock,
      String name,
      List<SecretKey> secrets,
      TrustPolicy logs,
      Memory memory) {
    this.disk = disk;
    this.folder = folder;
    this.lock = lock;
    this.name = name;
    this.secrets = List.copyOf(secrets);
    this.logs = logs;
    this.memory = Optional.of(memory);
  }

  /// Makes the memory of a new witness. To be done once, with its keys: a witness that has lost its
  /// memory must take new keys.
  public static Outcome<Path> found(Disk disk, Path folder) {
    return Outcome.of(() -> {
      try {
        Memory.found(disk, folder);
        return folder;
      } catch (IOException failed) {
        throw failure(folder, failed);
      }
    });
  }

  /// Opens a witness for cosigning, which one process at a time may do.
  ///
  /// @param folder its memory
  /// @param name under which it cosigns
  /// @param secrets its keys, at least one; each cosignature is made with each
  /// @param logs whose logs it cosigns
  public static Outcome<Witness> open(
      Disk disk, Path folder, String name, List<SecretKey> secrets, TrustPolicy logs) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("a witness needs a key");
    }
    return Outcome.of(() -> {
      try {
        Disk.Lock lock =
            disk.lock(Memory.lock(folder))
                .orElseThrow(() -> new RefusalException(RefusalCode.WITNESS_BUSY, folder));
        try {
          Memory memory = openMemory(disk, folder, keys(name, secrets));
          return new Witness(disk, folder, lock, name, secrets, logs, memory);
        } catch (IOException | RefusalException failed) {
          lock.close();
          throw failed;
        }
      } catch (IOException failed) {
        throw failure(folder, failed);
      }
    });
  }

  /// The memory, all of it cosigned by these keys.
  private static Memory openMemory(Disk disk, Path folder, List<VerifierKey> keys)
      throws IOException, RefusalException {
    Memory memory = Memory.open(disk, folder);
    for (Map.Entry<String, Remembered> log : memory.all().entrySet()) {
      if (!log.getValue().note().verify(keys).isAccepted()) {
        throw new RefusalException(
            RefusalCode.WITNESS_MEMORY,
            log.getKey(),
            "it is not cosigned by the keys of the witness");
      }
    }
    return memory;
  }

  /// What came of a request.
  ///
  /// @param contradiction the proof that the log has contradicted itself, where the request holds
  ///   one
  public record Answered(Reply reply, Optional<Contradiction> contradiction) {
    private static Answered declined(Reason reason, Refusal why) {
      return new Answered(Reply.declined(reason, why), Optional.empty());
    }
  }

  /// Answers one request.
  ///
  /// @param body the request as received
  /// @param clock read once it is this request's turn
  public synchronized Answered answer(byte[] body, InstantSource clock) {
    return switch (AddCheckpoint.read(body)) {
      case Outcome.Accepted<AddCheckpoint>(AddCheckpoint request) -> answer(request, clock);
      case Outcome.Refused<AddCheckpoint>(Refusal why) -> Answered.declined(Reason.MALFORMED, why);
    };
  }

  private Answered answer(AddCheckpoint request, InstantSource clock) {
    String origin = request.checkpoint().origin();
    List<VerifierKey> known = logs.logKeys(origin);
    if (known.isEmpty()) {
      return Answered.declined(Reason.UNKNOWN_LOG, Refusal.of(RefusalCode.LOG_UNKNOWN, origin));
    }
    if (request.note().verify(known) instanceof Outcome.Refused<List<SignedBy>>(Refusal why)) {
      return Answered.declined(Reason.UNSIGNED, why);
    }
    try {
      Memory now = memory.isPresent() ? memory.get() : openMemory(disk, folder, keys());
      memory = Optional.empty();
      Answered answered = judge(request, known, now, clock);
      memory = Optional.of(now);
      return answered;
    } catch (RefusalException damaged) {
      return Answered.declined(Reason.UNABLE, damaged.refusal());
    } catch (IOException failed) {
      return Answered.declined(Reason.UNABLE, failure(folder, failed).refusal());
    }
  }

  private Answered judge(
      AddCheckpoint request, List<VerifierKey> known, Memory now, InstantSource clock)
      throws IOException {
    Optional<Remembered> last = now.of(request.checkpoint().origin());
    boolean lost = last.filter(it -> it.lost().isPresent()).isPresent();
    if (!lost && isBeyond(request, last)) {
      now.put(losing(request, last));
      lost = true;
    }
    if (lost) {
      String origin = request.checkpoint().origin();
      return Answered.declined(Reason.UNABLE, Refusal.of(RefusalCode.WITNESS_FORGOT, name, origin));
    }
    Optional<Contradiction> contradiction =
        last.flatMap(it -> Contradictions.between(it.note(), request, known));
    return new Answered(reply(request, last, now, clock), contradiction);
  }

  /// The checks in the order of the specification, and what comes of them.
  private Reply reply(
      AddCheckpoint request, Optional<Remembered> last, Memory now, InstantSource clock)
      throws IOException {
    Checkpoint head = request.checkpoint();
    if (request.oldSize() > head.size()) {
      String what = "the old size is above that of the checkpoint";
      return Reply.declined(Reason.MALFORMED, Refusal.of(RefusalCode.REQUEST_SHAPE, what));
    }
    long size = last.map(it -> it.checkpoint().size()).orElse(0L);
    if (request.oldSize() != size) {
      return new Reply.Conflict(size);
    }
    Hash root = last.map(it -> it.checkpoint().root()).orElse(TreeHasher.EMPTY_ROOT);
    boolean rightEmptyRoot = head.size() > 0 || head.root().equals(TreeHasher.EMPTY_ROOT);
    boolean follows =
        new ConsistencyProof(size, head.size(), request.path()).proves(root, head.root());
    return rightEmptyRoot && follows
        ? cosign(request, last, now, clock)
        : Reply.declined(
            Reason.INCONSISTENT, Refusal.of(RefusalCode.CHECKPOINT_APART, head.size(), size));
  }

  private Reply cosign(
      AddCheckpoint request, Optional<Remembered> last, Memory now, InstantSource clock)
      throws IOException {
    long time = clock.instant().getEpochSecond();
    long before = last.map(it -> timeOf(it.note())).orElse(1L);
    if (time < before) {
      return Reply.declined(Reason.UNABLE, Refusal.of(RefusalCode.WITNESS_CLOCK, time, before));
    }
    List<SignedNote.Line> lines =
        secrets.stream()
            .map(secret -> NoteSigner.cosigner(name, secret, time))
            .map(signer -> SignedNote.Line.of(signer, request.note().text()))
            .toList();
    List<VerifierKey> known = logs.logKeys(request.checkpoint().origin());
    SignedNote ofLog = request.note().onlyBy(known);
    now.put(Remembered.of(last.map(Remembered::count).orElse(0L) + 1, ofLog.with(lines)));
    return new Reply.Cosigned(lines);
  }

  /// When we last cosigned this.
  private long timeOf(SignedNote note) {
    return note.verify(keys()).expect().stream()
        .mapToLong(it -> it.time().orElse(0))
        .max()
        .orElse(0);
  }

  /// Whether the checkpoint carries our own cosignature and yet is not what we remember.
  private boolean isBeyond(AddCheckpoint request, Optional<Remembered> last) {
    Checkpoint head = request.checkpoint();
    boolean remembered =
        last.map(Remembered::checkpoint)
            .filter(it ->
                it.size() > head.size()
                    || (it.size() == head.size() && it.root().equals(head.root())))
            .isPresent();
    return !remembered && request.note().verify(keys()).isAccepted();
  }

  private static Remembered losing(AddCheckpoint request, Optional<Remembered> last) {
    Remembered known = last.orElse(Remembered.of(0, request.note()));
    return Remembered.of(known.count() + 1, known.note()).losing(request.checkpoint().size());
  }

  /// The keys under which its cosignatures hold.
  public List<VerifierKey> keys() {
    return keys(name, secrets);
  }

  private static List<VerifierKey> keys(String name, List<SecretKey> secrets) {
    return secrets.stream().map(it -> VerifierKey.cosigner(name, it.publicKey())).toList();
  }

  /// The checkpoint it cosigned last for a log, with the log's signatures and its own (monitor
  /// retrieval); empty where there is none.
  ///
  /// @param originHash the lower-case hex SHA-256 of the log's origin
  public synchronized Optional<SignedNote> latest(String originHash) {
    return memory.flatMap(it -> it.byName(originHash)).map(Remembered::note);
  }

  /// What it cosigned last, of each log, by origin.
  public synchronized Map<String, SignedNote> latest() {
    Map<String, SignedNote> all = new TreeMap<>();
    memory.ifPresent(
        it -> it.all().values().forEach(log -> all.put(log.checkpoint().origin(), log.note())));
    return all;
  }

  /// Lets the memory go to another process.
  @Override
  public synchronized void close() {
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
