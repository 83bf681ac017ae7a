package org.detente.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Valid inputs harmed at a few places: what a parser of foreign bytes must stand. Each is drawn,
/// so a run of [Seeds] replays it.
public final class Mutations {
  private static final int MOST_HARMS = 4;

  /// Pieces at which parsers have stumbled.
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          "\r\n",
          "\0",
          " ",
          "\t",
          "\"",
          "\\",
          "\\u0000",
          "\\ud800",
          "{",
          "}",
          "[",
          "]",
          "[[[[[[[[",
          ":",
          ",",
          "-",
          "-1",
          "+",
          "=",
          "==",
          "0",
          "00",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999",
          "1e9",
          "null",
          "~",
          "*",
          "&a ",
          "*a",
          "!!",
          "|",
          ">",
          "%",
          "#",
          "---\n",
          "\u2014 ",
          "\u2013 ",
          "\ufeff",
          "\u202e",
          "\uffff",
          "\ud83d\ude00",
          "/",
          "../",
          "//",
          "x000/");

  private Mutations() {}

  /// One of the inputs, harmed at one to four places.
  public static byte[] of(List<byte[]> valid, RandomGenerator random) {
    byte[] bytes = any(valid, random);
    for (int i = random.nextInt(MOST_HARMS); i >= 0; i--) {
      bytes = harm(bytes, any(valid, random), random);
    }
    return bytes;
  }

  private static byte[] any(List<byte[]> valid, RandomGenerator random) {
    return valid.get(random.nextInt(valid.size()));
  }

  private static byte[] harm(byte[] bytes, byte[] other, RandomGenerator random) {
    int from = random.nextInt(bytes.length + 1);
    int until = Math.min(bytes.length, from + random.nextInt(1 + bytes.length / 4));
    return switch (random.nextInt(9)) {
      case 0, 1 -> flipped(bytes, random);
      case 2 -> spliced(bytes, from, from, piece(random));
      case 3 -> spliced(bytes, from, until, piece(random));
      case 4 -> spliced(bytes, from, until, new byte[0]);
      case 5 -> spliced(bytes, from, from, Arrays.copyOfRange(bytes, from, until));
      case 6 -> Arrays.copyOf(bytes, from);
      case 7 -> spliced(bytes, from, until, slice(other, random));
      default -> spliced(bytes, from, from, noise(random));
    };
  }

  private static byte[] flipped(byte[] bytes, RandomGenerator random) {
    byte[] flipped = bytes.clone();
    if (bytes.length > 0) {
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] piece(RandomGenerator random) {
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    int times = random.nextInt(20) == 0 ? 1 + random.nextInt(2_000) : 1;
    return piece.repeat(times).getBytes(UTF_8);
  }

  private static byte[] noise(RandomGenerator random) {
    byte[] noise = new byte[1 + random.nextInt(16)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] slice(byte[] bytes, RandomGenerator random) {
    int from = random.nextInt(bytes.length + 1);
    return Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from + 1));
  }

  /// The bytes with those of `[from, until)` replaced.
  private static byte[] spliced(byte[] bytes, int from, int until, byte[] by) {
    byte[] spliced = new byte[from + by.length + bytes.length - until];
    System.arraycopy(bytes, 0, spliced, 0, from);
    System.arraycopy(by, 0, spliced, from, by.length);
    System.arraycopy(bytes, until, spliced, from + by.length, bytes.length - until);
    return spliced;
  }
}
