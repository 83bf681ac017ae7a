package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.reading.Interpretation;
import org.detente.model.ActKind;
import org.detente.model.EntryRef;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.UtcCalendar;
import org.jspecify.annotations.Nullable;

/// The notices of withdrawal that count, by party, and remarks on those that do not.
///
/// A notice counts while the instrument binds the party and the file has a withdrawal clause; after
/// one that nothing stopped, no other does. A notice of which the file asks what it does counts as
/// each reading says, and stops none that comes after it.
///
/// @param byParty each party's notices, earliest first
record Exits(Map<Party, List<Exit>> byParty, List<Remark> remarks) {

  /// @param elsewhere exits from another instrument by which a party leaves this one too
  static Exits of(
      Agreement agreement,
      Dossier dossier,
      Map<Party, Beginning> bound,
      Optional<Instant> end,
      Map<Party, List<Exit>> elsewhere) {
    Life.Withdrawal rule = agreement.life().withdraw();
    Map<Party, List<Exit>> exits = new LinkedHashMap<>();
    List<Remark> remarks = new ArrayList<>();
    for (Party party : agreement.parties().keySet()) {
      for (Deed deed : dossier.deeds(ActKind.WITHDRAWAL, party)) {
        boolean running =
            bound.containsKey(party)
                && !deed.at().isBefore(bound.get(party).at())
                && (end.isEmpty() || deed.at().isBefore(end.get()));
        if (rule == null) {
          remarks.add(remark(deed, "life.withdrawal-not-provided", party));
        } else if (!running) {
          remarks.add(remark(deed, "life.withdrawal-outside-term", party));
        } else if (exits.getOrDefault(party, List.of()).stream().noneMatch(Exits::isLast)) {
          Exit exit =
              exit(
                  deed,
                  rule,
                  asking(rule, party, deed).orElse(null),
                  dossier.deeds(ActKind.WITHDRAWAL_REVOKED, party));
          exits.computeIfAbsent(party, _ -> new ArrayList<>()).add(exit);
          if (exit.question() == null) {
            tooShort(deed, rule, party).ifPresent(remarks::add);
            monthEnd(deed, exit, rule).ifPresent(remarks::add);
          }
        }
      }
    }
    bound.forEach((party, begun) -> {
      for (Exit exit : elsewhere.getOrDefault(party, List.of())) {
        if (begun.at().isBefore(exit.revoked().orElse(exit.over()))) {
          List<Exit> own = exits.computeIfAbsent(party, _ -> new ArrayList<>());
          own.add(exit.notBefore(begun.at()));
          own.sort(Comparator.comparing(Exit::notice));
        }
      }
    });
    return new Exits(exits, remarks);
  }

  private static boolean isLast(Exit exit) {
    return exit.takesEffect() && exit.question() == null;
  }

  /// The question that asks what a party's notice does.
  private static Optional<String> asking(Life.Withdrawal rule, Party party, Deed notice) {
    return Optional.ofNullable(rule.contested().get(party))
        .filter(some -> some.from() == null || !notice.at().isBefore(some.from()))
        .map(Life.Contested::question);
  }

  /// The questions that ask what a party's notices do, once there are such.
  static Set<String> questions(Agreement agreement, Dossier dossier, Party party) {
    Life.Withdrawal rule = agreement.life().withdraw();
    return rule == null
        ? Set.of()
        : dossier.deeds(ActKind.WITHDRAWAL, party).stream()
            .flatMap(deed -> asking(rule, party, deed).stream())
            .collect(Collectors.toSet());
  }

  /// The exit by which a party is to leave, read one way.
  static Optional<Exit> effective(List<Exit> exits, Interpretation under, Dossier dossier) {
    return exits.stream()
        .flatMap(exit -> exit.under(under, dossier).stream())
        .filter(Exit::takesEffect)
        .findFirst();
  }

  private static Exit exit(
      Deed notice, Life.Withdrawal rule, @Nullable String question, List<Deed> revocations) {
    Instant over = rule.over(notice.at(), notice.act().effect());
    Optional<Deed> revoked =
        revocations.stream()
            .filter(deed -> !deed.at().isBefore(notice.at()) && deed.at().isBefore(over))
            .findFirst();
    List<EntryRef> entries = new ArrayList<>(notice.cause());
    revoked.ifPresent(deed -> entries.add(deed.entry()));
    return new Exit(notice.at(), over, revoked.map(Deed::at), null, question, List.copyOf(entries));
  }

  // A notice may name a later day than its period gives, and no earlier one.
  private static Optional<Remark> tooShort(Deed notice, Life.Withdrawal rule, Party party) {
    return named(notice)
        .filter(day -> day.isBefore(UtcCalendar.plus(notice.at(), rule.notice())))
        .map(day ->
            new Remark(
                notice.at(),
                Phrase.of(
                    "life.withdrawal-too-short",
                    party.code(),
                    Wording.date(day),
                    Wording.period(rule.notice())),
                notice.cause()));
  }

  // Months from a day that the last of them lacks: no text of the field says where they end.
  private static Optional<Remark> monthEnd(Deed notice, Exit exit, Life.Withdrawal rule) {
    Instant least = UtcCalendar.plus(notice.at(), rule.notice());
    boolean lacks =
        rule.notice().toTotalMonths() > 0
            && rule.notice().equals(rule.notice().withDays(0))
            && UtcCalendar.day(least).getDayOfMonth()
                != UtcCalendar.day(notice.at()).getDayOfMonth();
    return lacks && least.equals(exit.over())
        ? Optional.of(
            new Remark(
                notice.at(),
                Phrase.of(
                    "life.withdrawal-month-end",
                    Wording.period(rule.notice()),
                    Wording.date(notice.at()),
                    Wording.date(least)),
                notice.cause()))
        : Optional.empty();
  }

  private static Optional<Instant> named(Deed notice) {
    return Optional.ofNullable(notice.act().effect()).map(ImpreciseDate::certainFrom);
  }

  private static Remark remark(Deed deed, String key, Party party) {
    return new Remark(deed.at(), Phrase.of(key, party.code()), deed.cause());
  }
}
