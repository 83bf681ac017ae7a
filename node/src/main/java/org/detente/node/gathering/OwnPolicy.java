package org.detente.node.gathering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;

/// The policy of a node: its witnesses, where they are asked, and how many are enough. It lies in
/// the data folder as `policy`.
public final class OwnPolicy {
  /// Asks for nobody.
  public static final TrustPolicy NONE =
      new TrustPolicy(List.of(), List.of(), List.of(), Optional.empty());

  private OwnPolicy() {}

  /// Where it lies.
  public static Path file(Path data) {
    return data.resolve("policy");
  }

  /// The policy of a node; empty where it has none.
  public static Optional<TrustPolicy> find(Path data) throws Stop, IOException {
    Path file = file(data);
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /// Reads a policy.
  public static TrustPolicy read(Path file) throws Stop, IOException {
    if (!Files.isRegularFile(file)) {
      throw Stop.at(Kind.USAGE, "gather.no-file", file.toString());
    }
    try (InputStream in = Files.newInputStream(file)) {
      return switch (PolicyText.read(in.readNBytes(PolicyText.MAX_BYTES + 1))) {
        case Outcome.Accepted<TrustPolicy>(TrustPolicy policy) -> policy;
        case Outcome.Refused<TrustPolicy>(var why) ->
            throw Stop.at(Kind.INPUT, "gather.file", file.toString(), why.message());
      };
    }
  }
}
