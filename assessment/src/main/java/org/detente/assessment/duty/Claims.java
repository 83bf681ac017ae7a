package org.detente.assessment.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.Standing;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Party;

/// What the parties say and do about a duty of one bearer, apart from performing it: claims that it
/// was or was not performed, waivers, grounds for withholding it.
final class Claims {
  /// says that the bearer did not perform
  static final String NOT_PERFORMED = "not-performed";

  /// says that the bearer did
  static final String PERFORMED = "performed";

  /// says that the bearer has no ground for withholding performance
  static final String GROUND_DENIED = "ground-denied";

  private final Subject subject;
  private final Party bearer;
  private final List<Party> addressees;
  private final Dossier rules;
  private final Dossier own;
  private final Set<String> names;
  private final boolean spoken;
  private final boolean latest;
  private final Timeline<Boolean> withheld;
  private final Timeline<Boolean> denied;

  /// @param subject the duty, toward those addressees whose word counts
  /// @param rules what is known of the agreement whose rule it is
  /// @param own what is known of the agreement in which the duty stands
  Claims(Subject subject, Dossier rules, Dossier own) {
    this.subject = subject;
    this.bearer = subject.bearer();
    this.addressees = subject.addressees();
    this.rules = rules;
    this.own = own;
    // The duty's name, and where addressees are judged apart its name toward this one as well.
    this.names = new LinkedHashSet<>(List.of(subject.rule().name(bearer), subject.name()));
    this.spoken = names.stream().anyMatch(rules::speaksOf);
    this.latest = names.stream().anyMatch(this::isSpokenOfAlone);
    this.withheld = findWithheld();
    this.denied = findDenied();
  }

  /// The earliest claim of an addressee that an instance was not performed.
  Optional<Fact> notPerformed(Occasion occasion, boolean latest) {
    return about(occasion, latest).stream()
        .filter(fact -> addressees.contains(fact.attributedTo()) && claims(fact, NOT_PERFORMED))
        .findFirst();
  }

  /// The earliest claim of the bearer that an instance was performed.
  Optional<Fact> performed(Occasion occasion, boolean latest) {
    return about(occasion, latest).stream()
        .filter(fact -> fact.attributedTo().equals(bearer) && claims(fact, PERFORMED))
        .findFirst();
  }

  private static boolean claims(Fact fact, String what) {
    return fact.body() instanceof Body.Claim claim && claim.event().equals(what);
  }

  /// What is said of an instance, oldest first: what names it, or the event; what names the duty
  /// alone speaks of the instance that started last.
  List<Fact> about(Occasion occasion, boolean latest) {
    if (!spoken) {
      return List.of();
    }
    Set<Fact> found = new LinkedHashSet<>();
    for (String name : names) {
      for (Fact fact : accounts(name)) {
        if (fact.answers() == null ? latest : occasion.isNamed(fact.answers())) {
          found.add(fact);
        }
      }
      if (!occasion.name().isEmpty()) {
        found.addAll(accounts(name + "/" + occasion.name()));
      }
    }
    List<Fact> about = new ArrayList<>(found);
    about.sort(
        Comparator.comparing((Fact fact) -> fact.valid().certainFrom())
            .thenComparing(Fact::known)
            .thenComparing(Fact::entry));
    return List.copyOf(about);
  }

  // What an addressee says of the duty without naming another, it says of what is owed to itself.
  private List<Fact> accounts(String name) {
    return rules.accounts(name).stream()
        .filter(fact -> name.startsWith(subject.name()) || !subject.isAnother(fact.attributedTo()))
        .toList();
  }

  /// Whether anything is said of the duty alone, and so of the instance that started last.
  boolean speakOfTheLatest() {
    return latest;
  }

  private boolean isSpokenOfAlone(String name) {
    return rules.accounts(name).stream().anyMatch(fact -> fact.answers() == null)
        || rules.deeds(ActKind.WAIVER).stream()
            .map(Deed::fact)
            .anyMatch(fact -> fact.answers() == null && fact.about().contains(name));
  }

  /// The waiver by which the last addressee gave an instance up; empty while one has not.
  Optional<Deed> waived(Occasion occasion, boolean latest) {
    if (rules.deeds(ActKind.WAIVER).isEmpty()) {
      return Optional.empty();
    }
    List<Deed> waivers = new ArrayList<>();
    for (Party addressee : addressees) {
      Optional<Deed> waiver =
          rules.deeds(ActKind.WAIVER, addressee).stream()
              .filter(deed -> waives(deed, occasion, latest))
              .findFirst();
      if (waiver.isEmpty()) {
        return Optional.empty();
      }
      waivers.add(waiver.get());
    }
    return waivers.stream().max(Deed.ORDER);
  }

  private boolean waives(Deed deed, Occasion occasion, boolean latest) {
    Fact fact = deed.fact();
    return occasion.isNamed(fact.answers())
        || names.stream().anyMatch(name -> fact.about().contains(name + "/" + occasion.name()))
        || (fact.answers() == null && latest && names.stream().anyMatch(fact.about()::contains));
  }

  /// The bearer's word that a planned event is off.
  Optional<Fact> cancelled(Occasion occasion) {
    if (occasion.trigger() == null) {
      return Optional.empty();
    }
    return rules.notifications(bearer).stream()
        .filter(fact -> occasion.isNamed(fact.answers()))
        .filter(fact ->
            fact.body() instanceof Body.Notification message
                && addressees.stream().allMatch(message::reaches)
                && (message.act().equals("cancel") || message.act().equals("withdraw")))
        .findFirst();
  }

  /// When the bearer withholds performance on a ground it names.
  Timeline<Boolean> withheld() {
    return withheld;
  }

  private Timeline<Boolean> findWithheld() {
    List<Deed> acts = new ArrayList<>(own.deeds(ActKind.COUNTERMEASURE, bearer));
    acts.addAll(own.deeds(ActKind.END_OF_COUNTERMEASURE, bearer));
    acts.sort(Deed.ORDER);
    String rule = subject.rule().name();
    List<Timeline.Step<Boolean>> steps = new ArrayList<>();
    for (Deed deed : acts) {
      boolean begins = deed.act().act().equals(ActKind.COUNTERMEASURE.word());
      List<String> named = deed.act().withholds();
      boolean covered = Standing.covers(named, rule) && !Standing.covers(deed.act().keeps(), rule);
      if (covered || (!begins && named.isEmpty())) {
        steps.add(new Timeline.Step<>(deed.at(), begins, deed.cause()));
      }
    }
    return Timeline.ofLatest(false, steps);
  }

  /// When an addressee has denied the bearer's ground.
  Timeline<Boolean> denied() {
    return denied;
  }

  private Timeline<Boolean> findDenied() {
    Timeline<Boolean> denied = Timeline.always(false);
    return names.stream()
        .flatMap(name -> own.accounts(name).stream())
        .filter(fact -> addressees.contains(fact.attributedTo()) && claims(fact, GROUND_DENIED))
        .min(Comparator.comparing((Fact fact) -> fact.valid().certainFrom()))
        .map(fact -> denied.then(fact.valid().certainFrom(), true, List.of(fact.entry())))
        .orElse(denied);
  }
}
