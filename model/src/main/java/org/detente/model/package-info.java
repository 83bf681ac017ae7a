/// The vocabulary of the house as pure values: parties, dates on two axes, facts, verdicts,
/// findings and their reasons.
///
/// Everything here is immutable, checked once at birth, and free of clock, locale, network and
/// storage. Two ideas carry the whole house:
///
/// - **Two times.** The *valid* axis says when a claim is true; the *known* axis says from when the
///   keeper of a ledger could know it. A question is always asked at one point of both ([AsOf]).
/// - **A finding carries its reasons.** A [Finding] ends in [EntryRef]s and [Citation]s; words are
///   kept apart as [Phrase]s, rendered from one catalogue.
///
/// All instants are UTC and all intervals half-open, `[from, until)`. Trap: a date stands for its
/// *first* instant, and something dated only to a month or year holds for certain from the *end* of
/// it ([ImpreciseDate]).
@NullMarked
package org.detente.model;

import org.jspecify.annotations.NullMarked;
