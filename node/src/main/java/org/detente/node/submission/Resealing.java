package org.detente.node.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.detente.node.Result;
import org.detente.node.Stop;
import org.detente.node.home.OwnLedger;
import org.detente.node.keys.Cost;
import org.detente.node.keys.KeyFile;
import org.detente.node.keys.Passphrase;
import org.detente.node.witness.Witnessing;

/// `detente keys passphrase`: the same keys, sealed anew under another passphrase. No ledger
/// changes: who learnt the old passphrase and has an old copy of the file can still open that.
///
/// @param old where the passphrase comes from that the file has
/// @param chosen where the new one comes from
/// @param cost what a guess of the new one is to cost; empty for what one of the old did
public record Resealing(
    Passphrase.Source old, Passphrase.Source chosen, Optional<Cost> cost, SecureRandom random) {

  /// Of the keys of a node's own ledger.
  ///
  /// @return their file
  public Result<Path> node(Path data) {
    return Result.of(() -> {
      OwnLedger own = Named.own(data);
      NodeFolder node = new NodeFolder(own);
      node.prepare();
      // A change of keys puts another file in this place.
      try (NodeFolder.Lock _ = node.lock()) {
        Rotation.settle(own);
        return reseal(NodeKeys.file(own));
      }
    });
  }

  /// Of the keys with which a node cosigns.
  ///
  /// @return their file
  public Result<Path> witness(Path data) {
    return Result.of(() -> reseal(new Witnessing(data).keys()));
  }

  /// Of the keys of a root.
  ///
  /// @return the file
  public Result<Path> root(Path file) {
    return Result.of(() -> reseal(file));
  }

  private Path reseal(Path path) throws Stop, IOException {
    KeyFile file = KeyFile.read(path);
    try (Passphrase before = old.ask(path.toString(), /* chosen= */ false);
        var secrets = file.open(before);
        Passphrase after = chosen.ask(path.toString(), /* chosen= */ true).requireLong()) {
      KeyFile.write(path, file.origin(), secrets, after, cost.orElse(file.cost()), random);
      return path;
    }
  }
}
