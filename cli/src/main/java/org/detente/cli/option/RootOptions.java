package org.detente.cli.option;

import java.nio.file.Path;
import org.detente.cli.run.Surroundings;
import org.detente.node.keys.Cost;
import org.detente.node.keys.Passphrase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command needs that changes keys: where the root is, and its passphrase.
public final class RootOptions {
  @Option(names = "--root", required = true, paramLabel = "FILE")
  private Path root = Path.of("");

  @Option(names = "--root-passphrase-fd", paramLabel = "N", converter = DescriptorReader.class)
  private @Nullable Integer descriptor;

  @Option(names = "--memory", paramLabel = "MIB", converter = MemoryReader.class)
  private @Nullable Integer memory;

  /// The file of the root's keys.
  public Path file() {
    return root;
  }

  /// Where the passphrase of the root comes from.
  public Passphrase.Source source(Surroundings surroundings) {
    return new PassphraseReader(surroundings.typing(), descriptor);
  }

  /// What a guess of a passphrase is to cost.
  public Cost cost() {
    return memory == null ? Cost.USUAL : Cost.ofMib(memory);
  }
}
