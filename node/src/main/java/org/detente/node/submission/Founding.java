package org.detente.node.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.keys.Root;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.store.LedgerWriter;
import org.detente.model.Words;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.disk.KeysText;
import org.detente.node.disk.SafeFile;
import org.detente.node.home.DataVersion;
import org.detente.node.home.LedgerFolder;
import org.detente.node.home.OwnLedger;
import org.detente.node.keys.KeyFile;
import org.detente.node.keys.Passphrase;
import org.detente.node.keys.Passphrases;
import org.detente.node.keys.Secrets;

/// `detente keys init`: founds a node's own ledger, whose first entries register its keys under a
/// new root.
///
/// Each step is passed over where it was done before, so that a founding cut off is finished by the
/// next; `ledger.yaml` comes last and says that all is there.
///
/// Trap: a ledger is made once. Were it made again after its folder was lost, its key would sign a
/// second history under the same name.
public final class Founding {
  private static final List<String> KEYS_HEAD =
      List.of(
          "The root of this node's own ledger, which registers its keys itself. Written by",
          "`detente keys init`; publish it beside the ledger.");

  private final OwnLedger own;
  private final NodeFolder node;
  private final FoundingOrder order;
  private final Passphrases passphrases;
  private final SecureRandom random;

  private Founding(
      OwnLedger own, FoundingOrder order, Passphrases passphrases, SecureRandom random) {
    this.own = own;
    this.node = new NodeFolder(own);
    this.order = order;
    this.passphrases = passphrases;
    this.random = random;
  }

  /// What came of a founding: the root's name, or why not.
  public sealed interface Result {
    record Done(String origin, Root root) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /// Founds a ledger.
  ///
  /// @param passphrases asked for that of the root, then for that of the node
  /// @param random where keys and salts come from
  public static Result run(FoundingOrder order, Passphrases passphrases, SecureRandom random) {
    try {
      OwnLedger own = Named.toBeFounded(order);
      return new Founding(own, order, passphrases, random).run();
    } catch (Stop stop) {
      return new Result.Refused(stop.reasons());
    } catch (IOException failed) {
      return new Result.Refused(List.of(Refusal.of(failed)));
    }
  }

  private Result run() throws Stop, IOException {
    Path around = order.root().toAbsolutePath().getParent();
    if (around == null || !Files.isDirectory(around)) {
      throw Stop.at(Kind.USAGE, "keys.no-folder", order.root().toString());
    }
    try (Secrets root = secrets(order.root(), passphrases.root(), "keys.of-root", Secrets.ROOT)) {
      node.prepare();
      try (NodeFolder.Lock _ = node.lock();
          NodeKeys keys =
              new NodeKeys(
                  own.origin(),
                  secrets(
                      NodeKeys.file(own),
                      passphrases.node(),
                      "keys.of-node",
                      "entry",
                      "checkpoint"))) {
        return found(root, keys);
      }
    }
  }

  /// The keys in a file, where a founding cut off left it; else new ones.
  private Secrets secrets(Path file, Passphrase.Source source, String of, String... roles)
      throws Stop, IOException {
    String words = Words.of(of);
    if (Files.exists(file)) {
      KeyFile there = KeyFile.read(file);
      if (!there.origin().equals(own.origin())) {
        throw Stop.at(Kind.INPUT, "keys.other-ledger", file.toString(), there.origin());
      }
      try (Passphrase passphrase = source.ask(file.toString(), /* chosen= */ false)) {
        return there.open(passphrase);
      }
    }
    try (Passphrase passphrase = source.ask(words, /* chosen= */ true).requireLong()) {
      Secrets made = Secrets.make(random, roles);
      KeyFile.write(file, own.origin(), made, passphrase, order.cost(), random);
      return made;
    }
  }

  private Result found(Secrets root, NodeKeys keys) throws Stop, IOException {
    List<EntrySigner> rootSigners = root.of(Secrets.ROOT).stream().map(EntrySigner::of).toList();
    KeyChanges changes = new KeyChanges(own.origin(), rootSigners);
    List<Envelope> first = changes.founding(keys.secrets());
    DataVersion.mark(own.data());
    LedgerFolder folder = own.folder();
    SafeFile.makeFolderAround(folder.ledger());
    SafeFile.makeFolderAround(folder.keys());
    Root name = changes.root();
    put(folder.keys(), KeysText.of(KEYS_HEAD, own.origin(), name));
    boolean begun = LedgerReader.open(folder.ledger()).isAccepted();
    try (LedgerWriter writer =
        Stop.value(
            begun
                ? LedgerWriter.open(folder.ledger(), keys.checkpointSigners())
                : LedgerWriter.create(folder.ledger(), own.origin(), keys.checkpointSigners()))) {
      if (writer.checkpoint().size() == 0) {
        Stop.value(writer.append(admitted(first, rootSigners)));
      }
      SignedHead.remember(own, writer.checkpoint());
    }
    SafeFile.syncFolder(own.data());
    put(own.file(), own.text());
    return new Result.Done(own.origin(), name);
  }

  /// Admits changes of keys as anybody would who checks them.
  static List<Admitted> admitted(List<Envelope> changes, List<EntrySigner> root) throws Stop {
    List<EntryKey> keys = root.stream().map(EntrySigner::key).toList();
    List<Admitted> admitted = new ArrayList<>();
    for (Envelope change : changes) {
      admitted.add(Stop.value(Admission.under(keys).admit(change)));
    }
    return admitted;
  }

  private static void put(Path file, String text) throws IOException {
    SafeFile.put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Stops where a ledger that was founded is not there.
  static void requireThere(OwnLedger own) throws Stop {
    if (Files.notExists(own.folder().ledger())) {
      throw Stop.at(Kind.DAMAGED, "submit.ledger-lost", own.folder().ledger().toString());
    }
  }
}
