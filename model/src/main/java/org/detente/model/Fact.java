package org.detente.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a ledger read as a claim on two time axes.
///
/// @param entry where it stands
/// @param attributedTo whose claim it is (who signed is another matter)
/// @param instrument the agreement it belongs to
/// @param kind the entry kind as written, such as `declaration`
/// @param valid when the claim begins to be true
/// @param validUntil when it ceases to be true (exclusive), where stated
/// @param known from when the keeper of the ledger could know it (inclusive)
/// @param source where it was read; null in a party's own ledger
/// @param ref a short name given by the author, unique among the instrument's entries
/// @param about the findings it speaks of, as `limits.launchers@US`; used for accounts that stand
///   beside
/// @param says our paraphrase
/// @param note our remark
/// @param corrects ref or hash of an older entry of the same attribution that this one replaces
/// @param retracts ref or hash of an older entry of the same attribution that this one takes back
/// @param answers ref or hash of an entry of another party that this one answers
public record Fact(
    EntryRef entry,
    Party attributedTo,
    String instrument,
    String kind,
    ImpreciseDate valid,
    @Nullable ImpreciseDate validUntil,
    Instant known,
    @Nullable Source source,
    @Nullable String ref,
    List<String> about,
    @Nullable String says,
    @Nullable String note,
    @Nullable String corrects,
    @Nullable String retracts,
    @Nullable String answers,
    Body body) {}
