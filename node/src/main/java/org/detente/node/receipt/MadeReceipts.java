package org.detente.node.receipt;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.ledger.policy.Grade;
import org.detente.ledger.receipt.Receipt;
import org.detente.ledger.receipt.ReceiptText;
import org.detente.node.Refusal.Kind;
import org.detente.node.Result;
import org.detente.node.Stop;
import org.detente.node.disk.SafeFile;
import org.detente.node.home.LedgerFolder;

/// Receipts made.
///
/// @param receipts of one checkpoint
/// @param registry those of the entries that register the ledger's keys, where it does that itself
/// @param grade that of their checkpoint, by the node's own policy
/// @param folder the ledger and its keys
/// @param policy the node's own policy, where it has one
public record MadeReceipts(
    List<Receipt> receipts,
    List<Receipt> registry,
    Grade grade,
    LedgerFolder folder,
    Optional<Path> policy) {

  /// Copies the receipts.
  public MadeReceipts {
    receipts = List.copyOf(receipts);
    registry = List.copyOf(registry);
  }

  /// The receipts that were asked for, and no others.
  public byte[] bytes() {
    return ReceiptText.write(receipts);
  }

  /// All that is needed beside the root's name and a policy: the receipts asked for, and those of
  /// the registry.
  private byte[] whole() {
    Stream<Receipt> further =
        registry.stream()
            .filter(it -> receipts.stream().noneMatch(r -> r.position() == it.position()));
    return ReceiptText.write(Stream.concat(receipts.stream(), further).toList());
  }

  /// The size of their checkpoint.
  public long size() {
    return receipts.getFirst().checkpoint().size();
  }

  /// What the file is called.
  public String name() {
    return receipts.size() == 1 && registry.isEmpty() ? single() : "entries.receipts";
  }

  private String single() {
    return "entry-" + receipts.getFirst().position() + ".tlog-proof";
  }

  /// Puts them into a new folder with what somebody needs who checks them years later: the keys of
  /// the ledger, and the policy.
  ///
  /// @return the file of the receipts
  public Result<Path> put(Path target, String readme) {
    return Result.of(() -> {
      if (Files.exists(target)) {
        throw Stop.at(Kind.USAGE, "receipt.there", target.toString());
      }
      Path file = target.resolve(name());
      SafeFile.makeFolderAround(file);
      SafeFile.put(target.resolve("keys.yaml"), Files.readAllBytes(folder.keys()));
      if (policy.isPresent()) {
        SafeFile.put(target.resolve("policy"), Files.readAllBytes(policy.get()));
      }
      SafeFile.put(target.resolve("README.txt"), readme.getBytes(StandardCharsets.UTF_8));
      if (receipts.size() == 1) {
        SafeFile.put(target.resolve(single()), bytes());
      }
      SafeFile.put(file, whole());
      return file;
    });
  }
}
