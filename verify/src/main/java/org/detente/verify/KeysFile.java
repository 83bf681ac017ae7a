package org.detente.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.check.KeyRing.Batch;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.keys.Registry;
import org.detente.ledger.keys.RegistryScan;
import org.detente.ledger.keys.Root;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.signature.Algorithm;
import org.detente.ledger.store.LedgerReader;

/// Keys from outside the folder: a keys file, which is the registry of a ledger, or loose keys given one by one.
///
/// The file reads:
///
///     detente-keys: 1
///     origin: detente.example/record/1
///     batches:
///       - from: 0
///         until: 57
///         entry: <base64 of an Ed25519 public key>
///         checkpoint: <verifier key>
///         checkpoint-ml-dsa-44: <verifier key>
///
/// The entries at positions `[from, until)` are signed by `entry`; the checkpoint of size `until` by `checkpoint` and,
/// where it is named, by `checkpoint-ml-dsa-44`. Batches follow one another from 0 without a gap. The last one has no
/// `until` where its keys are still in use: it is good for every position from `from` on, and its checkpoint keys for
/// every size.
///
/// A ledger that registers its keys itself has, in the place of `batches`, the name of its root:
///
///     root: detente-root:<64 hex digits>
///
/// @param origin the ledger
/// @param root who vouches for the keys that the ledger registers; empty where the file names them
/// @param batches at least one, or none where there is a root
public record KeysFile(String origin, Optional<Root> root, List<Batch> batches) {
  /// The key of a batch under which its ML-DSA-44 checkpoint key stands.
  public static final String CHECKPOINT_ML_DSA_44 = "checkpoint-ml-dsa-44";

  /// Copies the batches.
  public KeysFile {
    batches = List.copyOf(batches);
  }

  /// Reads a keys file.
  public static Outcome<KeysFile> read(Path file) {
    return new KeysFileReader(file).read();
  }

  /// What to check a copy of the ledger under.
  public Trust trust() {
    return root.<Trust>map(Trust.Rooted::new).orElseGet(() -> new Trust.Keys(batchRing()));
  }

  /// The keys for an opened ledger. Refused where its registry does not hold.
  public Outcome<KeyRing> ring(LedgerReader ledger) {
    return root.isEmpty()
        ? Outcome.accepted(batchRing())
        : RegistryScan.of(ledger, root.get()).then(RegistryScan::sound).map(Registry::ring);
  }

  /// The keys of the batches, which are a registry.
  public KeyRing batchRing() {
    return KeyRing.ofBatches(origin, batches);
  }

  /// How many entries there are for certain by the batches.
  public long size() {
    return batchRing().size().orElse(0);
  }

  /// What people give one by one: the name of a root alone; or loose keys, each either the text of
  /// an entry key or the verifier key text of a checkpoint key.
  public static Outcome<Trust> ofOptions(List<String> keys) {
    if (keys.size() == 1 && Root.isMeantBy(keys.getFirst())) {
      return Root.parse(keys.getFirst()).map(Trust.Rooted::new);
    }
    return Outcome.of(() -> {
      List<EntryKey> entries = new ArrayList<>();
      List<VerifierKey> checkpoints = new ArrayList<>();
      for (String key : keys) {
        if (isEntryKey(key)) {
          entries.add(EntryKey.parse(key).orStop());
        } else {
          checkpoints.add(VerifierKey.parse(key).orStop());
        }
      }
      return new Trust.Keys(KeyRing.ofKeys(entries, checkpoints));
    });
  }

  /// Base64 may have a plus sign too, but a 32-byte key is 44 characters long and ends in one
  /// equals sign; the key of another suite has the suite's tag and a colon before it.
  private static boolean isEntryKey(String key) {
    int colon = key.indexOf(':');
    return colon < 0
        ? key.length() == 44 && key.endsWith("=")
        : Algorithm.tagged(key.substring(0, colon)).isPresent();
  }
}
