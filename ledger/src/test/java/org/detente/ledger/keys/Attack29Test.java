package org.detente.ledger.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ORIGIN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.ledger.Samples;
import org.detente.ledger.check.KeyRing.Range;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.CosignedSubtree;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.signature.SecretKey;
import org.detente.ledger.tree.TreeHasher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
    "29. Cross-protocol: a checkpoint signature presented as a notification signature (distinct"
        + " prefixes)")
class Attack29Test {
  private static final Checkpoint HEAD = Checkpoint.of(ORIGIN, 3, TreeHasher.EMPTY_ROOT);

  /// Everything that is signed here, by the same wicked key.
  private static Map<String, byte[]> messages() {
    byte[] payload = CanonicalJson.write(Samples.body(1));
    Map<String, byte[]> messages = new LinkedHashMap<>();
    messages.put("entry", Envelope.encodeForSigning(Envelope.TYPE, payload));
    messages.put("change of keys", Envelope.encodeForSigning(Envelope.KEYS_TYPE, payload));
    messages.put("possession", Envelope.encodeForSigning(Possession.TYPE, payload));
    messages.put("checkpoint", HEAD.text().getBytes(UTF_8));
    messages.put("cosignature", ("cosignature/v1\ntime 1\n" + HEAD.text()).getBytes(UTF_8));
    messages.put("subtree", CosignedSubtree.of("w", 1, HEAD).bytes());
    messages.put("log's own subtree", CosignedSubtree.of(ORIGIN, 0, HEAD).bytes());
    return messages;
  }

  static List<SecretKey> secrets() {
    return List.of(Samples.secret(3), Samples.mlDsa44(3));
  }

  /// A signature of one kind is none of any other.
  @ParameterizedTest
  @MethodSource("secrets")
  void aSignatureIsOfItsOwnKindAlone(SecretKey secret) {
    messages()
        .forEach((kind, message) -> {
          byte[] signature = secret.sign(message);
          messages()
              .forEach((other, presented) ->
                  assertThat(secret.publicKey().verifies(presented, signature))
                      .as(kind + " presented as " + other)
                      .isEqualTo(kind.equals(other)));
        });
  }

  /// Nor can one be written that is another: no message begins like one of another kind. A
  /// checkpoint begins with its origin, which is a name without spaces.
  @ParameterizedTest
  @MethodSource("secrets")
  void theBeginningsAreApart(SecretKey secret) {
    assertThat(VerifierKey.isName("DSSEv1 37 application")).isFalse();
    assertThat(new String(CosignedSubtree.of("w", 1, HEAD).bytes(), UTF_8))
        .startsWith("subtree/v1\n\0");
    assertThat(new String(messages().get("possession"), UTF_8))
        .startsWith("DSSEv1 " + Possession.TYPE.length() + " " + Possession.TYPE + " ");
    // A grant is proven by a signature that is none of the grant's own entry.
    KeyChange.Grant grant =
        Possession.grant(ORIGIN, Role.ENTRY, ORIGIN, new Range(3, 9), List.of(secret));
    Envelope entry = Norvia.byRoot(grant);
    assertThat(secret.publicKey().verifies(entry.signedBytes(), grant.keys().getFirst().proof()))
        .isFalse();
  }
}
