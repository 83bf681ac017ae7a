package org.detente.ledger.tree;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.signature.Base64Text;

/// A SHA-256 value of 32 bytes.
public final class Hash {
  /// The length in bytes.
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The hash of these 32 bytes.
  public static Hash of(byte[] bytes) {
    return of(bytes, 0);
  }

  /// The hash that stands at an offset.
  public static Hash of(byte[] bytes, int offset) {
    if (bytes.length - offset < LENGTH) {
      throw new IllegalArgumentException("a hash has 32 bytes");
    }
    return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
  }

  /// The hashes that stand one after the other, as in a tile.
  public static List<Hash> listOf(byte[] bytes) {
    return IntStream.range(0, bytes.length / LENGTH).mapToObj(i -> of(bytes, i * LENGTH)).toList();
  }

  /// The hash of a base64 text, as checkpoints write it.
  public static Outcome<Hash> parseBase64(String text) {
    return Base64Text.decode(text)
        .then(bytes ->
            bytes.length == LENGTH
                ? Outcome.accepted(new Hash(bytes))
                : Outcome.refused(RefusalCode.HASH_LENGTH, bytes.length));
  }

  /// The 32 bytes.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Lower-case hexadecimal, as shown to people.
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /// Standard base64, as in checkpoints.
  public String base64() {
    return Base64Text.encode(bytes);
  }

  /// Writes the 32 bytes at an offset.
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, LENGTH);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// Lower-case hexadecimal.
  @Override
  public String toString() {
    return hex();
  }
}
