package org.detente.ledger.keys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.Samples;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.KeyRing.Range;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.keys.KeyChange.Fence;
import org.detente.ledger.keys.KeyChange.Found;
import org.detente.ledger.keys.KeyChange.Grant;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.signature.MlDsa44Secret;
import org.detente.ledger.signature.SecretKey;
import org.detente.ledger.store.LedgerWriter;

/// Norvia, which does not exist, keeps a ledger under a root. Keys are made of numbers: those of a
/// number are an Ed25519 key and an ML-DSA-44 key that sign together.
///
/// It appends whatever it is told to, so that what is wrong can be looked at in a ledger.
final class Norvia {
  static final String ORIGIN = "norvia.example/ledger/1";
  static final int ROOT = 10;
  static final int ENTRIES = 11;
  static final int CHECKPOINTS = 12;
  static final long OPEN = KeyChange.OPEN;

  private final Path folder;
  private List<NoteSigner> signers = checkpointSigners(CHECKPOINTS);
  private long size = 0;

  private Norvia(Path folder) {
    this.folder = folder;
  }

  /// Without entries.
  static Norvia empty(Path parent) {
    Path folder = parent.resolve("norvia");
    LedgerWriter.create(folder, ORIGIN, checkpointSigners(CHECKPOINTS)).expect().close();
    return new Norvia(folder);
  }

  /// Whoever has a copy of the folder, and the first keys.
  static Norvia impostor(Path folder) {
    return new Norvia(folder);
  }

  /// With a root, and with keys for entries and checkpoints, at positions 0 to 2.
  static Norvia founded(Path parent) {
    Norvia norvia = empty(parent);
    norvia.append(
        found(), grant(Role.ENTRY, 3, OPEN, ENTRIES), grant(Role.CHECKPOINT, 0, OPEN, CHECKPOINTS));
    return norvia;
  }

  /// A sentence with its parts, each in the place of a `%s`.
  static String sentence(String pattern, Object... parts) {
    String text = pattern;
    for (Object part : parts) {
      text = text.replaceFirst("%s", Matcher.quoteReplacement(String.valueOf(part)));
    }
    return text;
  }

  static List<SecretKey> secrets(int number) {
    return List.of(Samples.secret(number), Samples.mlDsa44(number));
  }

  static List<EntrySigner> entrySigners(int number) {
    return secrets(number).stream().map(EntrySigner::of).toList();
  }

  static List<NoteSigner> checkpointSigners(int number) {
    Ed25519Secret classical = Samples.secret(number);
    MlDsa44Secret quantum = Samples.mlDsa44(number);
    return List.of(NoteSigner.ed25519(ORIGIN, classical), NoteSigner.mlDsa44(ORIGIN, quantum));
  }

  static Root root() {
    return Root.of(found());
  }

  static Envelope found() {
    return byRoot(new Found(ORIGIN, secrets(ROOT).stream().map(SecretKey::publicKey).toList()));
  }

  static Envelope grant(Role role, long from, long until, int number) {
    return byRoot(granted(role, from, until, number));
  }

  static Grant granted(Role role, long from, long until, int number) {
    return Possession.grant(ORIGIN, role, ORIGIN, new Range(from, until), secrets(number));
  }

  static Envelope fence(long grant, long until) {
    return byRoot(new Fence(ORIGIN, grant, until, Reason.COMPROMISED));
  }

  static Envelope byRoot(KeyChange change) {
    return Root.sign(change, entrySigners(ROOT));
  }

  /// An ordinary entry signed with the keys of a number.
  static Envelope entry(long n, int number) {
    return entry(n, entrySigners(number));
  }

  static Envelope entry(long n, List<EntrySigner> signers) {
    JsonValue body = Samples.body(n);
    return Envelope.sign(body, signers.toArray(EntrySigner[]::new)).expect();
  }

  /// Signs checkpoints with the keys of these numbers from now on.
  void checkpointsBy(int... numbers) {
    List<NoteSigner> all = new ArrayList<>();
    for (int number : numbers) {
      all.addAll(checkpointSigners(number));
    }
    signers = all;
  }

  /// Signs checkpoints with these from now on.
  void checkpointsBy(NoteSigner... these) {
    signers = List.of(these);
  }

  long size() {
    return size;
  }

  Path folder() {
    return folder;
  }

  /// Appends entries in one commit, signed by whomever.
  void append(Envelope... entries) {
    try (LedgerWriter writer = LedgerWriter.open(folder, signers).expect()) {
      writer.append(Stream.of(entries).map(Norvia::admitted).toList()).expect();
      size = writer.checkpoint().size();
    }
  }

  /// Admits an entry under the keys that it names, whatever they are good for.
  private static Admitted admitted(Envelope entry) {
    List<String> named = entry.signatures().stream().map(Envelope.Signature::keyId).toList();
    List<EntrySigner> signers = new ArrayList<>();
    for (int number = 1; number < 40; number++) {
      signers.addAll(entrySigners(number));
    }
    return Admission.under(
            signers.stream().map(EntrySigner::key).filter(key -> named.contains(key.id())).toList())
        .admit(entry)
        .expect();
  }

  CheckReport check() {
    return check(root());
  }

  CheckReport check(Root root) {
    return RootedCheck.run(folder, root, Map.of(), CheckProgress.SILENT).expect();
  }

  /// What is said to be damaged.
  List<String> damage() {
    return check().damage().stream().map(Refusal::message).toList();
  }

  /// What is said to a change of keys at the next position, by a registry that took in what stands.
  Outcome<KeyChange> offered(Envelope change) {
    return RegistryScan.of(folder, root(), new KeyEntries()).expect().registry().take(size, change);
  }
}
