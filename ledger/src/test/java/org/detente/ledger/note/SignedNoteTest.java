package org.detente.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.CHECKPOINTS;
import static org.detente.ledger.Samples.refusedWith;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Pattern;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.signature.Base64Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
  private static final String TEXT = "fiction.example/ledger/1\n3\nabc\n";
  private static final NoteSigner WITNESS =
      NoteSigner.ed25519("witness.example/w", Samples.secret(5));
  private static final String NOTE =
      new String(SignedNote.sign(TEXT, List.of(CHECKPOINTS, WITNESS)).bytes(), UTF_8);

  /// The example of the Go package golang.org/x/mod/sumdb/note.
  @Test
  void verifiesANoteThatOthersSigned() {
    String note =
        "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n"
            + "\n"
            + "\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    VerifierKey key =
        VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
            .expect();

    SignedNote read = SignedNote.read(note.getBytes(UTF_8)).expect();

    assertThat(signers(read, key)).containsExactly(key);
    assertThat(new String(read.bytes(), UTF_8)).isEqualTo(note);
  }

  private static List<VerifierKey> signers(SignedNote note, VerifierKey... known) {
    return note.verify(List.of(known)).expect().stream().map(SignedBy::key).toList();
  }

  @Test
  void tellsWhichKnownKeysSigned() {
    SignedNote note = SignedNote.read(NOTE.getBytes(UTF_8)).expect();
    VerifierKey log = CHECKPOINTS.verifierKey();
    VerifierKey witness = WITNESS.verifierKey();

    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(signers(note, log)).containsExactly(log);
    assertThat(signers(note, witness, log)).containsExactly(log, witness);
    assertThat(note.verify(List.of()))
        .satisfies(
            refusedWith(RefusalCode.NOTE_UNSIGNED, "the note carries no signature by a known key"));
  }

  @Test
  void aBadSignatureOfAKnownKeyCondemnsTheNoteThoughAnotherIsGood() {
    SignedNote honest = SignedNote.read(NOTE.getBytes(UTF_8)).expect();
    SignedNote other = SignedNote.sign("other\n", List.of(WITNESS));
    SignedNote mixed =
        new SignedNote(
            TEXT, List.of(honest.signatures().getFirst(), other.signatures().getFirst()));

    assertThat(mixed.verify(List.of(CHECKPOINTS.verifierKey())).isAccepted()).isTrue();
    assertThat(mixed.verify(List.of(CHECKPOINTS.verifierKey(), WITNESS.verifierKey())))
        .satisfies(
            refusedWith(
                RefusalCode.NOTE_SIGNATURE_BAD,
                "the note's signature by witness.example/w does not hold"));
  }

  @Test
  void theSameKeyUnderAnotherNameIsAnotherKey() {
    VerifierKey renamed = VerifierKey.ed25519("other.example", Samples.secret(2).publicKey());
    SignedNote note = SignedNote.read(NOTE.getBytes(UTF_8)).expect();

    assertThat(note.verify(List.of(renamed))).satisfies(refusedWith(RefusalCode.NOTE_UNSIGNED));
  }

  @Test
  void aKeySignsOnceHoweverManyLinesItHas() {
    SignedNote twice = SignedNote.sign(TEXT, List.of(CHECKPOINTS, CHECKPOINTS));

    assertThat(twice.verify(List.of(CHECKPOINTS.verifierKey())).expect()).hasSize(1);
  }

  @Test
  void textAndSignaturesAreSplitAtTheLastEmptyLine() {
    String text = "a\n\n\u2014 b c\n\nd\n";
    SignedNote signed = SignedNote.sign(text, List.of(CHECKPOINTS));

    assertThat(SignedNote.read(signed.bytes()).expect().text()).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a hyphen for the em dash, NOTE_SHAPE, \u2014, -",
    "an en dash for the em dash, NOTE_SHAPE, \u2014, \u2013",
    "a missing empty line, NOTE_SHAPE, '\n\n', '\n'",
    "a missing final newline, NOTE_SHAPE, '=\n', '='",
    "a carriage return, NOTE_CHARACTERS, '\n\n', '\r\n\r\n'",
    "a tab, NOTE_CHARACTERS, abc, '\ta'",
    "a C1 control character, NOTE_CHARACTERS, abc, '\u0085a'",
    "NUL, NOTE_CHARACTERS, abc, '\0a'",
    "base64 without padding, BASE64_NOT_CANONICAL, '=\n', '\n'",
    "two spaces before the signature, NOTE_SHAPE, 'ledger/1 ', 'ledger/1  '",
    "a plus sign in a name, NOTE_SHAPE, 'ledger/1 ', 'ledger+1 '",
    "a no-break space in a name, NOTE_SHAPE, 'ledger/1 ', 'ledger\u00a01 '",
    "an empty line at the end, NOTE_SHAPE, '=\n', '=\n\n'",
  })
  void refusesMalformedNotes(String name, RefusalCode code, String from, String to) {
    int at = NOTE.lastIndexOf(from);
    String last = NOTE.substring(0, at) + to + NOTE.substring(at + from.length());
    String first = NOTE.replaceFirst(Pattern.quote(from), to);

    assertThat(
            List.of(SignedNote.read(last.getBytes(UTF_8)), SignedNote.read(first.getBytes(UTF_8))))
        .as(name)
        .anySatisfy(outcome -> assertThat(outcome).satisfies(refusedWith(code)));
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] bytes = NOTE.getBytes(UTF_8);
    bytes[3] = (byte) 0xFF;

    assertThat(SignedNote.read(bytes))
        .satisfies(
            refusedWith(
                RefusalCode.NOTE_CHARACTERS,
                "byte 3 of the note is not UTF-8, or a control character"));
  }

  @Test
  void readsManySignaturesButNotAnyNumber() {
    String line = NOTE.substring(NOTE.lastIndexOf('\u2014'));
    for (int more : List.of(14, 58, SignedNote.MAX_SIGNATURES - 2)) {
      assertThat(SignedNote.read((NOTE + line.repeat(more)).getBytes(UTF_8)).isAccepted()).isTrue();
    }
    assertThat(SignedNote.read((NOTE + line.repeat(127)).getBytes(UTF_8)))
        .satisfies(refusedWith(RefusalCode.NOTE_SIGNATURES_TOO_MANY));
    assertThat(SignedNote.read((NOTE + line.repeat(10_000)).getBytes(UTF_8)))
        .satisfies(refusedWith(RefusalCode.NOTE_TOO_LONG));
  }

  /// The verifier key and the note that the specification gives as its example.
  @Test
  void verifiesTheExampleOfTheSpecification() {
    String note =
        "This is an example message.\n\n\u2014 example.com/foo"
            + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
    VerifierKey key =
        VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
            .expect();

    assertThat(signers(SignedNote.read(note.getBytes(UTF_8)).expect(), key)).containsExactly(key);
  }

  /// The specification has every verifier read sixteen at least, and signatures grow to 5,000
  /// bytes.
  @Test
  void sixteenSignaturesOfFiveThousandBytesAreRead() {
    String unknown =
        "\u2014 later.example/key " + Base64Text.encode(ByteBuffer.allocate(5_000).array()) + "\n";
    SignedNote note = SignedNote.read((NOTE + unknown.repeat(16)).getBytes(UTF_8)).expect();

    assertThat(note.signatures()).hasSize(18);
    assertThat(signers(note, CHECKPOINTS.verifierKey())).containsExactly(CHECKPOINTS.verifierKey());
  }

  /// Lines that share the name or the id of a known key, but not both, are by keys nobody knows.
  @Test
  void aLineWithTheNameOrTheIdAloneIsPassedOver() {
    VerifierKey log = CHECKPOINTS.verifierKey();
    byte[] otherId = ByteBuffer.allocate(68).put(log.id()).array();
    otherId[0] ^= 1;
    byte[] sameId = ByteBuffer.allocate(68).put(log.id()).array();
    String lines =
        "\u2014 %s %s\n\u2014 other.example %s\n"
            .replaceFirst("%s", log.name())
            .replaceFirst("%s", Base64Text.encode(otherId))
            .replaceFirst("%s", Base64Text.encode(sameId));

    assertThat(signers(SignedNote.read((NOTE + lines).getBytes(UTF_8)).expect(), log))
        .containsExactly(log);
  }

  /// Stricter than the specification, which names the control characters below U+0020 alone: what
  /// stands in a note is shown on terminals, and those above move their cursors too.
  @ParameterizedTest
  @ValueSource(chars = {'\u007f', '\u0080', '\u0085', '\u009b'})
  void controlCharactersThatAreNotAsciiAreRefusedToo(char control) {
    assertThat(SignedNote.read(NOTE.replace("abc", "a" + control).getBytes(UTF_8)))
        .satisfies(refusedWith(RefusalCode.NOTE_CHARACTERS));
  }
}
