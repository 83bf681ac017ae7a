package org.detente.assessment.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.agreement.Deadline.Counted;
import org.detente.agreement.Quota;
import org.detente.assessment.calendar.Coming.Share;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.quota.Beginning;
import org.detente.model.EntryRef;
import org.detente.model.Phrase;
import org.detente.model.UtcCalendar;
import org.detente.model.Words;

/// Periods of quotas: with each the quota is there anew, and what was left of the one before is
/// not. One period is one date, however many hold a quota.
///
/// @param asOf from which day it is told how things stand
record QuotaPeriods(Instant asOf) {
  private static final int FEW = 6;

  Coming of(Beginning begun) {
    Quota quota = begun.quota();
    Instant at = begun.period().time().from();
    String id = begun.agreement().id();
    String rule = "quotas." + quota.name();
    boolean ahead = at.isAfter(asOf);
    boolean runs = begun.period().time().contains(asOf);
    List<Share> shares =
        begun.of().stream()
            .map(it -> new Share(it.finding(), it.holder(), List.of(), it.verdict()))
            .toList();
    return new Coming(
        id + "/" + rule + "/" + begun.period().number(),
        Coming.Kind.QUOTA,
        id,
        rule,
        Phrase.of("calendar.quota", quota.title(), begun.period().number()),
        Turns.when(at),
        Turns.basis(begun.agreement()),
        shares,
        new TreeSet<>(shares.stream().map(Share::by).toList()),
        Optional.of(new Counting(Optional.of(Counted.DAYS), List.of(), Optional.empty())),
        List.of(),
        List.of(),
        Phrase.of("calendar.state." + (ahead ? "ahead" : runs ? "runs" : "past")),
        ahead,
        why(begun),
        begun.of().stream()
            .map(Beginning.Of::source)
            .flatMap(Stream::ofNullable)
            .sorted()
            .distinct()
            .toList());
  }

  private static String lastDay(Beginning begun) {
    Instant until = begun.period().time().until();
    return until == null ? "" : UtcCalendar.day(until.minusNanos(1)).toString();
  }

  private static List<Rule.Sentence> why(Beginning begun) {
    Quota quota = begun.quota();
    List<Rule.Sentence> why = new ArrayList<>();
    String period =
        Words.of(
            "calendar.quota.rule",
            Words.of(Wording.period(quota.length())),
            begun.period().number(),
            Wording.date(begun.period().time().from()),
            lastDay(begun),
            quota.inARow() - 1);
    why.add(Rule.sentence(quota.title(), quota.cites(), List.of()));
    why.add(Rule.sentence(period, List.of(), List.of()));
    Map<Optional<Long>, List<Beginning.Of>> alike = new LinkedHashMap<>();
    begun
        .of()
        .forEach(it ->
            alike.computeIfAbsent(Optional.ofNullable(it.size()), _ -> new ArrayList<>()).add(it));
    alike.forEach((size, of) -> why.add(size(quota, size, of)));
    return why;
  }

  private static Rule.Sentence size(Quota quota, Optional<Long> size, List<Beginning.Of> of) {
    List<EntryRef> sources =
        of.stream().map(Beginning.Of::source).flatMap(Stream::ofNullable).toList();
    String key = quota.by() == null ? "calendar.quota.size" : "calendar.quota.size.apart";
    String says =
        size.isPresent()
            ? Words.of(key, holders(of), size.get())
            : Words.of(key + ".unknown", holders(of));
    return Rule.sentence(says, List.of(), sources);
  }

  private static String holders(List<Beginning.Of> of) {
    return of.size() > FEW
        ? Words.of("calendar.quota.many", of.size())
        : Wording.list(of.stream().map(Beginning.Of::holder).toList());
  }
}
