package org.detente.cli.option;

import org.detente.cli.run.Surroundings;
import org.detente.node.keys.Passphrase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the passphrase of the node's keys comes from.
public final class PassphraseOption {
  @Option(names = "--passphrase-fd", paramLabel = "N", converter = DescriptorReader.class)
  private @Nullable Integer descriptor;

  /// The source.
  public Passphrase.Source source(Surroundings surroundings) {
    return new PassphraseReader(surroundings.typing(), descriptor);
  }
}
