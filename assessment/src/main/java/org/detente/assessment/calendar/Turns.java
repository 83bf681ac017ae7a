package org.detente.assessment.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.assessment.Standpoint;
import org.detente.assessment.calendar.Coming.Basis;
import org.detente.assessment.calendar.Coming.Kind;
import org.detente.assessment.calendar.Coming.Share;
import org.detente.assessment.course.Course.State;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.life.LifeCourse;
import org.detente.assessment.timetable.When;
import org.detente.model.EntryRef;
import org.detente.model.Finding;
import org.detente.model.Force;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfDuty;
import org.detente.model.Verdict.OfLife;
import org.detente.model.Verdict.OfLimit;
import org.detente.model.Verdict.OfParticipation;
import org.detente.model.Verdict.OfQuota;

/// What turns by itself, without anybody doing anything by then: all that changes in one instrument
/// at one instant is one date.
///
/// @param asOf from which day it is told how things stand
record Turns(Standpoint standpoint, Deeds deeds, Instant asOf) {
  // What names the date: the life of the instrument, then that of its parties, and so on.
  private static final Comparator<Change> NAMING =
      Comparator.comparingInt((Change change) -> rank(change.then()))
          .thenComparing(change -> change.then().id());

  private record Place(Instant at, String instrument) {}

  static Turns of(Standpoint standpoint, Instant asOf) {
    return new Turns(standpoint, Deeds.of(standpoint), asOf);
  }

  /// @param changes those that are turns
  List<Coming> of(List<Change> changes) {
    Map<Place, List<Change>> places = new LinkedHashMap<>();
    for (Change change : changes) {
      Place place = new Place(change.at(), change.then().instrument());
      places.computeIfAbsent(place, it -> new ArrayList<>()).add(change);
    }
    List<Coming> comings = new ArrayList<>();
    Map<String, Agreement> agreements = standpoint.agreements();
    places.forEach((place, together) -> {
      Agreement agreement = agreements.get(place.instrument());
      if (agreement != null && !deeds.beginAll(together)) {
        comings.add(coming(agreement, together.stream().sorted(NAMING).toList()));
      }
    });
    return comings;
  }

  /// Whether a change is a turn. A figure that was given, or something that was done, moves a
  /// verdict too; it makes no date. A deadline is something due, and each period of a quota a date
  /// of its own.
  static boolean turns(Finding.Kind kind, State from, State to, boolean deadline) {
    return !deadline
        && switch (kind) {
          case LIFE -> !isConsent(to.verdict());
          case RESTRAINT -> true;
          case LIMIT -> isOfTheRule(from.verdict(), to.verdict()) || to.stale();
          case DUTY -> to.verdict() == OfDuty.ENDED || to.verdict() == OfDuty.RESTING;
          case QUOTA -> to.verdict() == OfQuota.ENDED || to.verdict() == OfQuota.RESTING;
        };
  }

  // Signed or ratified: from when that party is bound is a date, if a rule says it.
  private static boolean isConsent(Verdict to) {
    return to == OfParticipation.SIGNATORY || to == OfParticipation.RATIFIED;
  }

  private static boolean isOfTheRule(Verdict from, Verdict to) {
    return from == OfLimit.NOT_YET_APPLICABLE
        || from == OfLimit.RESTING
        || to == OfLimit.RESTING
        || to == OfLimit.ENDED;
  }

  private static int rank(Finding finding) {
    return switch (finding.kind()) {
      case LIFE -> finding.bearer() == null ? 0 : 1;
      case RESTRAINT -> 2;
      case DUTY -> 3;
      case LIMIT -> 4;
      case QUOTA -> 5;
    };
  }

  private Coming coming(Agreement agreement, List<Change> changes) {
    Change first = changes.getFirst();
    Finding then = first.then();
    Kind kind = kind(first);
    String times = first.number() == 1 ? "" : "." + first.number();
    return new Coming(
        then.id() + "/" + first.to().word() + times,
        kind,
        then.instrument(),
        then.id().substring(then.instrument().length() + 1),
        what(then, first),
        when(first.at()),
        basis(agreement, kind, changes),
        shares(changes),
        concerns(agreement, changes),
        Optional.empty(),
        List.of(),
        changes,
        Phrase.of(first.at().isAfter(asOf) ? "calendar.state.ahead" : "calendar.state.past"),
        first.at().isAfter(asOf),
        Rule.of(first),
        entries(changes));
  }

