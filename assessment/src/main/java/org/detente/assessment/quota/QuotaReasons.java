package org.detente.assessment.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Quota;
import org.detente.agreement.Quota.Base;
import org.detente.agreement.Quota.Bounds;
import org.detente.agreement.Quota.Figure;
import org.detente.agreement.Quota.Other;
import org.detente.agreement.Quota.Size;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.life.LifeReasons;
import org.detente.assessment.life.Lives;
import org.detente.assessment.quota.QuotaCourse.Stand;
import org.detente.assessment.quota.QuotaCourse.Use;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Interval;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfQuota;
import org.jspecify.annotations.Nullable;

/// Why a quota reads as it does: its period, its size and what that was reckoned from, the uses.
record QuotaReasons(Agreement agreement, Lives lives, Held held, Stand stand, Glance valid) {

  Reason explain(Timeline<OfQuota> verdicts, List<Finding.Reading> readings) {
    List<Reason> because = new ArrayList<>();
    because.add(
        Leaves.leaf(
            held.user() == null
                ? Phrase.of("quota.title", held.holder().code(), held.quota().title())
                : Phrase.of(
                    "quota.title-of-one",
                    held.holder().code(),
                    held.quota().title(),
                    held.user().code()),
            held.quota().cites(),
            List.of()));
    period().map(Reason::of).ifPresent(because::add);
    size().ifPresent(because::add);
    for (Use use : stand.uses()) {
      String key = use.certain() ? "quota.use" : "quota.use-perhaps";
      because.add(
          Leaves.leaf(
              Phrase.of(key, use.fact().valid().text()), List.of(), List.of(use.fact().entry())));
    }
    unshown().map(Reason::of).ifPresent(because::add);
    because.add(
        new Reason(
            Wording.verdict(lives.judgement().verdict().at(valid)),
            List.of(),
            List.of(),
            new LifeReasons(agreement, lives).term(valid)));
    because.addAll(Leaves.readings(agreement, readings));
    because.add(Leaves.next(verdicts, valid));
    return Leaves.withUnchecked(
        new Reason(
            Wording.verdict(verdicts.at(valid)), List.of(), List.of(), List.copyOf(because)));
  }

  private Optional<Phrase> period() {
    Interval counted = stand.counted();
    if (counted == null || counted.until() == null) {
      return Optional.empty();
    }
    String from = Wording.date(counted.from());
    String until = Wording.date(counted.until());
    int inARow = held.quota().inARow();
    return Optional.of(
        inARow == 1
            ? Phrase.of("quota.period", from, until)
            : Phrase.of("quota.periods", from, until, inARow));
  }

  private Optional<Reason> size() {
    Sizes.Applied size = stand.size();
    if (size == null) {
      return Optional.empty();
    }
    List<Citation> cites =
        size.most().cites().isEmpty() ? held.quota().cites() : size.most().cites();
    Fact source = size.source();
    List<EntryRef> entries = source == null ? List.of() : List.of(source.entry());
    return Optional.of(Leaves.leaf(words(size), cites, entries));
  }

  private Phrase words(Sizes.Applied size) {
    Long number = size.number();
    Long whole = size.figure();
    Size by = size.most().size();
    if (number == null || (by.base() != null && whole == null)) {
      return unknown(by.base());
    }
    return switch (by) {
      case Size.Fixed _, Size.ByHolder _ ->
          held.quota().inARow() == 1
              ? Phrase.of("quota.size", number)
              : Phrase.of("quota.size-in-a-row", number, held.quota().inARow());
      case Size.Percent(int percent, var rounding, var of, Bounds bounds) ->
          bounded(
              Phrase.of("quota.percent", percent, of(of, whole), words(rounding), number), bounds);
      case Size.OnePer(int per, var rounding, var of, Bounds bounds) ->
          bounded(Phrase.of("quota.one-per", per, of(of, whole), words(rounding), number), bounds);
    };
  }

  private static Phrase words(Quota.Rounding rounding) {
    return Phrase.of("quota.rounding." + rounding.word());
  }

  private Object of(Base base, @Nullable Long whole) {
    Object number = whole == null ? "" : whole;
    return base instanceof Other other
        ? Phrase.of("quota.of-quota", number, titles(other))
        : number;
  }

  private Phrase unknown(@Nullable Base base) {
    return switch (base) {
      case Figure(String message, String field) -> Phrase.of("quota.no-figure", message, field);
      case Other other -> Phrase.of("quota.no-quota", titles(other));
      case null -> Phrase.of("quota.no-number", held.holder().code());
    };
  }

  private String titles(Other other) {
    return Wording.list(
        other.names().stream()
            .map(name ->
                agreement.quotas().stream()
                    .filter(quota -> quota.name().equals(name))
                    .map(Quota::title)
                    .findFirst()
                    .orElse(name))
            .toList());
  }

  private static Phrase bounded(Phrase share, Bounds bounds) {
    Phrase least = bounds.least() == 0 ? share : Phrase.of("quota.at-least", share, bounds.least());
    return bounds.most() == null ? least : Phrase.of("quota.at-most", least, bounds.most());
  }

  private Optional<Phrase> unshown() {
    return stand.shown() || stand.size() == null
        ? Optional.empty()
        : Optional.of(Phrase.of("quota.would-not-show"));
  }

  /// What to show beside the verdict.
  List<Phrase> notes() {
    List<Phrase> notes = new ArrayList<>();
    period().ifPresent(notes::add);
    if (stand.size() != null && stand.size().number() == null) {
      notes.add(words(stand.size()));
    }
    unshown().ifPresent(notes::add);
    return List.copyOf(notes);
  }
}
