package org.detente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.signature.MlDsa44Secret;

/// Keys and entries for tests, the same every time.
public final class Samples {
  /// Whose ledger the tests write.
  public static final String ORIGIN = "fiction.example/ledger/1";

  /// Signs the entries of the tests.
  public static final EntrySigner ENTRIES = EntrySigner.of(secret(1));

  /// Signs the checkpoints of the tests.
  public static final NoteSigner CHECKPOINTS = NoteSigner.ed25519(ORIGIN, secret(2));

  /// The same, as writers take it.
  public static final List<NoteSigner> SIGNERS = List.of(CHECKPOINTS);

  private static final Map<Integer, Admitted> SIGNED = new ConcurrentHashMap<>();

  private Samples() {}

  /// A key from a number.
  public static Ed25519Secret secret(int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) number);
    return new Ed25519Secret(seed);
  }

  /// An ML-DSA-44 key from a number.
  public static MlDsa44Secret mlDsa44(int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) number);
    return new MlDsa44Secret(seed);
  }

  /// A body like no other number's.
  public static JsonValue body(long number) {
    return Obj.of(Map.of("n", new Int(number)));
  }

  /// The admitted entry with that body. Signing takes its time, so each is signed once.
  public static Admitted entry(int number) {
    return SIGNED.computeIfAbsent(
        number,
        n -> {
          Envelope envelope = Envelope.sign(body(n), ENTRIES).expect();
          return Admission.under(ENTRIES.key()).admit(envelope).expect();
        });
  }

  /// The entries with the bodies `[from, until)`.
  public static List<Admitted> entries(int from, int until) {
    return IntStream.range(from, until).mapToObj(Samples::entry).toList();
  }

  /// Requires a refusal with this code.
  public static <T> Consumer<Outcome<T>> refusedWith(RefusalCode code) {
    return outcome -> assertThat(refusal(outcome).code()).isEqualTo(code);
  }

  /// Requires a refusal with this code and sentence.
  public static <T> Consumer<Outcome<T>> refusedWith(RefusalCode code, String message) {
    return outcome -> {
      assertThat(refusal(outcome).message()).isEqualTo(message);
      assertThat(refusal(outcome).code()).isEqualTo(code);
    };
  }

  private static Refusal refusal(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).refusal();
  }
}