  private static Phrase what(Finding then, Change first) {
    Phrase verdict = Wording.verdict(first.to());
    return then.kind() == Finding.Kind.LIFE && then.bearer() == null
        ? verdict
        : Phrase.of("export.event.of", local(then), verdict);
  }

  private static String local(Finding finding) {
    return finding.id().substring(finding.instrument().length() + 1);
  }

  /// The day, or the instant where it falls on none.
  static When when(Instant at) {
    var time = at.atOffset(ZoneOffset.UTC);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? When.on(time.toLocalDate())
        : When.at(at);
  }

  private static Kind kind(Change first) {
    return switch (first.then().kind()) {
      case LIFE -> ofLife(first);
      case RESTRAINT -> Kind.CLIFF;
      case QUOTA -> Kind.QUOTA;
      case DUTY -> Kind.CLIFF;
      case LIMIT -> first.then().stale() ? Kind.EVIDENCE : Kind.LIMIT;
    };
  }

  private static Kind ofLife(Change first) {
    return switch (first.to()) {
      case OfLife life -> LifeCourse.isOver(life) ? Kind.END : Kind.BEGINNING;
      case OfParticipation.LEAVING,
          OfParticipation.LEFT,
          OfParticipation.RESTING,
          OfParticipation.SUCCEEDED,
          OfParticipation.CONTESTED ->
          Kind.EXIT;
      case OfParticipation.FREE -> Kind.END;
      default -> Kind.BEGINNING;
    };
  }

  private Basis basis(Agreement agreement, Kind kind, List<Change> changes) {
    boolean left = changes.stream().anyMatch(it -> it.to() == OfParticipation.LEFT);
    if (kind == Kind.EXIT || left) {
      return Basis.NOTICE;
    }
    Change first = changes.getFirst();
    if (Stream.of(first.from(), first.to())
        .anyMatch(OfParticipation.ADHERING_VOLUNTARILY::equals)) {
      return Basis.PLEDGE;
    }
    // A pledge is an act and nothing else; a limit begins by its rule, whoever reports that day.
    boolean done = agreement.force() != Force.PLEDGE && kind != Kind.LIMIT && deeds.make(first);
    return done ? Basis.ACT : basis(agreement);
  }

  /// What makes the dates of an instrument's text.
  static Basis basis(Agreement agreement) {
    return switch (agreement.force()) {
      case LEGAL -> Basis.LAW;
      case POLITICAL -> Basis.COMMITMENT;
      case PLEDGE -> Basis.PLEDGE;
    };
  }

  private static List<Share> shares(List<Change> changes) {
    Finding first = changes.getFirst().then();
    if (first.bearer() == null) {
      return List.of();
    }
    return changes.stream()
        .filter(it -> it.then().bearer() != null && rule(it.then()).equals(rule(first)))
        .map(it -> new Share(it.then().id(), bearer(it), List.of(), it.to()))
        .toList();
  }

  /// Its id without whose it is.
  private static String rule(Finding finding) {
    return finding.id().split("@", 2)[0];
  }

  private static Party bearer(Change change) {
    Party bearer = change.then().bearer();
    return bearer == null ? new Party("?") : bearer;
  }

  private static SortedSet<Party> concerns(Agreement agreement, List<Change> changes) {
    SortedSet<Party> concerns = new TreeSet<>();
    for (Change change : changes) {
      if (change.then().bearer() == null) {
        return new TreeSet<>(agreement.parties().keySet());
      }
      concerns.add(bearer(change));
    }
    return concerns;
  }

  private static List<EntryRef> entries(List<Change> changes) {
    Set<EntryRef> entries = new LinkedHashSet<>();
    changes.forEach(change -> entries.addAll(change.then().entries()));
    return List.copyOf(entries);
  }
}
