package org.detente.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Cap;
import org.detente.agreement.Life;
import org.detente.agreement.Limit;
import org.detente.agreement.Question;
import org.detente.model.ActKind;
import org.detente.model.AsOf;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.testkit.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Random ledgers in random order read as the naive evaluator reads them")
class OracleTest {
  private static final Instant START = Instant.parse("2001-01-01T00:00:00Z");
  private static final int DAYS = 70;
  private static final List<Party> PARTIES = List.of(Treaty.US, Treaty.RU);

  private record World(Agreement agreement, Entries entries, boolean endsForAll) {}

  @Test
  void atEveryDayForWhatWasKnownOnAnyOther() {
    Seeds.runs(
        60,
        random -> {
          World world = world(random);
          Instant known = day(random.nextInt(DAYS + 10));
          List<Map<String, Finding>> days = new ArrayList<>();
          for (int day = 0; day <= DAYS; day++) {
            days.add(assess(world, day(day), known));
          }
          for (int day = 0; day <= DAYS; day++) {
            check(world, days.get(day), day, known);
          }
          days.getFirst().keySet().forEach(id -> checkSinceAndNext(days, id));
        });
  }

  private static Map<String, Finding> assess(World world, Instant valid, Instant known) {
    Map<String, Finding> findings = new java.util.TreeMap<>();
    Assessment.assess(
            List.of(world.agreement()), world.entries(), new AsOf(valid, new Known.At(known)))
        .findings()
        .forEach(finding -> findings.put(finding.id(), finding));
    return findings;
  }

  private static void check(World world, Map<String, Finding> found, int day, Instant known) {
    Oracle oracle = new Oracle(world.entries().facts(), day(day), known, world.endsForAll());
    String on = "day " + day;
    assertThat(verdict(found, "life")).as(on).isEqualTo(oracle.life());
    for (Party party : PARTIES) {
      checkRead(
          world, found, "life@" + party, known, on, (o, rests) -> o.party(party, rests), oracle);
      String limit = "limits.launchers@" + party;
      checkRead(world, found, limit, known, on, (o, rests) -> o.limit(party, rests), oracle);
      Finding finding = get(found, limit);
      Finding.Range value = Ask.count(finding).value();
      assertThat(value == null ? null : value.hi())
          .as(on + " " + limit)
          .isEqualTo(oracle.figure(party).orElse(null));
      assertThat(finding.stale()).as(on + " " + limit).isEqualTo(oracle.stale(party));
    }
  }

  private static void checkRead(
      World world,
      Map<String, Finding> found,
      String id,
      Instant known,
      String on,
      BiFunction<Oracle, Boolean, String> under,
      Oracle oracle) {
    String rests = under.apply(oracle, true);
    String not = under.apply(oracle, false);
    Question question = world.agreement().questions().get("suspension");
    boolean restsHeld = held(question, "effective", known);
    boolean notHeld = held(question, "not-effective", known);
    String expected =
        rests.equals(not)
            ? rests
            : restsHeld && notHeld ? "contested" : restsHeld ? rests : notHeld ? not : "unknown";
    assertThat(verdict(found, id)).as(on + " " + id).isEqualTo(expected);
    assertThat(get(found, id).readings())
        .as(on + " " + id)
        .extracting(reading -> reading.verdict().word())
        .isEqualTo(rests.equals(not) ? List.of() : List.of(rests, not));
  }

  private static boolean held(@Nullable Question question, String option, Instant known) {
    Question.Option chosen = question == null ? null : question.options().get(option);
    return chosen != null
        && !chosen.hypothetical()
        && (chosen.heldFrom() == null || !known.isBefore(chosen.heldFrom()));
  }

  // By going from day to day, on which all breakpoints fall.
  private static void checkSinceAndNext(List<Map<String, Finding>> days, String id) {
    for (int day = 1; day < DAYS; day++) {
      Finding today = get(days.get(day), id);
      int first = day;
      while (first > 0 && get(days.get(first - 1), id).verdict().equals(today.verdict())) {
        first--;
      }
      if (first > 0) {
        assertThat(today.since()).as(id + " on day " + day).isEqualTo(day(first));
      }
      int last = day;
      while (last < DAYS && get(days.get(last + 1), id).verdict().equals(today.verdict())) {
        last++;
      }
      if (last < DAYS) {
        Finding.Next expected =
            new Finding.Next(day(last + 1), get(days.get(last + 1), id).verdict());
        assertThat(today.next()).as(id + " on day " + day).isEqualTo(expected);
      }
    }
  }

  private static String verdict(Map<String, Finding> found, String id) {
    return get(found, id).verdict().word();
  }

  private static Finding get(Map<String, Finding> found, String id) {
    String full = id.contains("/") ? id : Treaty.ID + "/" + id;
    return java.util.Objects.requireNonNull(found.get(full), full);
  }

  private static Instant day(int day) {
    return START.plusSeconds(86_400L * day);
  }

  private static String date(int day) {
    return day(day).toString().substring(0, 10);
  }

