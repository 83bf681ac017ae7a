package org.detente.register.file;

import java.util.List;

/// A file of bodies that somebody hands in, each to become an entry: one body, a list of them, or
/// several documents of either, in YAML or JSON.
///
/// @param bodies at least one, in file order
public record BodyFile(List<WrittenBody> bodies) {

  /// The longest file read, in bytes.
  public static final int MAX_BYTES = YamlText.MAX_BYTES;

  /// What was read: the bodies, or the troubles with them.
  public sealed interface Result {
    record Accepted(BodyFile file) implements Result {}

    /// @param troubles at least one, in file order
    record Refused(List<Trouble> troubles) implements Result {}
  }

  /// Reads bodies for a party's own ledger. There `known` is the instant at which the node takes an
  /// entry in, so a body that states its own is refused, and what is read bears
  /// [BodyFileReader#NOT_YET] until it is stamped.
  ///
  /// @param name as it is to be shown in messages
  public static Result ofPartyLedger(String name, byte[] bytes) {
    return new BodyFileReader(name, /* ofParty= */ true).read(bytes);
  }

  /// Reads bodies for a public ledger, in which each says when it became known and by which source.
  ///
  /// @param name as it is to be shown in messages
  public static Result ofPublicRecord(String name, byte[] bytes) {
    return new BodyFileReader(name, /* ofParty= */ false).read(bytes);
  }
}
