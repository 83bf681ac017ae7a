package org.detente.ledger.signature;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TWO;
import static java.math.BigInteger.ZERO;

import java.math.BigInteger;

/// A point of edwards25519 in plain affine arithmetic (RFC 8032 section 5.1), to make the
/// signatures nobody should make.
record EdwardsPoint(BigInteger x, BigInteger y) {
  static final BigInteger P = TWO.pow(255).subtract(BigInteger.valueOf(19));

  /// The prime order of the base point.
  static final BigInteger ORDER =
      TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  static final EdwardsPoint IDENTITY = new EdwardsPoint(ZERO, ONE);

  private static final BigInteger D =
      BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);

  static final EdwardsPoint BASE =
      withY(BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P), false);

  /// A point of order 8: any point outside the prime-order subgroup, times the order of that
  /// subgroup, until it fits.
  static EdwardsPoint ofOrderEight() {
    for (BigInteger y = TWO; ; y = y.add(ONE)) {
      BigInteger square = xSquared(y);
      if (root(square).pow(2).mod(P).equals(square)) {
        EdwardsPoint torsion = withY(y, false).times(ORDER);
        if (!torsion.times(BigInteger.valueOf(4)).equals(IDENTITY)) {
          return torsion;
        }
      }
    }
  }

  /// The point of this y, with x odd or even.
  static EdwardsPoint withY(BigInteger y, boolean odd) {
    BigInteger x = root(xSquared(y));
    return new EdwardsPoint(x.testBit(0) == odd ? x : P.subtract(x).mod(P), y);
  }

  private static BigInteger xSquared(BigInteger y) {
    BigInteger square = y.multiply(y);
    return square.subtract(ONE).multiply(D.multiply(square).add(ONE).modInverse(P)).mod(P);
  }

  private static BigInteger root(BigInteger square) {
    BigInteger x = square.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
    BigInteger i = TWO.modPow(P.subtract(ONE).shiftRight(2), P);
    return x.multiply(x).mod(P).equals(square) ? x : x.multiply(i).mod(P);
  }

  EdwardsPoint plus(EdwardsPoint o) {
    BigInteger dxy = D.multiply(x).multiply(o.x).multiply(y).multiply(o.y).mod(P);
    BigInteger sumX = x.multiply(o.y).add(o.x.multiply(y));
    BigInteger sumY = y.multiply(o.y).add(x.multiply(o.x));
    return new EdwardsPoint(
        sumX.multiply(ONE.add(dxy).modInverse(P)).mod(P),
        sumY.multiply(ONE.subtract(dxy).modInverse(P)).mod(P));
  }

  EdwardsPoint times(BigInteger scalar) {
    EdwardsPoint sum = IDENTITY;
    for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
      sum = sum.plus(sum);
      if (scalar.testBit(bit)) {
        sum = sum.plus(this);
      }
    }
    return sum;
  }

  /// The 32 bytes of RFC 8032 section 5.1.2.
  byte[] encoded() {
    return encode(y, x.testBit(0));
  }

  /// A y, canonical or not, with the bit for an odd x.
  static byte[] encode(BigInteger y, boolean odd) {
    return littleEndian(odd ? y.setBit(255) : y);
  }

  static byte[] littleEndian(BigInteger number) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < 32; i++) {
      bytes[i] = number.shiftRight(8 * i).byteValue();
    }
    return bytes;
  }
}
