package org.detente.register.file;

import java.util.List;

/// A file of facts of one instrument.
///
/// @param name as it is to be shown
/// @param lookedFor what its keeper looked for, in words; said with each coverage of the record
/// @param facts in file order
public record FactFile(String name, String instrument, String lookedFor, List<WrittenFact> facts) {

  /// The version of the file's form.
  public static final int VERSION = 1;

  /// What was read: the file, or the troubles with it.
  public sealed interface Result {
    record Accepted(FactFile file) implements Result {}

    /// @param troubles at least one, in file order
    record Refused(List<Trouble> troubles) implements Result {}
  }

  /// Reads one file.
  ///
  /// @param name as it is to be shown in messages
  public static Result read(String name, byte[] bytes) {
    return new FactFileReader(name).read(bytes);
  }
}
