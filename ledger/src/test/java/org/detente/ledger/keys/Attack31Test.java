package org.detente.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.refusedWith;
import static org.detente.ledger.keys.Norvia.CHECKPOINTS;
import static org.detente.ledger.keys.Norvia.ENTRIES;
import static org.detente.ledger.keys.Norvia.OPEN;
import static org.detente.ledger.keys.Norvia.ORIGIN;
import static org.detente.ledger.keys.Norvia.ROOT;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.check.KeyRing.Range;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Arr;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.json.JsonValue.Str;
import org.detente.ledger.keys.KeyChange.Found;
import org.detente.ledger.keys.KeyChange.Grant;
import org.detente.ledger.keys.KeyChange.HeldKey;
import org.detente.ledger.signature.Base64Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
    "31. Entry signed by a revoked key at a later index; back-dated entry; key registered twice;"
        + " small-order or mixed-order key registration; proof-of-possession missing; root key used"
        + " for entries")
class Attack31Test {
  private static final int LATER = 21;

  @TempDir Path dir;
  private Norvia norvia;

  @BeforeEach
  void aLedgerUnderARoot() {
    norvia = Norvia.founded(dir);
  }

  @Test
  void anHonestLedgerNeedsNothingButItsRoot() {
    norvia.append(Norvia.entry(1, ENTRIES), Norvia.entry(2, ENTRIES));

    assertThat(norvia.check().exitCode()).isZero();
    assertThat(norvia.check().unchecked()).isEmpty();
    assertThat(norvia.check().proved())
        .anySatisfy(it ->
            assertThat(it.message())
                .isEqualTo(
                    "changes of keys, each signed by the root "
                        + Norvia.root().text()
                        + " and in order: 3"));
  }

  @Test
  void underAnotherRootNothingHolds() {
    Root other = Root.parse("detente-root:" + "5a".repeat(32)).expect();

    assertThat(norvia.check(other).exitCode()).isEqualTo(4);
    assertThat(norvia.check(other).damage())
        .anySatisfy(it ->
            assertThat(it.message())
                .isEqualTo(
                    Norvia.sentence(
                        "entry 0: the keys were founded under %s, not under the root given, %s",
                        Norvia.root().text(), other.text())));
  }

  @Test
  @DisplayName("entry signed by a revoked key at a later index")
  void entryByARevokedKeyAtALaterIndex() {
    norvia.append(Norvia.entry(1, ENTRIES));
    norvia.append(Norvia.fence(1, 4), Norvia.grant(Role.ENTRY, 6, OPEN, LATER));
    norvia.append(Norvia.entry(2, LATER));
    assertThat(norvia.damage()).isEmpty();

    norvia.append(Norvia.entry(3, ENTRIES));

    assertThat(norvia.damage())
        .containsExactly(
            Norvia.sentence(
                "entry 7: the entry is signed by the key %s, which is good for positions 3 to 3 only",
                new EntryKey(Samples.secret(ENTRIES).publicKey()).id()));
  }

  @Test
  @DisplayName("back-dated entry: signed by a key before it was good")
  void backDatedEntry() {
    norvia.append(Norvia.grant(Role.ENTRY, 6, OPEN, LATER), Norvia.entry(1, LATER));

    assertThat(norvia.damage())
        .containsExactly(
            Norvia.sentence(
                "entry 4: the entry is signed by the key %s, which is good for positions from 6 on only",
                new EntryKey(Samples.secret(LATER).publicKey()).id()));
  }

  @Test
  void keysAreNotRegisteredForWhatStandsAlready() {
    assertThat(norvia.offered(Norvia.grant(Role.ENTRY, 3, OPEN, LATER)))
        .satisfies(
            refusedWith(
                RefusalCode.GRANT_BACKDATED,
                "keys registered at position 3 cannot be good from 3: that stands already"));
    assertThat(norvia.offered(Norvia.grant(Role.CHECKPOINT, 0, OPEN, LATER)))
        .satisfies(refusedWith(RefusalCode.GRANT_BACKDATED));
    assertThat(norvia.offered(Norvia.grant(Role.ENTRY, 4, OPEN, LATER)).isAccepted()).isTrue();
  }

