package org.detente.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.detente.ledger.tree.Hash;

/// What an ML-DSA-44 cosigner signs (tlog-cosignature, "ML-DSA-44 signed message"): the entries
/// `[start, end)` of a log have this root. For a checkpoint `start` is 0 and `end` its size.
///
/// Trap: a checkpoint's extension lines are no part of it.
///
/// @param cosigner the cosigner's name, 1 to 255 bytes
/// @param time POSIX seconds; 0 where no claim is made that no larger tree was seen, and always
///   when `start` is not 0
/// @param origin the log, 1 to 255 bytes
/// @param start inclusive
/// @param end exclusive
/// @param hash the root of the subtree
public record CosignedSubtree(
    String cosigner, long time, String origin, long start, long end, Hash hash) {
  /// The longest name and the longest origin, in bytes.
  static final int MAX_NAME_BYTES = 255;

  private static final byte[] LABEL = "subtree/v1\n\0".getBytes(UTF_8);

  /// Checks the ranges.
  ///
  /// @throws IllegalArgumentException for a value that the message has no room for
  public CosignedSubtree {
    if (!fits(cosigner) || !fits(origin)) {
      throw new IllegalArgumentException("a name of a cosigner or log has 1 to 255 bytes");
    }
    if (time < 0 || start < 0 || end < start || (start > 0 && time > 0)) {
      throw new IllegalArgumentException("no time or range for a cosignature");
    }
  }

  /// What a cosigner signs for a checkpoint.
  public static CosignedSubtree of(String cosigner, long time, Checkpoint checkpoint) {
    return new CosignedSubtree(
        cosigner, time, checkpoint.origin(), 0, checkpoint.size(), checkpoint.root());
  }

  /// Whether a name has 1 to 255 bytes.
  static boolean fits(String name) {
    int length = name.getBytes(UTF_8).length;
    return length >= 1 && length <= MAX_NAME_BYTES;
  }

  /// The bytes to be signed.
  public byte[] bytes() {
    byte[] cosignerName = cosigner.getBytes(UTF_8);
    byte[] originName = origin.getBytes(UTF_8);
    int length =
        LABEL.length + 1 + cosignerName.length + 1 + originName.length + 3 * Long.BYTES + 32;
    return ByteBuffer.allocate(length)
        .put(LABEL)
        .put((byte) cosignerName.length)
        .put(cosignerName)
        .putLong(time)
        .put((byte) originName.length)
        .put(originName)
        .putLong(start)
        .putLong(end)
        .put(hash.bytes())
        .array();
  }
}
