package org.detente.node.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.ledger.keys.Root;
import org.detente.ledger.store.LedgerReader;
import org.detente.model.Fact;
import org.detente.model.Known;
import org.detente.node.Refusal;
import org.detente.node.home.Home;
import org.detente.node.home.Opening;
import org.detente.node.home.World;
import org.detente.node.keys.Cost;
import org.detente.node.keys.Passphrase;
import org.detente.node.keys.Passphrases;
import org.detente.testkit.faulty.FaultyDisk;
import org.detente.verify.KeysFile;
import org.detente.verify.Verification;

/// The node of a state that does not exist, in a folder of a test: Norvia, party to an accord with
/// Sudal.
final class FictionalNode {
  static final String ORIGIN = "norvia.example/ledger/1";

  /// The position of the first entry: before it stand the founding and the keys of two roles.
  static final long FIRST = 3;

  static final Instant MORNING = Instant.parse("2031-06-02T08:00:00Z");

  static final String SIGNATURE =
      """
      kind: act
      act: signature
      instrument: accord
      attributedTo: XN
      parties: [XN, XS]
      valid: {from: 2031-01-01}
      ref: signature
      """;

  static final String PASSPHRASE = "of the node, \u017bubr";
  static final Passphrases PASSPHRASES = new Passphrases(typed("of the root"), typed(PASSPHRASE));

  /// As cheap as may be: tests sign often.
  static final Cost CHEAP = Cost.ofMib(Cost.MIN_MIB);

  private static final String AGREEMENT =
      """
      detente: 1
      id: accord
      title: Accord of two states that do not exist
      kind: treaty
      force: legal
      parties: {XN: Norvia, XS: Sudal}
      sources:
        text: {title: Text of the accord}
      text:
        I: {source: text, says: It is in force from signature.}
        II: {source: text, says: At most 40 launchers each.}
      time: {zone: UTC, provided: on-receipt, cites: I}
      life:
        in-force: {from: signature, cites: I}
        term: {length: open, cites: I}
      vocabulary:
        item: {kind: string, mobile: bool}
        data-exchange: {}
        flight: {party: string, stages: int, seen: date}
      counting:
        items: {unit: item, default: {count: 1, cites: II}}
      limits:
        launchers:
          title: Launchers
          cites: II
          each: party
          where: item.kind == 'launcher'
          counting: items
          max: [{value: 40, from: {event: signature}}]
          evidence: {totals: data-exchange, every: P6M, stale-after: P7M}
      questions:
        end:
          asks: When does it end?
          default: never
          options:
            never: {says: Never.}
            some-day: {says: Some day.}
      """;

  final Path root;
  final Path data;

  /// The seeds drawn for keys, to be looked for where they must not be.
  final List<byte[]> seeds = new ArrayList<>();

  FictionalNode(Path root) {
    this.root = root;
    this.data = root.resolve("norvia");
    write(root.resolve("shipped/agreements/accord.agreement.yaml"), AGREEMENT);
  }

  /// Sudal declares launchers.
  static String launchers(int number) {
    return """
    kind: declaration
    message: data-exchange
    instrument: accord
    attributedTo: XS
    valid: {from: 2031-06-01}
    totals: {launchers: %d}
    """
        .replace("%d", Integer.toString(number));
  }

  /// Norvia says something.
  static String statement(String says) {
    return """
    kind: statement
    instrument: accord
    attributedTo: XN
    valid: {from: 2031-06-01}
    """
        + "says: "
        + says
        + "\n";
  }

  /// Several bodies as documents of one file.
  static String documents(String... bodies) {
    return String.join("---\n", bodies);
  }

  Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Submits a file of this text, and founds the ledger if need be.
  SubmitResult submit(String text) {
    return submit(text, MORNING);
  }

  SubmitResult submit(String text, Instant now) {
    if (Files.notExists(data.resolve("ledger.yaml"))) {
      found("XN", ORIGIN);
    }
    return submit(data, text, now);
  }

  /// Submits on a disk on which something may go wrong.
  SubmitResult submitOn(FaultyDisk disk, String text) {
    return submit(disk.path(data), text, MORNING);
  }

  private SubmitResult submit(Path data, String text, Instant now) {
    Path file = write(root.resolve("in.yaml"), text);
    Order order = new Order(data, root.resolve("shipped"), file.toString());
    return Submission.run(order, () -> now, typed(PASSPHRASE));
  }

  /// Founds the ledger on a disk on which something may go wrong.
  Founding.Result foundOn(FaultyDisk disk) {
    FoundingOrder order =
        new FoundingOrder(disk.path(data), "XN", ORIGIN, disk.path(rootKeys()), CHEAP);
    return Founding.run(order, PASSPHRASES, new Dice());
  }

  /// Founds the ledger.
  Root found(String keeper, String origin) {
    FoundingOrder order = new FoundingOrder(data, keeper, origin, rootKeys(), CHEAP);
    return switch (Founding.run(order, PASSPHRASES, new Dice())) {
      case Founding.Result.Done(String _, Root made) -> made;
      case Founding.Result.Refused refused -> throw new AssertionError(refused);
    };
  }

  /// Changes the keys.
  Rotation.Result change(Reason why) {
    return Rotation.run(new RotationOrder(data, rootKeys(), why, CHEAP), PASSPHRASES, new Dice());
  }

  /// Where the keys of the root are.
  Path rootKeys() {
    return root.resolve("root.keys");
  }

  static Passphrase.Source typed(String passphrase) {
    return (of, chosen) -> Passphrase.of(passphrase.toCharArray());
  }

  SubmitResult.Done done(String text) {
    return done(text, MORNING);
  }

  SubmitResult.Done done(String text, Instant now) {
    return switch (submit(text, now)) {
      case SubmitResult.Done done -> done;
      case SubmitResult.Refused refused -> throw new AssertionError(refused);
    };
  }

  /// Why a file is refused, paths shortened to their names.
  List<String> refusals(String text) {
    return ((SubmitResult.Refused) submit(text)).reasons().stream().map(this::shortened).toList();
  }

  String shortened(Refusal refusal) {
    return refusal.says().replace(root + "/", "");
  }

  Path ledger() {
    return data.resolve("ledgers/own");
  }

  Path inbox() {
    return data.resolve("private/inbox");
  }

  LedgerReader reader() {
    return LedgerReader.open(ledger()).expect();
  }

  /// The entries as everybody reads them.
  List<Fact> entries() {
    return world().facts().known(new Known.Everything());
  }

  World world() {
    return switch (Home.open(Optional.of(data.toString()), root.resolve("shipped"))) {
      case Opening.Opened(World world) -> world;
      case Opening.Refused(var why) -> throw new AssertionError(why);
    };
  }

  /// The full check of the ledger under the node's published keys.
  CheckReport check() {
    return Verification.run(
            ledger(),
            KeysFile.read(data.resolve("keys/own.yaml")).expect().trust(),
            Optional.empty(),
            CheckProgress.SILENT)
        .expect();
  }

  /// Every file of the node but locks, with its bytes read as Latin-1.
  SortedMap<String, String> files() {
    SortedMap<String, String> all = new TreeMap<>();
    if (Files.notExists(data)) {
      return all;
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".lock")) {
          all.put(
              data.relativize(file).toString(),
              Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Real randomness that remembers what it gave.
  private final class Dice extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      super.nextBytes(bytes);
      seeds.add(bytes.clone());
    }
  }
}