  @Test
  void aFenceDoesNotUndoWhatStands() {
    norvia.append(Norvia.entry(1, ENTRIES), Norvia.entry(2, ENTRIES));

    assertThat(norvia.offered(Norvia.fence(1, 4)))
        .satisfies(
            refusedWith(
                RefusalCode.FENCE_BACKDATED,
                "a fence at position 5 cannot stand at 4: what is before it stands"));
    assertThat(norvia.offered(Norvia.fence(2, 5)))
        .satisfies(refusedWith(RefusalCode.FENCE_BACKDATED));
    assertThat(norvia.offered(Norvia.fence(7, 9)))
        .satisfies(refusedWith(RefusalCode.FENCE_OF_NOTHING));
    assertThat(norvia.offered(Norvia.fence(1, 5)).isAccepted()).isTrue();
    norvia.append(Norvia.fence(1, 5));
    assertThat(norvia.offered(Norvia.fence(1, 9))).satisfies(refusedWith(RefusalCode.FENCE_LATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENTRY", "CHECKPOINT", "COSIGNER"})
  @DisplayName("key registered twice, in the same role or another")
  void keyRegisteredTwice(Role role) {
    Grant again =
        Possession.grant(
            ORIGIN, role, ORIGIN, new Range(9, 20), List.of(Samples.mlDsa44(CHECKPOINTS)));

    assertThat(norvia.offered(Norvia.byRoot(again)))
        .satisfies(
            refusedWith(
                RefusalCode.KEY_REGISTERED,
                Norvia.sentence(
                    "the key %s was registered before, as checkpoint; a key serves once, in one role",
                    new EntryKey(Samples.mlDsa44(CHECKPOINTS).publicKey()).id())));
  }

  @Test
  void aKeyOfTheRootHasNoOtherRole() {
    assertThat(norvia.offered(Norvia.grant(Role.ENTRY, 9, OPEN, ROOT)))
        .satisfies(refusedWith(RefusalCode.KEY_OF_ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The identity, and points of order 2, 4 and 8.
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        // The key of vectors 2 to 5 of speccheck, of mixed order.
        "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d",
      })
  @DisplayName("small-order or mixed-order key registration")
  void smallOrMixedOrderKey(String hex) {
    String key = Base64Text.encode(HexFormat.of().parseHex(hex));
    Envelope change = byRootWith(members -> members.put("key", new Str(key)));

    assertThat(norvia.offered(change))
        .satisfies(
            refusedWith(
                RefusalCode.KEY_NOT_ADMISSIBLE,
                "the key "
                    + key
                    + " is no point of prime order, so verifiers could disagree under it"));
  }

  @Test
  @DisplayName("proof-of-possession missing")
  void proofMissing() {
    assertThat(norvia.offered(byRootWith(members -> members.remove("possession"))))
        .satisfies(
            refusedWith(
                RefusalCode.POSSESSION_MISSING,
                Norvia.sentence(
                    "the key %s comes without proof that who registers it holds it",
                    new EntryKey(Samples.secret(LATER).publicKey()).id())));
  }

  @Test
  @DisplayName("proof of possession of another origin, role, range, companion or key")
  void proofOfSomethingElse() {
    Range range = new Range(9, 20);
    Grant good = Possession.grant(ORIGIN, Role.ENTRY, ORIGIN, range, Norvia.secrets(LATER));
    assertThat(offered(good, good)).satisfies(it -> assertThat(it.isAccepted()).isTrue());
    for (Grant other :
        List.of(
            Possession.grant("other.example/1", Role.ENTRY, ORIGIN, range, Norvia.secrets(LATER)),
            Possession.grant(ORIGIN, Role.CHECKPOINT, ORIGIN, range, Norvia.secrets(LATER)),
            Possession.grant(ORIGIN, Role.ENTRY, ORIGIN, new Range(9, 21), Norvia.secrets(LATER)),
            Possession.grant(
                ORIGIN,
                Role.ENTRY,
                ORIGIN,
                range,
                List.of(Samples.secret(LATER), Samples.mlDsa44(22))),
            Possession.grant(ORIGIN, Role.ENTRY, ORIGIN, range, Norvia.secrets(22)))) {
      assertThat(offered(good, other)).satisfies(refusedWith(RefusalCode.POSSESSION_BAD));
    }
  }

  /// What is said to a grant with the proofs of another.
  private Outcome<KeyChange> offered(Grant grant, Grant proofs) {
    List<HeldKey> keys =
        IntStream.range(0, 2)
            .mapToObj(i -> new HeldKey(grant.keys().get(i).key(), proofs.keys().get(i).proof()))
            .toList();
    return norvia.offered(
        Norvia.byRoot(new Grant(ORIGIN, grant.role(), grant.name(), grant.range(), keys)));
  }

  @Test
  @DisplayName("root key used for entries")
  void rootKeyUsedForEntries() {
    norvia.append(Norvia.entry(1, ROOT));

    assertThat(norvia.damage())
        .containsExactly(
            Norvia.sentence(
                "entry 3: the entry is signed by %s, a key of the root, which signs changes of keys and no more",
                new EntryKey(Samples.secret(ROOT).publicKey()).id()));
  }

  @Test
  void anOperationalKeyChangesNoKeys() {
    Envelope change =
        Root.sign(Norvia.granted(Role.ENTRY, 9, OPEN, LATER), Norvia.entrySigners(ENTRIES));
    norvia.append(change);

    assertThat(norvia.damage())
        .isNotEmpty()
        .allSatisfy(it ->
            assertThat(it)
                .isEqualTo(
                    Norvia.sentence(
                        "entry 3: the change of keys is signed by the key %s, which is none of the root",
                        new EntryKey(Samples.secret(ENTRIES).publicKey()).id())));
  }

  @Test
  void halfOfTheRootIsNotTheRoot() {
    Envelope change =
        Root.sign(
            Norvia.granted(Role.ENTRY, 9, OPEN, LATER),
            List.of(Norvia.entrySigners(ROOT).getFirst()));

    assertThat(norvia.offered(change)).satisfies(refusedWith(RefusalCode.SIGNATURE_MISSING));
  }

  @Test
  void foundingAgainOrForAnotherLedgerIsRefused() {
    assertThat(norvia.offered(Norvia.found())).satisfies(refusedWith(RefusalCode.KEYS_FOUNDED));
    Found elsewhere = new Found("other.example/1", List.of(Samples.secret(ROOT).publicKey()));
    assertThat(norvia.offered(Norvia.byRoot(elsewhere)))
        .satisfies(refusedWith(RefusalCode.KEYS_ORIGIN));
  }

  private static Envelope byRootWith(Consumer<Map<String, JsonValue>> change) {
    Grant grant =
        Possession.grant(
            ORIGIN, Role.ENTRY, ORIGIN, new Range(9, 20), List.of(Samples.secret(LATER)));
    HeldKey held = grant.keys().getFirst();
    Map<String, JsonValue> key = new TreeMap<>();
    key.put("key", new Str(Base64Text.encode(held.key().bytes())));
    key.put("suite", new Str("ed25519"));
    key.put("possession", new Str(Base64Text.encode(held.proof())));
    change.accept(key);
    Map<String, JsonValue> members = new TreeMap<>(((Obj) ChangeJson.write(grant)).members());
    members.put("keys", new Arr(List.of(Obj.of(key))));
    return Envelope.sign(
            Envelope.KEYS_TYPE, CanonicalJson.write(Obj.of(members)), Norvia.entrySigners(ROOT))
        .expect();
  }
}
