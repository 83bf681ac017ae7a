package org.detente.ledger.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.CHECKPOINTS;
import static org.detente.ledger.Samples.ORIGIN;

import java.util.List;
import org.detente.ledger.Outcome;
import org.detente.ledger.tree.TreeHasher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
    "8. Hyphen or en dash for em dash, CRLF, missing final newline, empty line inside text, control"
        + " characters, invalid UTF-8, base64 without padding / with spaces / URL alphabet /"
        + " non-zero trailing bits")
class Attack8Test {
  private static final Checkpoint HEAD = Checkpoint.of(ORIGIN, 5, TreeHasher.EMPTY_ROOT);
  private static final String NOTE = new String(HEAD.sign(List.of(CHECKPOINTS)).bytes(), UTF_8);

  /// A checkpoint is taken only from a note that is one, signed by the key of the log.
  private static boolean isAccepted(byte[] bytes) {
    Outcome<Checkpoint> head =
        SignedNote.read(bytes)
            .then(note ->
                note.verify(List.of(CHECKPOINTS.verifierKey()))
                    .then(_ -> Checkpoint.read(note.text())));
    return head.isAccepted();
  }

  @Test
  void theNoteAsItIsIsAccepted() {
    assertThat(isAccepted(NOTE.getBytes(UTF_8))).isTrue();
    assertThat(NOTE).endsWith("=\n").contains("+", "/", "47DEQpj8");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "hyphen, '\u2014 ', '- '",
    "two hyphens, '\u2014 ', '-- '",
    "en dash, '\u2014 ', '\u2013 '",
    "minus sign, '\u2014 ', '\u2212 '",
    "horizontal bar, '\u2014 ', '\u2015 '",
    "dash without space, '\u2014 ', '\u2014'",
    "no-break space after the dash, '\u2014 ', '\u2014\u00a0'",
    "CRLF after the origin, '/1\n5', '/1\r\n5'",
    "CR after the origin, '/1\n5', '/1\r5'",
    "CRLF between text and signatures, '=\n\n', '=\r\n\r\n'",
    "line separator, '/1\n5', '/1\u20285'",
    "next line, '/1\n5', '/1\u00855'",
    "vertical tab, '/1\n5', '/1\u000b5'",
    "empty line inside the text, '/1\n5', '/1\n\n5'",
    "empty line before the text, 'fiction.example/ledger/1\n5', '\nfiction.example/ledger/1\n5'",
    "two empty lines before the signatures, '=\n\n', '=\n\n\n'",
    "NUL, '/1\n5', '/1\0\n5'",
    "tab, '/1\n5', '/1\t\n5'",
    "escape, '/1\n5', '/1\u001b[0m\n5'",
    "delete, '/1\n5', '/1\u007f\n5'",
    "byte order mark, 'fiction.example/ledger/1\n5', '\ufefffiction.example/ledger/1\n5'",
    "root without padding, 'hSuFU=\n', 'hSuFU\n'",
    "root with a space, '47DEQpj8', '47DE Qpj8'",
    "root in the other alphabet, '+/', '-_'",
    "root with trailing bits, 'hSuFU=', 'hSuFV='",
    "root with more padding, 'hSuFU=', 'hSuFU=='",
    "a space before the root, '\n47DEQ', '\n 47DEQ'",
  })
  void everyOtherSpellingIsRefused(String name, String from, String to) {
    assertThat(NOTE).as(name).contains(from);
    assertThat(isAccepted(NOTE.replace(from, to).getBytes(UTF_8))).as(name).isFalse();
  }

  /// The same of the signature, whose last line ends in a newline, padding and no bits to spare.
  @Test
  void everyOtherSpellingOfTheSignatureIsRefused() {
    String base64 = NOTE.substring(NOTE.lastIndexOf(' ') + 1, NOTE.length() - 1);
    String start = NOTE.substring(0, NOTE.lastIndexOf(' ') + 1);
    assertThat(base64).endsWith("=").doesNotEndWith("==");
    char last = base64.charAt(base64.length() - 2);
    for (String other :
        List.of(
            base64 + "\n\n",
            base64 + "\r\n",
            base64,
            base64.substring(0, base64.length() - 1) + "\n",
            base64 + "=\n",
            base64.replace('+', '-').replace('/', '_') + "\n",
            base64.substring(0, 8) + " " + base64.substring(8) + "\n",
            base64.substring(0, 8) + "\n" + base64.substring(8) + "\n",
            base64.substring(0, base64.length() - 2) + (char) (last + 1) + "=\n",
            " " + base64 + "\n")) {
      assertThat(isAccepted((start + other).getBytes(UTF_8))).as(other).isFalse();
    }
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWhereverTheyStand() {
    byte[] bytes = NOTE.getBytes(UTF_8);
    for (String bad : List.of("\u00ff", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00f5\u0080")) {
      for (int at = 0; at <= bytes.length; at++) {
        String latin = new String(bytes, ISO_8859_1);
        byte[] harmed = (latin.substring(0, at) + bad + latin.substring(at)).getBytes(ISO_8859_1);
        assertThat(isAccepted(harmed)).isFalse();
      }
    }
  }

  @Test
  void everyTurnedBitIsRefused() {
    byte[] bytes = NOTE.getBytes(UTF_8);
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] harmed = bytes.clone();
      harmed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(isAccepted(harmed)).as("bit %d", bit).isFalse();
    }
  }
}
