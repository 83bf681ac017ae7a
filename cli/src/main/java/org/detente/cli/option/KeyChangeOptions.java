package org.detente.cli.option;

import java.nio.file.Path;
import org.detente.cli.run.Surroundings;
import org.detente.node.keys.Cost;
import org.detente.node.keys.Passphrases;
import picocli.CommandLine.Mixin;

/// What every command needs that changes the keys of one's own ledger: the root, the node, and
/// their passphrases.
public final class KeyChangeOptions {
  @Mixin private final RootOptions root = new RootOptions();
  @Mixin private final PassphraseOption passphrase = new PassphraseOption();
  @Mixin private final DataOption data = new DataOption();

  /// The file of the root's keys.
  public Path root() {
    return root.file();
  }

  /// What a guess of a new passphrase is to cost.
  public Cost cost() {
    return root.cost();
  }

  /// Where the passphrases come from.
  public Passphrases passphrases(Surroundings surroundings) {
    return new Passphrases(root.source(surroundings), passphrase.source(surroundings));
  }

  /// The node's data.
  public DataOption data() {
    return data;
  }
}
