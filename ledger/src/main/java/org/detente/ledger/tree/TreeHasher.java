package org.detente.ledger.tree;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The hashes of RFC 6962 section 2.1 over SHA-256: `SHA-256(0x00 || entry)` for a leaf,
/// `SHA-256(0x01 || left || right)` for a node. Keeps one digest for all its hashes, so use one
/// hasher per thread.
public final class TreeHasher {
  /// The root of the tree without entries: the SHA-256 of nothing.
  public static final Hash EMPTY_ROOT = Hash.of(newDigest().digest());

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private final MessageDigest digest = newDigest();

  /// The hash of an entry.
  public Hash leaf(byte[] entry) {
    byte[] hash = new byte[Hash.LENGTH];
    leaf(entry, 0, entry.length, hash, 0);
    return Hash.of(hash);
  }

  /// The hash of a node.
  public Hash node(Hash left, Hash right) {
    byte[] pair = new byte[2 * Hash.LENGTH];
    left.copyTo(pair, 0);
    right.copyTo(pair, Hash.LENGTH);
    node(pair, 0, pair, 0);
    return Hash.of(pair);
  }

  /// Writes the hash of the entry at `[offset, offset + length)` into `target`.
  public void leaf(byte[] bytes, int offset, int length, byte[] target, int targetOffset) {
    digest.update(LEAF);
    digest.update(bytes, offset, length);
    digestInto(target, targetOffset);
  }

  /// The root of the complete subtree over `width` hashes, a power of two up to 256, that stand one
  /// after the other from `offset`.
  public Hash subtree(byte[] hashes, int offset, int width) {
    byte[] scratch = Arrays.copyOfRange(hashes, offset, offset + width * Hash.LENGTH);
    for (int left = width; left > 1; left /= 2) {
      for (int i = 0; i < left / 2; i++) {
        node(scratch, 2 * i * Hash.LENGTH, scratch, i * Hash.LENGTH);
      }
    }
    return Hash.of(scratch);
  }

  /// Writes the hash of the node over the two hashes at `offset` into `target`, which may be the
  /// same array.
  private void node(byte[] pair, int offset, byte[] target, int targetOffset) {
    digest.update(NODE);
    digest.update(pair, offset, 2 * Hash.LENGTH);
    digestInto(target, targetOffset);
  }

  /// The SHA-256 of parts one after the other.
  public static byte[] sha256(byte[]... parts) {
    MessageDigest digest = newDigest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /// The SHA-256 of what remains of a buffer.
  public static byte[] sha256(ByteBuffer bytes) {
    MessageDigest digest = newDigest();
    digest.update(bytes);
    return digest.digest();
  }

  private void digestInto(byte[] target, int offset) {
    try {
      digest.digest(target, offset, Hash.LENGTH);
    } catch (DigestException noRoom) {
      throw new IllegalStateException("a hash needs 32 bytes of room", noRoom);
    }
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