  private static World world(RandomGenerator random) {
    boolean endsForAll = random.nextBoolean();
    Treaty treaty = new Treaty();
    treaty.provisional = null;
    treaty.term = new Life.Term(Period.ofDays(Oracle.TERM), "entry-into-force", false, List.of());
    treaty.extend =
        new Life.Extension(
            1, Period.ofDays(Oracle.LONGEST_EXTENSION), Life.By.JOINT_DECISION, List.of());
    treaty.withdraw =
        new Life.Withdrawal(Life.By.EACH, Period.ofDays(Oracle.NOTICE), endsForAll, List.of());
    treaty.questions =
        Treaty.questions(
            Treaty.suspensionQuestion(
                null, option(random, "effective", true), option(random, "not-effective", false)));
    Agreement agreement = withShortLimit(treaty.build());
    List<Entries> lines = new ArrayList<>();
    line(lines, random, 5, e -> e.joint(date(random.nextInt(5)), ActKind.SIGNATURE));
    line(lines, random, 9, e -> e.joint(date(3 + random.nextInt(5)), ActKind.ENTRY_INTO_FORCE));
    for (int i = random.nextInt(25); i > 0; i--) {
      lines.add(randomLine(random));
    }
    return new World(agreement, arrive(lines, random), endsForAll);
  }

  private static void line(
      List<Entries> lines,
      RandomGenerator random,
      int inTen,
      java.util.function.UnaryOperator<Entries> write) {
    if (random.nextInt(10) < inTen) {
      lines.add(write.apply(new Entries()));
    }
  }

  private static Question.Option option(RandomGenerator random, String name, boolean rests) {
    return switch (random.nextInt(3)) {
      case 0 -> Treaty.option(name, rests, null, null);
      case 1 -> Treaty.option(name, rests, "US", null);
      default -> Treaty.option(name, rests, "RU", date(random.nextInt(DAYS)));
    };
  }

  // The launchers limit alone, with two dated values and evidence that ages in days.
  private static Agreement withShortLimit(Agreement agreement) {
    Limit launchers = agreement.limits().get(2);
    Limit small =
        new Limit(
            launchers.name(),
            launchers.title(),
            launchers.cites(),
            launchers.each(),
            launchers.bearers(),
            List.of(),
            null,
            null,
            null,
            launchers.where(),
            launchers.counting(),
            List.of(value(100, Oracle.FIRST_VALUE), value(50, Oracle.SECOND_VALUE)),
            new Limit.Evidence(List.of("data-exchange"), List.of(), Period.ofDays(Oracle.STALE)));
    return new Agreement(
        agreement.id(),
        agreement.title(),
        agreement.kind(),
        agreement.force(),
        agreement.sha256(),
        agreement.parties(),
        agreement.formerly(),
        agreement.memberships(),
        agreement.groups(),
        agreement.text(),
        agreement.time(),
        agreement.life(),
        agreement.vocabulary(),
        agreement.counting(),
        List.of(small),
        agreement.duties(),
        agreement.restraints(),
        agreement.regions(),
        agreement.pledge(),
        agreement.holidays(),
        agreement.quotas(),
        agreement.timetable(),
        agreement.questions());
  }

  private static Limit.DatedValue value(long value, int days) {
    return new Limit.DatedValue(
        new Cap.Fixed(value),
        new Anchor.Event("entry-into-force", Period.ofDays(days)),
        null,
        List.of());
  }

  private static Entries randomLine(RandomGenerator random) {
    String day = date(random.nextInt(DAYS));
    Party party = PARTIES.get(random.nextInt(2));
    Entries entries = new Entries();
    return switch (random.nextInt(12)) {
      case 0 -> entries.extension(day, Period.ofDays(random.nextInt(14)), Treaty.US, Treaty.RU);
      case 1, 2 -> entries.extension(day, Period.ofDays(5), party);
      case 3 -> entries.act(day, party, ActKind.WITHDRAWAL);
      case 4 -> entries.act(day, party, ActKind.WITHDRAWAL_REVOKED);
      case 5 -> entries.suspension(day, party);
      case 6 -> entries.suspension(day, party, "limits");
      case 7 -> entries.act(day, party, ActKind.RESUMPTION);
      case 8 -> entries.adherence(day, party, "limits");
      default ->
          entries.totals(
              day, party, -1, 3, List.of(20L, 50L, 70L, 100L, 130L, -1L).get(random.nextInt(6)));
    };
  }

  // Each line is known some days later, some correct or take back another, and they arrive in any
  // order.
  private static Entries arrive(List<Entries> lines, RandomGenerator random) {
    List<Entries> order = new ArrayList<>(lines);
    Collections.shuffle(order, random);
    Entries ledger = new Entries();
    Set<String> used = new TreeSet<>();
    for (int i = 0; i < order.size(); i++) {
      Fact fact = order.get(i).facts().getFirst();
      Body body = fact.body();
      ledger.add(fact.valid().text(), fact.attributedTo(), body);
      int valid = (int) java.time.Duration.between(START, fact.valid().from()).toDays();
      ledger.known(date(valid + (random.nextInt(3) == 0 ? random.nextInt(15) : 0))).ref("r" + i);
      if (i > 0 && random.nextInt(5) == 0) {
        String older = "r" + random.nextInt(i);
        if (used.add(older)) {
          if (random.nextBoolean()) {
            ledger.corrects(older);
          } else {
            ledger.retracts(older);
          }
        }
      }
    }
    return ledger;
  }
}
