package org.detente.register.body;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.Source;
import org.detente.model.Source.Grade;
import org.detente.model.Value;
import org.detente.testkit.Fictional;
import org.jspecify.annotations.Nullable;

/// Bodies drawn at random, every kind and every field among them.
final class RandomBodies {
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyz ABCXYZ0189.,:;-_'\"\\/<>&{}[]#@\u00e9\u0416\u4e2d\u20ac";
  private static final List<String> MESSAGE_ACTS = List.of("original", "correct", "nil", "reply");

  private final RandomGenerator random;

  RandomBodies(RandomGenerator random) {
    this.random = random;
  }

  EntryBody next() {
    boolean added = random.nextInt(4) == 0;
    boolean corrects = random.nextInt(6) == 0;
    boolean retracts = !corrects && random.nextInt(6) == 0;
    Body body = body();
    ImpreciseDate from =
        body instanceof Body.Act && random.nextInt(4) == 0 ? ImpreciseDate.by(day()) : date();
    return new EntryBody(
        random.nextInt(3) == 0 ? new Party("third:" + text(40)) : party(),
        body instanceof Body.Adoption adoption ? adoption.agreement() : name(),
        from,
        maybe(this::lateDay),
        added ? lateDay() : date(),
        added,
        source(),
        maybe(this::name),
        few(() -> "limits." + name() + "@" + party().code()),
        says(body),
        maybe(() -> text(200)),
        corrects ? name() + "-x" : null,
        retracts ? "ab".repeat(32) : null,
        maybe(() -> name() + "-y"),
        body);
  }

  private @Nullable String says(Body body) {
    boolean needed = body instanceof Body.Statement || body instanceof Body.Claim;
    return needed ? text(200) : maybe(() -> text(200));
  }

  private Body body() {
    return switch (random.nextInt(8)) {
      case 0 -> declaration();
      case 1 -> new Body.Notification(name(), one(MESSAGE_ACTS), few(this::party), fields());
      case 2 -> act();
      case 3 -> new Body.Statement(maybe(() -> text(100)), totals());
      case 4 -> new Body.Observation(name(), fields(), maybe(this::seenBy));
      case 5 -> new Body.Claim(name(), fields());
      case 6 -> new Body.Adoption(name(), "0f".repeat(32));
      default -> new Body.Other("transfer", fields());
    };
  }

  private Body declaration() {
    List<Body.Item> items = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Map<String, Value> fields = new LinkedHashMap<>(fields());
      fields.remove("times");
      fields.put("kind", new Value.Text("icbm"));
      items.add(new Body.Item(fields, 1 + random.nextLong(1_000)));
    }
    Map<String, Map<String, Long>> breakdown =
        random.nextBoolean() ? Map.of() : Map.of(name(), Map.of(text(20), random.nextLong(900)));
    Map<String, Long> totals = items.isEmpty() && breakdown.isEmpty() ? some() : totals();
    boolean listed = !items.isEmpty() || !breakdown.isEmpty();
    return new Body.Declaration(name(), totals, items, breakdown, listed && random.nextBoolean());
  }

  // No party of the other lists is among them.
  private static final List<Party> TOWARD = List.of(new Party("XY"), new Party("XZ"));

  private Body.Act act() {
    ActKind act = one(List.of(ActKind.values()));
    boolean suspends = act == ActKind.SUSPENSION;
    boolean counters = act == ActKind.COUNTERMEASURE;
    boolean adheres = act == ActKind.ADHERENCE;
    boolean resumes = act == ActKind.RESUMPTION;
    boolean open = act == ActKind.EXTENSION && random.nextInt(4) == 0;
    return new Body.Act(
        act.word(),
        few(this::party),
        suspends || counters ? few(this::rule) : List.of(),
        counters ? List.of(rule()) : List.of(),
        adheres ? List.of(rule()) : List.of(),
        adheres ? maybe(this::name) : null,
        act == ActKind.POSITION ? Map.of(name(), name()) : Map.of(),
        act == ActKind.EXTENSION && !open
            ? Period.of(random.nextInt(9), 0, 1 + random.nextInt(40))
            : null,
        suspends || counters || act == ActKind.WITHDRAWAL ? maybe(() -> text(80)) : null,
        act == ActKind.COVERAGE ? lateDay() : null,
        suspends || resumes ? TOWARD : List.of(),
        suspends || resumes || act == ActKind.WITHDRAWAL
            ? ImpreciseDate.parse("2999-01-01").orElseThrow()
            : null,
        open);
  }

  private Body.SeenBy seenBy() {
    return random.nextBoolean()
        ? new Body.SeenBy(party(), List.of())
        : new Body.SeenBy(null, List.of(text(30)));
  }

  private Map<String, Long> totals() {
    return random.nextBoolean() ? Map.of() : some();
  }

  private Map<String, Long> some() {
    return Map.of(name(), random.nextLong(1L << 53), "launchers", random.nextLong(2_000));
  }

  private Map<String, Value> fields() {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      fields.put(name(), value());
    }
    return fields;
  }

  private Value value() {
    return switch (random.nextInt(4)) {
      case 0 -> new Value.Text(text(60));
      case 1 -> new Value.Whole(random.nextLong(-(1L << 53) + 1, 1L << 53));
      case 2 -> new Value.Truth(random.nextBoolean());
      default -> new Value.Date(random.nextBoolean() ? day() : instant());
    };
  }

  private Source source() {
    return new Source(
        text(60),
        "https://detente.example/" + name(),
        one(List.of(Grade.values())),
        maybe(() -> day().text()),
        maybe(() -> text(30)),
        maybe(() -> "http://detente.example/?q=" + name()),
        maybe(() -> "c3".repeat(32)));
  }

  private ImpreciseDate date() {
    return switch (random.nextInt(4)) {
      case 0 -> day();
      case 1 -> instant();
      case 2 -> parsed(day().text().substring(0, 7));
      default -> parsed(day().text().substring(0, 4));
    };
  }

  private ImpreciseDate day() {
    return ImpreciseDate.ofDay(LocalDate.EPOCH.plusDays(random.nextInt(20_000)));
  }

  private ImpreciseDate lateDay() {
    return ImpreciseDate.ofDay(LocalDate.of(2040, 1, 1).plusDays(random.nextInt(20_000)));
  }

  private ImpreciseDate instant() {
    return parsed(day().text() + "T" + (10 + random.nextInt(14)) + ":0" + random.nextInt(10) + "Z");
  }

  private static ImpreciseDate parsed(String text) {
    return ImpreciseDate.parse(text).orElseThrow();
  }

  private Party party() {
    return one(List.of(Fictional.NORVIA, Fictional.SUDAL, Fictional.ESTARA));
  }

  private String rule() {
    return "duties." + name();
  }

  private String name() {
    return "n"
        + Integer.toString(random.nextInt(1 << 20), 36)
        + (random.nextBoolean() ? "-a" : "_b");
  }

  private String text(int longest) {
    StringBuilder text = new StringBuilder("t");
    for (int i = random.nextInt(longest - 1); i > 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> List<T> few(Supplier<T> draw) {
    LinkedHashSet<T> few = new LinkedHashSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      few.add(draw.get());
    }
    return List.copyOf(few);
  }

  private <T> @Nullable T maybe(Supplier<T> draw) {
    return random.nextBoolean() ? draw.get() : null;
  }
}
