package org.detente.ledger.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.check.KeyRing.Range;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Arr;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.json.JsonValue.Str;
import org.detente.ledger.keys.KeyChange.Fence;
import org.detente.ledger.keys.KeyChange.Found;
import org.detente.ledger.keys.KeyChange.Grant;
import org.detente.ledger.keys.KeyChange.HeldKey;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.ledger.signature.Algorithm;
import org.detente.ledger.signature.Base64Text;
import org.detente.ledger.signature.PublicKey;

/// Changes of keys as JSON, read strictly: a change has one spelling.
///
///     {"act":"found","keys":[KEY...],"origin":"..."}
///     {"act":"grant","from":3,"keys":[KEY with "possession"...],"origin":"...","role":"entry"}
///     {"act":"fence","grant":1,"origin":"...","until":17,"why":"retired"}
///
/// KEY is `{"key":"<base64>","suite":"<tag>"}`. A grant has `until` where it ends, and `name` where
/// it is a cosigner's.
final class ChangeJson {
  private static final int MAX_KEYS = 4;
  private static final Set<String> FOUND = Set.of("act", "keys", "origin");
  private static final Set<String> GRANT = Set.of("act", "from", "keys", "origin", "role");
  private static final Set<String> GRANT_PERHAPS = Set.of("until", "name");
  private static final Set<String> FENCE = Set.of("act", "grant", "origin", "until", "why");
  private static final Set<String> KEY = Set.of("key", "suite");
  private static final Set<String> PROOF = Set.of("possession");

  private ChangeJson() {}

  static JsonValue write(KeyChange change) {
    return switch (change) {
      case Found(String origin, List<PublicKey> keys) ->
          Obj.of(
              Map.of(
                  "act", new Str("found"),
                  "origin", new Str(origin),
                  "keys",
                      new Arr(keys.stream().map(key -> (JsonValue) Obj.of(key(key))).toList())));
      case Grant grant -> Obj.of(grant(grant, /* proofs= */ true));
      case Fence(String origin, long grant, long until, Reason reason) ->
          Obj.of(
              Map.of(
                  "act", new Str("fence"),
                  "origin", new Str(origin),
                  "grant", new Int(grant),
                  "until", new Int(until),
                  "why", new Str(reason.word())));
    };
  }

  /// A grant without the proofs of possession, as these cover it.
  static JsonValue unproven(Grant grant) {
    return Obj.of(grant(grant, /* proofs= */ false));
  }

  private static Map<String, JsonValue> grant(Grant grant, boolean proofs) {
    Map<String, JsonValue> members = new TreeMap<>();
    members.put("act", new Str("grant"));
    members.put("origin", new Str(grant.origin()));
    members.put("role", new Str(grant.role().word()));
    members.put("from", new Int(grant.range().from()));
    if (grant.range().until() != KeyChange.OPEN) {
      members.put("until", new Int(grant.range().until()));
    }
    if (grant.role() == Role.COSIGNER) {
      members.put("name", new Str(grant.name()));
    }
    List<JsonValue> keys = new ArrayList<>();
    for (HeldKey held : grant.keys()) {
      Map<String, JsonValue> key = key(held.key());
      if (proofs) {
        key.put("possession", new Str(Base64Text.encode(held.proof())));
      }
      keys.add(Obj.of(key));
    }
    members.put("keys", new Arr(keys));
    return members;
  }

  private static Map<String, JsonValue> key(PublicKey key) {
    Map<String, JsonValue> members = new TreeMap<>();
    members.put("key", new Str(Base64Text.encode(key.bytes())));
    members.put("suite", new Str(key.algorithm().tag()));
    return members;
  }

  static Outcome<KeyChange> read(JsonValue json) {
    return Outcome.of(() -> readOrStop(json));
  }

