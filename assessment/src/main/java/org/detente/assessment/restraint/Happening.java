package org.detente.assessment.restraint;

import java.time.Instant;
import java.util.List;
import org.detente.model.EntryRef;

/// Something that happened to a restraint at an instant of the valid axis, with enough evidence.
record Happening(Instant at, Kind kind, List<EntryRef> entries) {

  /// What may happen; of several at one instant the later in this list is weighed later.
  enum Kind {
    /// announced, to begin at some time
    DECLARED,
    /// begins to hold
    BEGUN,
    /// what it hangs on occurred
    OCCURRED,
    /// the declarant did what it forswore
    DONE,
    /// the declarant ended it
    RELEASED,
    /// its instrument ended otherwise, or ceased to bind the declarant
    ENDED
  }
}
