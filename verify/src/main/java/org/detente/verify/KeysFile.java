package org.detente.verify;

import java.nio.file.Path;
import java.util.List;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.KeyRing;

/// Keys from outside the folder: a `keys.yaml` file, or keys given one by one.
@SuppressWarnings("DoNotCallSuggester")
public final class KeysFile {
  private KeysFile() {}

  /// Reads a keys file:
  ///
  ///     detente-keys: 1
  ///     origin: detente.example/record/1
  ///     batches:
  ///       - {from: 0, until: 57, entry: <base64 Ed25519 public key>, checkpoint: <vkey>}
  public static Outcome<KeyRing> read(Path file) {
    throw new UnsupportedOperationException();
  }

  /// Keys good for the whole ledger, each either the base64 of an entry key or the verifier key
  /// text of a checkpoint key.
  public static Outcome<KeyRing> ofOptions(List<String> keys) {
    throw new UnsupportedOperationException();
  }
}
