package org.detente.node.page.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Alike;
import org.detente.node.page.Dates;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// One instance of a duty, or a duty that nothing has brought about; of those who owe it those
/// whose answer reads the same.
///
/// @param bearers who owe it, and how it reads
/// @param addressee to whom; empty for all
/// @param occasion which instance; empty for the duty as such
/// @param deadline by when; empty where there is none
/// @param performed what is known of the performance
public record DutyRow(
    Link duty,
    Link instrument,
    Alike bearers,
    String addressee,
    String occasion,
    String deadline,
    String performed,
    List<String> accounts) {

  private static final Comparator<DutyRow> SOONEST =
      Comparator.comparing((DutyRow it) -> it.deadline().isEmpty())
          .thenComparing(it -> it.deadline().substring(it.deadline().lastIndexOf(' ') + 1))
          .thenComparing(DutyRow::occasion);

  /// How many of them read how.
  public static List<Mark> sums(Stream<DutyRow> rows) {
    return Mark.sums(rows.map(it -> it.bearers().mark()).toList());
  }

  /// How far a duty has come.
  enum Stage {
    /// still to be done
    OPEN,
    /// past its deadline without an answer
    UNTOLD,
    /// nothing has brought it about
    DORMANT,
    /// nothing more is asked of anybody
    SETTLED
  }

  /// What stands at one stage, as each is found.
  static List<Finding> findings(View view, Stage stage) {
    return view.assessed().findings().stream()
        .filter(it -> it.kind() == Finding.Kind.DUTY)
        .filter(it -> it.verdict() != Verdict.OfDuty.ENDED || isInstance(it))
        .filter(it -> stageOf(view, it) == stage)
        .toList();
  }

  /// The same in rows: what is still to be done by its deadline, what is over the latest first.
  static List<DutyRow> rows(View view, Stage stage) {
    Titles titles = new Titles(view);
    Map<Object, List<Finding>> alike = new LinkedHashMap<>();
    findings(view, stage)
        .forEach(it -> alike.computeIfAbsent(text(view, it), text -> new ArrayList<>()).add(it));
    return alike.values().stream()
        .map(it -> row(view, titles, it))
        .sorted(stage == Stage.OPEN ? SOONEST : SOONEST.reversed())
        .toList();
  }

  /// What a row shows beside who owes it: two who owe each other the same stand in one.
  private static Object text(View view, Finding duty) {
    String id = duty.id();
    Set<String> two = new TreeSet<>(List.of(code(duty.bearer()), code(duty.addressee())));
    return List.of(
        Titles.ruleId(id),
        Titles.instance(id),
        duty.verdict(),
        isAmongMany(view, duty) || duty.addressee() == null ? "" : two,
        deadline(duty.timing()),
        performed(duty.timing()),
        accounts(duty));
  }

  /// Whether each of many owes it to each, so that it does not matter to whom.
  private static boolean isAmongMany(View view, Finding duty) {
    return view.agreement(duty.instrument())
        .filter(it -> it.parties().size() > Alike.FEW)
        .isPresent();
  }

  private static String code(@Nullable Party party) {
    return party == null ? "" : party.code();
  }

  private static boolean isInstance(Finding duty) {
    return duty.id().lastIndexOf('/') > duty.id().indexOf('@');
  }

  private static Stage stageOf(View view, Finding duty) {
    Tone tone = Tone.of(duty.verdict());
    if (duty.verdict() == Verdict.OfDuty.DORMANT) {
      return Stage.DORMANT;
    }
    if (tone == Tone.HOLDS || tone == Tone.ENDED || duty.verdict() == Verdict.OfDuty.MET_LATE) {
      return Stage.SETTLED;
    }
    Instant deadline = duty.timing() == null ? null : duty.timing().bound();
    boolean past = deadline != null && !deadline.isAfter(view.moment().asOf().valid());
    return past || (deadline == null && tone == Tone.UNKNOWN) ? Stage.UNTOLD : Stage.OPEN;
  }

  private static DutyRow row(View view, Titles titles, List<Finding> alike) {
    Finding duty = alike.getFirst();
    String id = duty.id();
    String rule = view.toRule(duty);
    return new DutyRow(
        new Link(titles.rule(duty), alike.size() == 1 ? view.toFinding(id) : rule),
        new Link(titles.instrument(duty.instrument()), view.toAgreement(duty.instrument())),
        new Alike(Mark.of(duty.verdict()), bearers(view, alike, rule), rule),
        addressee(alike),
        Titles.instance(id),
        deadline(duty.timing()),
        performed(duty.timing()),
        accounts(duty));
  }

  private static List<String> accounts(Finding duty) {
    return duty.accounts().stream()
        .map(it -> Words.of("console.account", View.who(it.by()), it.says()))
        .toList();
  }

  private static String addressee(List<Finding> alike) {
    Set<String> addressees = codes(alike, Finding::addressee);
    if (addressees.size() == 1) {
      return addressees.iterator().next();
    }
    return addressees.size() == 2 && addressees.equals(codes(alike, Finding::bearer))
        ? Words.of("console.duty.eachOther")
        : Words.of("console.parties", addressees.size());
  }

  private static Set<String> codes(List<Finding> alike, Function<Finding, @Nullable Party> whose) {
    return alike.stream().map(it -> code(whose.apply(it))).collect(Collectors.toSet());
  }

  /// Each once; who owes it to several, with where all of that is told.
  private static List<Alike.Of> bearers(View view, List<Finding> alike, String rule) {
    Map<String, Alike.Of> bearers = new LinkedHashMap<>();
    for (Finding it : alike) {
      String code = code(it.bearer());
      String name = it.bearer() == null ? "" : view.name(it.instrument(), it.bearer());
      String at = bearers.containsKey(code) ? rule : view.toFinding(it.id());
      bearers.put(code, new Alike.Of(code, name, at));
    }
    return List.copyOf(bearers.values());
  }

  private static String deadline(Finding.@Nullable Timing timing) {
    if (timing == null || timing.bound() == null) {
      return "";
    }
    String key = timing.boundIncluded() ? "console.duty.by" : "console.duty.before";
    return Words.of(key, Dates.shown(timing.bound()));
  }

  private static String performed(Finding.@Nullable Timing timing) {
    if (timing == null) {
      return "";
    }
    if (timing.performedAt() != null) {
      return Words.of("console.duty.at", Dates.shown(timing.performedAt()));
    }
    return timing.performedBy() == null
        ? ""
        : Words.of("console.duty.atLatest", Dates.shown(timing.performedBy()));
  }
}
