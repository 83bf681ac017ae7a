package org.detente.assessment.life;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.model.ActKind;
import org.detente.model.EntryRef;
import org.detente.model.Phrase;
import org.detente.model.UtcCalendar;
import org.jspecify.annotations.Nullable;

/// The term of an instrument: when it began, how its end was moved, and where it stands.
///
/// @param end the first instant no longer in the term; empty for an open term, or one that has not
///   begun
/// @param renewsFrom the first end at which it renews itself; empty where it does not, or has not
///   begun
/// @param extensions the extensions that counted, earliest first
/// @param remarks on extensions that did not, and on the word that a term is not to renew itself
/// @param entries what fixes the end
public record Term(
    Optional<Instant> end,
    Optional<Instant> renewsFrom,
    List<Extension> extensions,
    List<Remark> remarks,
    List<EntryRef> entries) {

  /// An extension agreed at an instant that moved the end.
  ///
  /// @param to null where it took the end away
  public record Extension(Instant at, Instant from, @Nullable Instant to, List<EntryRef> entries) {}

  static Term of(Agreement agreement, Dossier dossier) {
    Life.Term term = agreement.life().term();
    Optional<Deed> beginning = dossier.first(term.from());
    List<JointDecisions.Decision> taken = List.of();
    List<Remark> remarks = new ArrayList<>();
    if (agreement.life().extend() != null) {
      JointDecisions decisions =
          JointDecisions.among(
              agreement.parties().keySet(),
              agreement.life().extend().by(),
              dossier.deeds(ActKind.EXTENSION));
      taken = decisions.taken();
      decisions.oneSided().forEach(one -> remarks.add(oneSided(one)));
    } else {
      dossier.deeds(ActKind.EXTENSION).forEach(deed -> remarks.add(notProvided(deed)));
    }
    if (term.until() != null) {
      Optional<Instant> end =
          dossier
              .instant(term.until())
              .map(at -> term.endInclusive() ? UtcCalendar.endOfDay(at) : at);
      return new Term(end, Optional.empty(), List.of(), List.copyOf(remarks), List.of());
    }
    if (beginning.isEmpty() || term.length() == null) {
      return new Term(
          Optional.empty(), Optional.empty(), List.of(), List.copyOf(remarks), List.of());
    }
    Folding folding = new Folding(agreement.life(), beginning.get(), term.length(), remarks);
    taken.forEach(folding::extend);
    Life.Renewal renews = term.renews();
    if (renews != null) {
      folding.renew(renews, dossier.deeds(ActKind.NON_RENEWAL));
    }
    return folding.result();
  }

  private static Remark oneSided(JointDecisions.Pending pending) {
    return new Remark(
        pending.since(),
        Phrase.of("life.extension-one-sided", Wording.list(pending.by())),
        pending.entries());
  }

  private static Remark notProvided(Deed deed) {
    return new Remark(deed.at(), Phrase.of("life.extension-not-provided"), deed.cause());
  }

  /// Moves the end, extension by extension. `nominal` is the end before an inclusive last day is
  /// added.
  private static final class Folding {
    private final Life life;
    private final Instant start;
    private Instant nominal;
    private @Nullable Instant renewsFrom;
    private boolean open;
    private final List<Extension> extensions = new ArrayList<>();
    private final List<Remark> remarks;
    private final List<EntryRef> entries = new ArrayList<>();

    Folding(Life life, Deed beginning, Period length, List<Remark> remarks) {
      this.life = life;
      this.start = beginning.at();
      this.nominal = UtcCalendar.plus(start, length);
      this.remarks = remarks;
      entries.add(beginning.entry());
    }

    private Instant end(Instant nominal) {
      return life.term().endInclusive() ? UtcCalendar.endOfDay(nominal) : nominal;
    }

    void extend(JointDecisions.Decision decision) {
      Optional<Phrase> hindrance = hindrance(decision);
      if (hindrance.isPresent()) {
        remarks.add(new Remark(decision.at(), hindrance.get(), decision.entries()));
        return;
      }
      Instant from = end(nominal);
      open = decision.terms().open();
      if (!open) {
        nominal = UtcCalendar.plus(nominal, decision.terms().length().orElseThrow());
      }
      extensions.add(
          new Extension(decision.at(), from, open ? null : end(nominal), decision.entries()));
      entries.addAll(decision.entries());
    }

    private Optional<Phrase> hindrance(JointDecisions.Decision decision) {
      Life.Extension rule = life.extend();
      if (rule == null) {
        return Optional.of(Phrase.of("life.extension-not-provided"));
      }
      if (decision.at().isBefore(start)) {
        return Optional.of(Phrase.of("life.extension-before-start"));
      }
      if (!open && !decision.at().isBefore(end(nominal))) {
        return Optional.of(Phrase.of("life.extension-after-end", Wording.date(end(nominal))));
      }
      if (open || extensions.size() >= rule.times()) {
        return Optional.of(Phrase.of("life.extension-too-many", rule.times()));
      }
      return decision.terms().open() ? withoutEnd(rule) : length(decision.terms().length(), rule);
    }

    private static Optional<Phrase> withoutEnd(Life.Extension rule) {
      return rule.atMost() == null
          ? Optional.empty()
          : Optional.of(Phrase.of("life.extension-too-long", Wording.period(rule.atMost())));
    }

    private Optional<Phrase> length(Optional<Period> length, Life.Extension rule) {
      if (length.isEmpty()) {
        return Optional.of(Phrase.of("life.extension-without-length"));
      }
      Instant asked = UtcCalendar.plus(nominal, length.get());
      if (!asked.isAfter(nominal)) {
        return Optional.of(Phrase.of("life.extension-without-length"));
      }
      Period most = rule.atMost();
      return most != null && asked.isAfter(UtcCalendar.plus(nominal, most))
          ? Optional.of(Phrase.of("life.extension-too-long", Wording.period(most)))
          : Optional.empty();
    }

    // It goes on from end to end, until the first before which a party said in time that it does
    // not; while nobody did it has no end.
    void renew(Life.Renewal rule, List<Deed> against) {
      renewsFrom = open ? null : end(nominal);
      Optional<Deed> first =
          open
              ? Optional.empty()
              : against.stream().filter(deed -> !deed.at().isBefore(start)).findFirst();
      if (first.isEmpty()) {
        open = true;
        return;
      }
      Deed said = first.get();
      Instant least = UtcCalendar.plus(said.at(), rule.notice());
      while (end(nominal).isBefore(least)) {
        nominal = UtcCalendar.plus(nominal, rule.by());
      }
      entries.addAll(said.cause());
      remarks.add(
          new Remark(
              said.at(),
              Phrase.of("life.non-renewal", Wording.list(said.by()), Wording.date(end(nominal))),
              said.cause()));
    }

    Term result() {
      return new Term(
          open ? Optional.empty() : Optional.of(end(nominal)),
          Optional.ofNullable(renewsFrom),
          List.copyOf(extensions),
          List.copyOf(remarks),
          entries.stream().sorted().distinct().toList());
    }
  }
}
