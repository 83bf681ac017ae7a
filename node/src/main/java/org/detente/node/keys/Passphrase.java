package org.detente.node.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;

/// A passphrase in memory while it is used: its UTF-8 bytes, as typed.
public final class Passphrase implements AutoCloseable {
  /// The fewest bytes of a passphrase that is chosen here.
  public static final int SHORTEST = 8;

  /// The most bytes read of one.
  public static final int LONGEST = 1024;

  private final byte[] bytes;

  /// Takes these bytes over; they are wiped with it.
  public Passphrase(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The passphrase of characters, which are wiped.
  public static Passphrase of(char[] typed) {
    CharsetEncoder encoder = UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
    byte[] room = new byte[(int) (typed.length * (double) encoder.maxBytesPerChar()) + 1];
    ByteBuffer encoded = ByteBuffer.wrap(room);
    encoder.encode(CharBuffer.wrap(typed), encoded, /* endOfInput= */ true);
    byte[] bytes = Arrays.copyOf(room, encoded.position());
    Arrays.fill(room, (byte) 0);
    Arrays.fill(typed, '\0');
    return new Passphrase(bytes);
  }

  /// Where a passphrase comes from when one is needed.
  @FunctionalInterface
  public interface Source {
    /// Asks for the passphrase of something.
    ///
    /// @param of what it opens, in words for people
    /// @param chosen whether it is chosen now, rather than remembered
    Passphrase ask(String of, boolean chosen) throws Stop;
  }

  /// Stops where this passphrase is too short to be chosen.
  public Passphrase requireLong() throws Stop {
    if (bytes.length < SHORTEST) {
      throw Stop.at(Kind.USAGE, "keys.passphrase-short", SHORTEST);
    }
    return this;
  }

  /// Whether two are the same.
  public boolean isSame(Passphrase other) {
    return Arrays.equals(bytes, other.bytes);
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }

  /// Shows nothing.
  @Override
  public String toString() {
    return "a passphrase";
  }
}
