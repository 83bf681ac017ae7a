package org.detente.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.signature.Base64Text;

/// A text with signature lines (C2SP signed-note): the text, an empty line, then lines `— <name>
/// <base64 of key id and signature>`.
///
/// @param text ends in a newline
/// @param signatures at least one, at most [#MAX_SIGNATURES]; what they are worth is for [#verify]
///   to say
public record SignedNote(String text, List<Line> signatures) {
  /// The longest note read, in bytes.
  public static final int MAX_BYTES = 512 * 1024;

  /// The most signature lines read. The specification asks for at least 16; 60 parties with two
  /// keys each need 120.
  public static final int MAX_SIGNATURES = 128;

  private static final String DASH = "\u2014 ";

  /// One signature line.
  ///
  /// @param name the key's name
  /// @param base64 of the 4-byte key id followed by the signature
  public record Line(String name, String base64) {
    /// Signs a text.
    public static Line of(NoteSigner signer, String text) {
      byte[] id = signer.verifierKey().id();
      byte[] signature = signer.sign(text);
      byte[] both = Arrays.copyOf(id, id.length + signature.length);
      System.arraycopy(signature, 0, both, id.length, signature.length);
      return new Line(signer.verifierKey().name(), Base64Text.encode(both));
    }

    /// Whether name and id are the key's.
    public boolean isBy(VerifierKey key) {
      return name.equals(key.name()) && Arrays.equals(key.id(), 0, 4, bytes(), 0, 4);
    }

    /// The line as it stands in a note, without its newline.
    public String text() {
      return DASH + name + ' ' + base64;
    }

    /// What stands after the key id: the signature, in a cosignature with its time before it.
    public byte[] signature() {
      byte[] bytes = bytes();
      return Arrays.copyOfRange(bytes, 4, bytes.length);
    }

    private byte[] bytes() {
      return Base64Text.decode(base64).expect();
    }
  }

  /// Copies the signatures.
  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /// Signs a text with each of the keys, in this order.
  ///
  /// @param text ends in a newline, has no control character but newlines
  public static SignedNote sign(String text, List<NoteSigner> signers) {
    return new SignedNote(text, signers.stream().map(signer -> Line.of(signer, text)).toList());
  }

  /// This note with further lines after its own.
  public SignedNote with(List<Line> more) {
    return new SignedNote(text, Stream.concat(signatures.stream(), more.stream()).toList());
  }

  /// This note with the lines of these keys alone, which may be none.
  public SignedNote onlyBy(Collection<VerifierKey> keys) {
    return new SignedNote(
        text, signatures.stream().filter(line -> keys.stream().anyMatch(line::isBy)).toList());
  }

  /// Reads a note of exactly these bytes.
  public static Outcome<SignedNote> read(byte[] bytes) {
    return Outcome.of(() -> readOrStop(bytes));
  }

  private static SignedNote readOrStop(byte[] bytes) throws RefusalException {
    if (bytes.length > MAX_BYTES) {
      throw new RefusalException(RefusalCode.NOTE_TOO_LONG, bytes.length, MAX_BYTES);
    }
    String note = decode(bytes);
    int split = note.lastIndexOf("\n\n");
    if (split < 0) {
      throw shape("no empty line stands between text and signatures");
    }
    String text = note.substring(0, split + 1);
    String lines = note.substring(split + 2);
    if (!lines.endsWith("\n")) {
      throw shape("it does not end in a newline after a signature");
    }
    List<String> each = lines.lines().toList();
    if (each.size() > MAX_SIGNATURES) {
      throw new RefusalException(RefusalCode.NOTE_SIGNATURES_TOO_MANY, each.size(), MAX_SIGNATURES);
    }
    List<Line> signatures = new ArrayList<>();
    for (String line : each) {
      signatures.add(readLine(line));
    }
    return new SignedNote(text, signatures);
  }

  private static String decode(byte[] bytes) throws RefusalException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw new RefusalException(RefusalCode.NOTE_CHARACTERS, in.position());
    }
    String text = out.flip().toString();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\n' && Character.isISOControl(text.charAt(i))) {
        int offset = text.substring(0, i).getBytes(UTF_8).length;
        throw new RefusalException(RefusalCode.NOTE_CHARACTERS, offset);
      }
    }
    return text;
  }

  private static Line readLine(String line) throws RefusalException {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(DASH) || space < DASH.length()) {
      throw shape("a signature line is not an em dash, a name and base64");
    }
    String name = line.substring(DASH.length(), space);
    if (!VerifierKey.isName(name)) {
      throw shape("the name of a signature has a space or a plus sign");
    }
    String base64 = line.substring(space + 1);
    if (Base64Text.decode(base64).orStop().length < 5) {
      throw shape("a signature is too short");
    }
    return new Line(name, base64);
  }

  /// Checks the signatures of known keys and gives those that hold, one for each key, in the order
  /// of the lines; of several cosignatures by one key that of the latest time.
  ///
  /// A line is by a known key when name and id are the key's, and the id covers the signature type:
  /// the same key under another name or type is another key, and lines of unknown keys are passed
  /// over. A signature of a known key that does not hold refuses the whole note; so does a note
  /// signed by no known key. Where two known keys share name and id, a signature of either fails
  /// under the other, and the note is refused.
  public Outcome<List<SignedBy>> verify(Collection<VerifierKey> known) {
    return Outcome.of(() -> verifyOrStop(known));
  }

  private List<SignedBy> verifyOrStop(Collection<VerifierKey> known) throws RefusalException {
    Map<VerifierKey, SignedBy> signed = new LinkedHashMap<>();
    for (Line line : signatures) {
      for (VerifierKey key : known) {
        if (line.isBy(key)) {
          SignedBy holds =
              key.check(text, line.signature())
                  .orElseThrow(
                      () -> new RefusalException(RefusalCode.NOTE_SIGNATURE_BAD, key.name()));
          signed.merge(key, holds, (a, b) -> a.timeOrZero() >= b.timeOrZero() ? a : b);
        }
      }
    }
    if (signed.isEmpty()) {
      throw new RefusalException(RefusalCode.NOTE_UNSIGNED);
    }
    return List.copyOf(signed.values());
  }

  /// The note's bytes: the very bytes that were read, since a note has one spelling only.
  public byte[] bytes() {
    StringBuilder note = new StringBuilder(text).append('\n');
    for (Line line : signatures) {
      note.append(line.text()).append('\n');
    }
    return note.toString().getBytes(UTF_8);
  }

  private static RefusalException shape(String what) {
    return new RefusalException(RefusalCode.NOTE_SHAPE, what);
  }
}
