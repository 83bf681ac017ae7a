package org.detente.ledger.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.ledger.tree.TileName;
import org.detente.ledger.tree.TreeHasher;

/// One commit as it is made safe before the folder is touched: the files to be put there, with the
/// new checkpoint.
///
/// On disk: the line `detente journal 1`; 8 bytes: the size of the ledger it continues, -1 when it
/// founds one; 4 bytes: the number of files; for each file 2 bytes of length and its path, 4 bytes
/// of length and its content; the SHA-256 of all that. Numbers are big-endian.
///
/// @param base how many entries the ledger had before, or -1
/// @param files contents by path below the folder, the checkpoint among them
record Journal(long base, Map<String, byte[]> files) {
  /// The base of the commit that founds a ledger.
  static final long NOTHING = -1;

  private static final byte[] MAGIC = "detente journal 1\n".getBytes(US_ASCII);
  private static final int SUM = 32;

  /// The new checkpoint.
  byte[] checkpoint() {
    return Objects.requireNonNull(files.get(Places.CHECKPOINT));
  }

  byte[] encode() {
    int length = MAGIC.length + Long.BYTES + Integer.BYTES + SUM;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      length += Short.BYTES + file.getKey().length() + Integer.BYTES + file.getValue().length;
    }
    ByteBuffer out = ByteBuffer.allocate(length);
    out.put(MAGIC).putLong(base).putInt(files.size());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      out.putShort((short) file.getKey().length()).put(file.getKey().getBytes(US_ASCII));
      out.putInt(file.getValue().length).put(file.getValue());
    }
    byte[] bytes = out.array();
    out.put(sum(bytes));
    return bytes;
  }

  /// The journal in these bytes; empty when they are not exactly one, whole and unharmed. A path
  /// that is neither the checkpoint nor a file of the tree makes it none, so a journal cannot write
  /// elsewhere.
  static Optional<Journal> decode(byte[] bytes) {
    if (bytes.length < MAGIC.length + SUM || Arrays.mismatch(bytes, MAGIC) < MAGIC.length) {
      return Optional.empty();
    }
    if (!Arrays.equals(bytes, bytes.length - SUM, bytes.length, sum(bytes), 0, SUM)) {
      return Optional.empty();
    }
    try {
      return decode(ByteBuffer.wrap(bytes, MAGIC.length, bytes.length - SUM - MAGIC.length));
    } catch (BufferUnderflowException tooShort) {
      return Optional.empty();
    }
  }

  private static Optional<Journal> decode(ByteBuffer in) {
    long base = in.getLong();
    int count = in.getInt();
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String path = new String(take(in, in.getShort() & 0xFFFF), US_ASCII);
      if (!path.equals(Places.CHECKPOINT) && TileName.parse(path).isEmpty()) {
        return Optional.empty();
      }
      files.put(path, take(in, in.getInt()));
    }
    boolean whole = !in.hasRemaining() && files.containsKey(Places.CHECKPOINT);
    return whole ? Optional.of(new Journal(base, files)) : Optional.empty();
  }

  private static byte[] take(ByteBuffer in, int length) {
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  /// The sum over all but the last 32 bytes, where it stands.
  private static byte[] sum(byte[] journal) {
    return TreeHasher.sha256(ByteBuffer.wrap(journal, 0, journal.length - SUM));
  }
}