  private static KeyChange readOrStop(JsonValue json) throws RefusalException {
    String act = json instanceof Obj object ? text(object, "act") : "none";
    return switch (act) {
      case "found" -> {
        Obj found = object(json, FOUND, Set.of());
        List<PublicKey> keys = new ArrayList<>();
        for (JsonValue key : keys(found)) {
          keys.add(key(object(key, KEY, Set.of())));
        }
        requireSuitesApart(keys);
        yield new Found(text(found, "origin"), keys);
      }
      case "grant" -> grant(object(json, GRANT, GRANT_PERHAPS));
      case "fence" -> {
        Obj fence = object(json, FENCE, Set.of());
        yield new Fence(
            text(fence, "origin"), number(fence, "grant"), number(fence, "until"), reason(fence));
      }
      default -> throw shape("act is none of found, grant, fence");
    };
  }

  private static Grant grant(Obj grant) throws RefusalException {
    Optional<Role> role = Role.of(text(grant, "role"));
    if (role.isEmpty()) {
      throw shape("role is none of entry, checkpoint, cosigner");
    }
    if ((role.get() == Role.COSIGNER) != grant.get("name").isPresent()) {
      throw shape("a cosigner has a name, and no other role has one");
    }
    String origin = text(grant, "origin");
    long from = number(grant, "from");
    long until = grant.get("until").isPresent() ? number(grant, "until") : KeyChange.OPEN;
    if (until <= from) {
      throw shape("the range ends before it begins");
    }
    List<HeldKey> keys = new ArrayList<>();
    for (JsonValue item : keys(grant)) {
      keys.add(heldKey(object(item, KEY, PROOF)));
    }
    requireSuitesApart(keys.stream().map(HeldKey::key).toList());
    String name = role.get() == Role.COSIGNER ? text(grant, "name") : origin;
    return new Grant(origin, role.get(), name, new Range(from, until), keys);
  }

  private static HeldKey heldKey(Obj object) throws RefusalException {
    PublicKey key = key(object);
    if (object.get("possession").isEmpty()) {
      throw new RefusalException(RefusalCode.POSSESSION_MISSING, new EntryKey(key).id());
    }
    return new HeldKey(key, Base64Text.decode(text(object, "possession")).orStop());
  }

  private static PublicKey key(Obj object) throws RefusalException {
    String suite = text(object, "suite");
    Optional<Algorithm> algorithm = Algorithm.tagged(suite);
    if (algorithm.isEmpty()) {
      throw new RefusalException(RefusalCode.KEY_ALGORITHM, suite);
    }
    return Base64Text.decode(text(object, "key")).then(algorithm.get()::publicKey).orStop();
  }

  private static void requireSuitesApart(List<PublicKey> keys) throws RefusalException {
    if (keys.stream().map(PublicKey::algorithm).distinct().count() < keys.size()) {
      throw shape("two keys are of one suite");
    }
  }

  private static List<JsonValue> keys(Obj object) throws RefusalException {
    if (object.get("keys").orElse(object) instanceof Arr(List<JsonValue> items)
        && !items.isEmpty()
        && items.size() <= MAX_KEYS) {
      return items;
    }
    throw shape("keys is no list of one to " + MAX_KEYS);
  }

  private static Reason reason(Obj fence) throws RefusalException {
    String word = text(fence, "why");
    return Arrays.stream(Reason.values())
        .filter(reason -> reason.word().equals(word))
        .findFirst()
        .orElseThrow(() -> shape("why is none of retired, lost, compromised"));
  }

  private static Obj object(JsonValue json, Set<String> names, Set<String> perhaps)
      throws RefusalException {
    if (json instanceof Obj object
        && object.members().keySet().containsAll(names)
        && object.members().keySet().stream()
            .allMatch(name -> names.contains(name) || perhaps.contains(name))) {
      return object;
    }
    throw shape("an object of " + String.join(", ", names.stream().sorted().toList()));
  }

  private static String text(Obj object, String name) throws RefusalException {
    if (object.get(name).orElse(object) instanceof Str(String value)) {
      return value;
    }
    throw shape(name + " is no text");
  }

  private static long number(Obj object, String name) throws RefusalException {
    if (object.get(name).orElse(object) instanceof Int(long value) && value >= 0) {
      return value;
    }
    throw shape(name + " is no position");
  }

  private static RefusalException shape(String what) {
    return new RefusalException(RefusalCode.KEYS_SHAPE, what);
  }
}
