package org.detente.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.check.KeyRing.Batch;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.keys.Root;
import org.detente.ledger.note.SignatureType;
import org.detente.ledger.note.VerifierKey;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a keys file ([KeysFile]).
final class KeysFileReader {
  private static final int MAX_BYTES = 1 << 20;
  private static final String BATCHES = "batches";
  private static final String ROOT = "root";
  private static final Set<String> TOP = Set.of("detente-keys", "origin", BATCHES);
  private static final Set<String> ROOTED = Set.of("detente-keys", "origin", ROOT);
  private static final String UNTIL = "until";
  private static final Set<String> BATCH = Set.of("from", "entry", "checkpoint");
  private static final Set<String> PERHAPS = Set.of(UNTIL, KeysFile.CHECKPOINT_ML_DSA_44);

  private final Path file;
  private final String name;

  KeysFileReader(Path file) {
    this.file = file;
    this.name = String.valueOf(file.getFileName());
  }

  Outcome<KeysFile> read() {
    return Outcome.of(this::readOrStop);
  }

  private KeysFile readOrStop() throws RefusalException {
    Object file = parse();
    boolean rooted = file instanceof Map<?, ?> map && map.containsKey(ROOT);
    Map<?, ?> top = map(file, rooted ? ROOTED : TOP, Set.of(), "the file");
    if (!Integer.valueOf(1).equals(top.get("detente-keys"))) {
      throw refused("it is of another version; this version reads detente-keys: 1");
    }
    String origin = text(top, "origin", "the file");
    if (rooted) {
      Root root = key(Root.parse(text(top, ROOT, "the file")), "the file");
      return new KeysFile(origin, Optional.of(root), List.of());
    }
    if (!(top.get(BATCHES) instanceof List<?> list) || list.isEmpty()) {
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
    return new KeysFile(origin, Optional.empty(), batches);
  }

  private Batch batch(Object item, String place, long expectedFrom, String origin)
      throws RefusalException {
    Map<?, ?> batch = map(item, BATCH, PERHAPS, place);
    long from = position(batch, "from", place);
    long until = batch.containsKey(UNTIL) ? position(batch, UNTIL, place) : Batch.OPEN;
    if (from != expectedFrom || until <= from) {
      throw refused(
          place + " does not run on from " + expectedFrom + ": [" + from + ", " + until + ")");
    }
    EntryKey entry = key(EntryKey.parse(text(batch, "entry", place)), place);
    List<VerifierKey> checkpoints = new ArrayList<>();
    checkpoints.add(checkpoint(batch, "checkpoint", SignatureType.ED25519, place, origin));
    if (batch.containsKey(KeysFile.CHECKPOINT_ML_DSA_44)) {
      checkpoints.add(
          checkpoint(
              batch,
              KeysFile.CHECKPOINT_ML_DSA_44,
              SignatureType.ML_DSA_44_COSIGNATURE,
              place,
              origin));
    }
    if (checkpoints.stream().anyMatch(it -> it.key().equals(entry.key()))) {
      throw refused(place + " has one key in two roles");
    }
    return new Batch(from, until, List.of(entry), checkpoints);
  }

  private VerifierKey checkpoint(
      Map<?, ?> batch, String key, SignatureType type, String place, String origin)
      throws RefusalException {
    VerifierKey checkpoint = key(VerifierKey.parse(text(batch, key, place)), place);
    if (checkpoint.type() != type) {
      throw refused(place + " has for " + key + " a key of another signature type");
    }
    if (!checkpoint.name().equals(origin)) {
      throw refused(place + " has a checkpoint key of " + checkpoint.name() + ", not of " + origin);
    }
    return checkpoint;
  }

  private Object parse() throws RefusalException {
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

  private Map<?, ?> map(Object value, Set<String> keys, Set<String> perhaps, String place)
      throws RefusalException {
    if (value instanceof Map<?, ?> map
        && map.keySet().containsAll(keys)
        && map.keySet().stream().allMatch(key -> keys.contains(key) || perhaps.contains(key))) {
      return map;
    }
    String may = perhaps.isEmpty() ? "" : ", perhaps " + names(perhaps);
    throw refused(place + " is not a mapping of exactly " + names(keys) + may);
  }

  private static String names(Set<String> keys) {
    return keys.stream().sorted().collect(Collectors.joining(", "));
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
