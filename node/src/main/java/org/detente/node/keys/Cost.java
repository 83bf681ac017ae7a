package org.detente.node.keys;

/// What one guess of a passphrase costs (Argon2id, RFC 9106).
///
/// @param memory in KiB
/// @param passes over that memory
/// @param lanes computed side by side
public record Cost(int memory, int passes, int lanes) {
  /// The least and the most memory, in MiB. What is above could not be opened on a small machine,
  /// and a file that asks for more was not written here.
  public static final int MIN_MIB = 8;

  public static final int MAX_MIB = 1024;

  /// What RFC 9106 section 4 advises where memory is dear: 64 MiB, three passes, four lanes.
  public static final Cost USUAL = ofMib(64);

  private static final int MAX_PASSES = 16;
  private static final int MAX_LANES = 16;

  /// That much memory, otherwise as usual.
  public static Cost ofMib(int mib) {
    return new Cost(mib << 10, 3, 4);
  }

  /// Whether a file may ask for it.
  boolean isFit() {
    return memory >= MIN_MIB << 10
        && memory <= MAX_MIB << 10
        && passes >= 1
        && passes <= MAX_PASSES
        && lanes >= 1
        && lanes <= MAX_LANES;
  }
}
