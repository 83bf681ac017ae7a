package org.detente.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.check.KeyRing.Batch;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.note.VerifierKey;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Keys from outside the folder: a keys file, which is the registry of a ledger, or loose keys given one by one.
///
/// The file reads:
///
///     detente-keys: 1
///     origin: detente.example/record/1
///     batches:
///       - {from: 0, until: 57, entry: <base64 of an Ed25519 public key>, checkpoint: <verifier key>}
///
/// The entries at positions `[from, until)` are signed by `entry`; the checkpoint of size `until` by `checkpoint`.
/// Batches follow one another from 0 without a gap. The last one has no `until` where its keys are still in use: it is
/// good for every position from `from` on, and its checkpoint key for every size.
public final class KeysFile {
  private static final int MAX_BYTES = 1 << 20;
  private static final Set<String> TOP = Set.of("detente-keys", "origin", "batches");
  private static final String UNTIL = "until";
  private static final Set<String> BATCH = Set.of("from", UNTIL, "entry", "checkpoint");
  private static final Set<String> OPEN_BATCH = Set.of("from", "entry", "checkpoint");

  private final String name;

  private KeysFile(Path file) {
    this.name = String.valueOf(file.getFileName());
  }

  /// Reads a keys file.
  public static Outcome<KeyRing> read(Path file) {
    KeysFile reader = new KeysFile(file);
    return Outcome.of(() -> reader.readOrStop(file));
  }

  /// What a keys file says of a ledger of one size.
  ///
  /// @param least how many entries it has for certain
  /// @param keys one of these signed its checkpoint
  public record Head(String origin, long least, List<VerifierKey> keys) {}

  /// Reads of a keys file what a head of this size is checked by; other keys in it are not looked
  /// at.
  public static Outcome<Head> readHead(Path file, long size) {
    KeysFile reader = new KeysFile(file);
    return Outcome.of(() -> reader.headOrStop(file, size));
  }

  /// Loose keys, each either the base64 of an entry key or the verifier key text of a checkpoint
  /// key.
  public static Outcome<KeyRing> ofOptions(List<String> keys) {
    return Outcome.of(() -> {
      List<EntryKey> entries = new ArrayList<>();
      List<VerifierKey> checkpoints = new ArrayList<>();
      for (String key : keys) {
        // Base64 may have a plus sign too, but a 32-byte key is 44 characters long and ends in one
        // equals sign.
        if (key.length() == 44 && key.endsWith("=")) {
          entries.add(EntryKey.parse(key).orStop());
        } else {
          checkpoints.add(VerifierKey.parse(key).orStop());
        }
      }
      return KeyRing.ofKeys(entries, checkpoints);
    });
  }

  private KeyRing readOrStop(Path file) throws RefusalException {
    Written written = written(file);
    List<Batch> batches = new ArrayList<>();
    for (Run run : written.runs()) {
      EntryKey entry = key(EntryKey.parse(text(run.keys(), "entry", run.place())), run.place());
      batches.add(new Batch(run.from(), run.until(), entry, checkpointKey(run, written.origin())));
    }
    return KeyRing.ofBatches(written.origin(), batches);
  }

  private Head headOrStop(Path file, long size) throws RefusalException {
    Written written = written(file);
    List<VerifierKey> keys = new ArrayList<>();
    for (Run run : written.runs()) {
      if (run.signsHeadOf(size)) {
        keys.add(checkpointKey(run, written.origin()));
      }
    }
    Run last = written.runs().getLast();
    return new Head(
        written.origin(), last.until() == Batch.OPEN ? last.from() : last.until(), keys);
  }

  /// A file whose batches follow one another; their keys are not read yet.
  private record Written(String origin, List<Run> runs) {}

  /// A batch as it is written.
  private record Run(String place, long from, long until, Map<?, ?> keys) {
    boolean signsHeadOf(long size) {
      return (from < size || from == 0) && size <= until;
    }
  }

  private Written written(Path file) throws RefusalException {
    Map<?, ?> top = map(parse(file), TOP, "the file");
    if (!Integer.valueOf(1).equals(top.get("detente-keys"))) {
      throw refused("it is of another version; this version reads detente-keys: 1");
    }
    String origin = text(top, "origin", "the file");
    if (!(top.get("batches") instanceof List<?> list) || list.isEmpty()) {
      throw refused("batches is not a list of at least one");
    }
    List<Run> runs = new ArrayList<>();
    long from = 0;
    for (Object item : list) {
      if (from == Batch.OPEN) {
        throw refused("batch " + runs.size() + " has no until, so none can follow it");
      }
      Run run = run(item, "batch " + (runs.size() + 1), from);
      runs.add(run);
      from = run.until();
    }
    return new Written(origin, runs);
  }

  private Run run(Object item, String place, long expectedFrom) throws RefusalException {
    boolean open = item instanceof Map<?, ?> keys && keys.keySet().equals(OPEN_BATCH);
    Map<?, ?> batch = map(item, open ? OPEN_BATCH : BATCH, place);
    long from = position(batch, "from", place);
    long until = open ? Batch.OPEN : position(batch, UNTIL, place);
    if (from != expectedFrom || until <= from) {
      throw refused(
          place + " does not run on from " + expectedFrom + ": [" + from + ", " + until + ")");
    }
    return new Run(place, from, until, batch);
  }

  private VerifierKey checkpointKey(Run run, String origin) throws RefusalException {
    String text = text(run.keys(), "checkpoint", run.place());
    VerifierKey checkpoint = key(VerifierKey.parse(text), run.place());
    if (!checkpoint.name().equals(origin)) {
      throw refused(
          run.place() + " has a checkpoint key of " + checkpoint.name() + ", not of " + origin);
    }
    return checkpoint;
  }

  private Object parse(Path file) throws RefusalException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw refused("it is longer than " + MAX_BYTES + " bytes");
      }
      LoadSettings settings =
          LoadSettings.builder().setLabel(name).setMaxAliasesForCollections(0).build();
      Object value =
          new Load(settings).loadFromString(Files.readString(file, StandardCharsets.UTF_8));
      return value == null ? "nothing" : value;
    } catch (YamlEngineException malformed) {
      throw refused(String.valueOf(malformed.getMessage()).lines().findFirst().orElse("no YAML"));
    } catch (IOException unreadable) {
      throw refused("it cannot be read (" + unreadable.getClass().getSimpleName() + ")");
    }
  }

  private Map<?, ?> map(Object value, Set<String> keys, String place) throws RefusalException {
    if (value instanceof Map<?, ?> map && map.keySet().equals(keys)) {
      return map;
    }
    List<String> names = keys.stream().sorted().toList();
    throw refused(place + " is not a mapping of exactly " + String.join(", ", names));
  }

  private String text(Map<?, ?> map, String key, String place) throws RefusalException {
    if (map.get(key) instanceof String text) {
      return text;
    }
    throw refused(key + " of " + place + " is not text");
  }

  private long position(Map<?, ?> map, String key, String place) throws RefusalException {
    if (map.get(key) instanceof Number number
        && (number instanceof Integer || number instanceof Long)
        && number.longValue() >= 0) {
      return number.longValue();
    }
    throw refused(key + " of " + place + " is not a position");
  }

  private <K> K key(Outcome<K> key, String place) throws RefusalException {
    return switch (key) {
      case Outcome.Accepted<K>(K value) -> value;
      case Outcome.Refused<K>(var refusal) -> throw refused(place + ": " + refusal.message());
    };
  }

  private RefusalException refused(String what) {
    return new RefusalException(RefusalCode.KEYS_FILE, name, what);
  }
}
