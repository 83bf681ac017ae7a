package org.detente.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.model.Citation;
import org.detente.model.Force;
import org.detente.model.Party;
import org.detente.model.States;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// An agreement file that passed every check.
///
/// @param sha256 lower-case hexadecimal SHA-256 of the file's bytes
/// @param parties code to name, in file order; of several names the last
/// @param formerly the names that a party bore before, earliest first; a party that bore none is
///   absent
/// @param memberships what the file says of a party beyond its names; a plain party is absent
/// @param groups named groups of states, in file order
/// @param text article to citation, in file order
/// @param counting named counting rules, in file order
/// @param duties in file order
/// @param restraints in file order
/// @param regions named regions, in file order
/// @param pledge what it borrows, hangs on and offers; null for an instrument that does none of it
/// @param timetable dates by which nobody owes a message, in file order
/// @param holidays of parties, where working days are counted
/// @param questions named questions, in file order
public record Agreement(
    String id,
    String title,
    Kind kind,
    Force force,
    String sha256,
    Map<Party, String> parties,
    Map<Party, List<FormerName>> formerly,
    Map<Party, Membership> memberships,
    Map<String, Group> groups,
    Map<String, Citation> text,
    TimeRules time,
    Life life,
    Vocabulary vocabulary,
    Map<String, CountingRule> counting,
    List<Limit> limits,
    List<Duty> duties,
    List<Restraint> restraints,
    Map<String, Region> regions,
    @Nullable Pledge pledge,
    Map<Party, Holidays> holidays,
    List<Quota> quotas,
    List<Scheduled> timetable,
    Map<String, Question> questions) {

  public Agreement {
    parties = inOrder(parties);
    formerly = inOrder(formerly);
    memberships = inOrder(memberships);
    groups = inOrder(groups);
    text = inOrder(text);
    counting = inOrder(counting);
    limits = List.copyOf(limits);
    duties = List.copyOf(duties);
    restraints = List.copyOf(restraints);
    regions = inOrder(regions);
    holidays = inOrder(holidays);
    quotas = List.copyOf(quotas);
    timetable = List.copyOf(timetable);
    questions = inOrder(questions);
  }

  private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /// A party's name until a day (exclusive, 00:00 UTC).
  public record FormerName(String name, Instant until) {}

  /// The party's name at an instant; the title of a group, where a rule binds one.
  ///
  /// @throws IllegalArgumentException when it is no party
  public String nameAt(Party party, Instant at) {
    Group group = groups.get(party.code());
    if (group != null) {
      return group.title();
    }
    String last = parties.get(party);
    if (last == null) {
      throw new IllegalArgumentException(party + " is no party to " + id);
    }
    return formerly.getOrDefault(party, List.of()).stream()
        .filter(former -> at.isBefore(former.until()))
        .findFirst()
        .map(FormerName::name)
        .orElse(last);
  }

  /// What the file says of a party's membership.
  public Membership membership(Party party) {
    return memberships.getOrDefault(party, Membership.PLAIN);
  }

  /// Whether a state may be a party: it is listed, or the file is open to all.
  public boolean admits(Party party) {
    return parties.containsKey(party) || (isOpen() && States.isCode(party.code()));
  }

  /// Whether who joins is a party though the file does not list it.
  public boolean isOpen() {
    return life.joining() != null && life.joining().open();
  }

  /// The same with these states among its parties, after those the file lists; what binds every
  /// party binds them.
  public Agreement joinedBy(Collection<Party> states) {
    Map<Party, String> all = new LinkedHashMap<>(parties);
    states.stream().sorted().forEach(state -> all.putIfAbsent(state, States.name(state)));
    return all.size() == parties.size()
        ? this
        : with(
            all,
            limits.stream().map(limit -> limit.joinedBy(all.keySet())).toList(),
            quotas.stream().map(quota -> quota.joinedBy(all.keySet())).toList(),
            questions);
  }

  /// The same with these questions besides its own.
  public Agreement asking(Map<String, Question> more) {
    Map<String, Question> all = new LinkedHashMap<>(questions);
    all.putAll(more);
    return more.isEmpty() ? this : with(parties, limits, quotas, all);
  }

  private Agreement with(
      Map<Party, String> states,
      List<Limit> bounds,
      List<Quota> allowed,
      Map<String, Question> asked) {
    return new Agreement(
        id,
        title,
        kind,
        force,
        sha256,
        states,
        formerly,
        memberships,
        groups,
        text,
        time,
        life,
        vocabulary,
        counting,
        bounds,
        duties,
        restraints,
        regions,
        pledge,
        holidays,
        allowed,
        timetable,
        asked);
  }

  /// Its rules as entries name them: `limits.launchers`, those it borrows too,
  /// `duties.launch-notice`, `restraints.no-deployment`.
  public List<String> ruleNames() {
    List<String> names = new ArrayList<>();
    limits.forEach(limit -> names.add("limits." + limit.name()));
    if (pledge != null && pledge.borrows() != null) {
      pledge.borrows().limits().forEach(limit -> names.add("limits." + limit));
    }
    duties.forEach(duty -> names.add("duties." + duty.name()));
    restraints.forEach(restraint -> names.add("restraints." + restraint.name()));
    quotas.forEach(quota -> names.add("quotas." + quota.name()));
    return List.copyOf(names);
  }

  /// The ids of other agreements that it names, each once: whose duties it shows, whose events
  /// bring its own about, whose limits it borrows, with whose end it ends, whose restraints it
  /// mirrors.
  public Set<String> others() {
    Set<String> others = new LinkedHashSet<>();
    if (life.term().endsWith() != null) {
      others.add(life.term().endsWith());
    }
    if (life.superseded() != null) {
      others.add(life.superseded().by());
    }
    for (Duty duty : duties) {
      switch (duty) {
        case Duty.AsIn asIn -> others.add(asIn.agreement());
        case Duty.Owed owed when owed.trigger() instanceof Duty.Trigger.On on ->
            others.addAll(on.recordedIn());
        case Duty.Owed _ -> {}
      }
    }
    for (Restraint restraint : restraints) {
      if (restraint.mirror() != null && restraint.mirror().contains("/")) {
        others.add(restraint.mirror().substring(0, restraint.mirror().indexOf('/')));
      }
    }
    if (pledge != null && pledge.borrows() != null) {
      others.add(pledge.borrows().agreement());
    }
    others.remove(id);
    return others;
  }

  /// What kind of instrument it is.
  public enum Kind implements Word {
    TREATY,
    AGREEMENT,
    /// political, of several states
    COMMITMENT,
    UNILATERAL,
    PRACTICE
  }
}
