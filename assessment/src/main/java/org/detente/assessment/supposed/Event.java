package org.detente.assessment.supposed;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;

/// One event that is supposed to happen.
///
/// @param name as duties name it, such as `launch`
/// @param by whose event it is
/// @param at when
/// @param fields as they are written, field to value; each agreement takes those it knows
/// @param notice when its bearer is supposed to notify it, under each duty; empty where it never
///   does
public record Event(
    String name, Party by, ImpreciseDate at, Map<String, String> fields, Optional<Instant> notice) {
  /// The ref of the entries that stand for it.
  public static final String REF = "supposed";
}
