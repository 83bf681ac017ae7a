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
    Map<?, ?> top = map(parse(file), TOP, "the file");
    if (!Integer.valueOf(1).equals(top.get("detente-keys"))) {
      throw refused("it is of another version; this version reads detente-keys: 1");
    }
    String origin = text(top, "origin", "the file");
    if (!(top.get("batches") instanceof List<?> list) || list.isEmpty()) {
      throw refused("batches is not a list of at least one");
    }
    List<Batch> batches = new ArrayList<>();
    long from = 0;
    for (Object item : list) {
      if (from == Batch.OPEN) {
        throw refused("batch " + batches.size() + " has no until, so none can follow it");
      }
      Batch batch = batch(item, "batch " + (batches.size() + 1), from, origin);
      batches.add(batch);
      from = batch.until();
    }
    return KeyRing.ofBatches(origin, batches);
  }

  private Batch batch(Object item, String place, long expectedFrom, String origin)
      throws RefusalException {
    boolean open = item instanceof Map<?, ?> keys && keys.keySet().equals(OPEN_BATCH);
    Map<?, ?> batch = map(item, open ? OPEN_BATCH : BATCH, place);
    long from = position(batch, "from", place);
    long until = open ? Batch.OPEN : position(batch, UNTIL, place);
    if (from != expectedFrom || until <= from) {
      throw refused(
          place + " does not run on from " + expectedFrom + ": [" + from + ", " + until + ")");
    }
    EntryKey entry = key(EntryKey.parse(text(batch, "entry", place)), place);
    VerifierKey checkpoint = key(VerifierKey.parse(text(batch, "checkpoint", place)), place);
    if (!checkpoint.name().equals(origin)) {
      throw refused(place + " has a checkpoint key of " + checkpoint.name() + ", not of " + origin);
    }
    return new Batch(from, until, entry, checkpoint);
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
