package org.detente.register.body;

import java.time.Instant;
import java.util.List;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.Source;
import org.jspecify.annotations.Nullable;

/// What an entry says, before it has a place in a ledger. The parameters mean what those of [Fact]
/// mean; only these differ:
///
/// @param known from when it could be known, as precisely as it is dated; a [Fact] has the instant
///   from which that is certain
/// @param knownIsDayAdded whether no date of publication is known, so that `known` is the day the
///   entry was added
public record EntryBody(
    Party attributedTo,
    String instrument,
    ImpreciseDate valid,
    @Nullable ImpreciseDate validUntil,
    ImpreciseDate known,
    boolean knownIsDayAdded,
    @Nullable Source source,
    @Nullable String ref,
    List<String> about,
    @Nullable String says,
    @Nullable String note,
    @Nullable String corrects,
    @Nullable String retracts,
    @Nullable String answers,
    Body body) {

  /// The newest version of the format, and the only one written.
  public static final int SCHEMA = 1;

  /// The keeper of a public record, to whom what the keeper itself does is attributed.
  public static final Party KEEPER = Readings.PUBLIC;

  /// Its kind.
  public Kind kind() {
    return Kind.of(body);
  }

  /// The same body, known from an instant.
  public EntryBody knownFrom(Instant instant) {
    ImpreciseDate taken = ImpreciseDate.parse(instant.toString()).orElseThrow();
    return new EntryBody(
        attributedTo,
        instrument,
        valid,
        validUntil,
        taken,
        /* knownIsDayAdded= */ false,
        source,
        ref,
        about,
        says,
        note,
        corrects,
        retracts,
        answers,
        body);
  }

  /// The fact it states from its place in a ledger.
  public Fact at(EntryRef entry) {
    return new Fact(
        entry,
        attributedTo,
        instrument,
        kind().word(),
        valid,
        validUntil,
        known.certainFrom(),
        source,
        ref,
        about,
        says,
        note,
        corrects,
        retracts,
        answers,
        body);
  }
}
