package org.detente.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;

/// The root by the definition of RFC 6962 section 2.1, over whole lists and with nothing kept: the
/// oracle of the tests.
final class NaiveTree {
  private NaiveTree() {}

  static List<byte[]> entries(int count) {
    return IntStream.range(0, count).mapToObj(i -> new byte[] {(byte) i, (byte) (i >> 8)}).toList();
  }

  static Hash root(List<byte[]> entries) {
    return Hash.of(mth(entries));
  }

  static Hash leaf(byte[] entry) {
    return Hash.of(sha256(new byte[] {0}, entry));
  }

  private static byte[] mth(List<byte[]> entries) {
    if (entries.isEmpty()) {
      return sha256();
    }
    if (entries.size() == 1) {
      return sha256(new byte[] {0}, entries.getFirst());
    }
    int k = 1;
    while (2 * k < entries.size()) {
      k *= 2;
    }
    byte[] left = mth(entries.subList(0, k));
    return sha256(new byte[] {1}, left, mth(entries.subList(k, entries.size())));
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }
}
