package org.detente.node.page.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.agreement.Limit;
import org.detente.agreement.Pledge;
import org.detente.agreement.Quota;
import org.detente.agreement.Restraint;
import org.detente.agreement.Scheduled;
import org.detente.model.Citation;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.page.Alike;
import org.detente.node.page.ArticleLine;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.calendar.Wanted;

/// The articles of an agreement, each beside the rules it became.
final class Rules {
  private static final String TIMETABLE = "timetable";

  private final View view;
  private final Agreement agreement;
  private final Tested tests;

  Rules(View view, Agreement agreement, Tested tests) {
    this.view = view;
    this.agreement = agreement;
    this.tests = tests;
  }

  /// A rule as the file has it.
  private record Stated(String kind, String name, String title, List<Citation> cites) {
    boolean answers() {
      return !kind.equals("counting") && !kind.equals("time");
    }

    String rule() {
      return name.isEmpty() ? kind : kind + "." + name;
    }
  }

  /// In the order of the file. A rule is told beside the first article that it rests on, and named
  /// beside the others.
  List<AgreementPage.Clause> clauses() {
    Map<String, List<AgreementPage.Rule>> beside = new LinkedHashMap<>();
    for (Stated stated : stated()) {
      AgreementPage.Rule rule = rule(stated);
      boolean first = true;
      for (String article : stated.cites().stream().map(Citation::article).distinct().toList()) {
        beside.computeIfAbsent(article, it -> new ArrayList<>()).add(first ? rule : rule.named());
        first = false;
      }
    }
    Set<Optional<String>> sources = new HashSet<>();
    List<AgreementPage.Clause> clauses = new ArrayList<>();
    agreement
        .text()
        .forEach((name, cite) -> {
          ArticleLine article = ArticleLine.of(view, cite);
          boolean again = !sources.add(article.url());
          clauses.add(
              new AgreementPage.Clause(article, again, beside.getOrDefault(name, List.of())));
        });
    return clauses;
  }

  private List<Stated> stated() {
    Stream<Stated> life =
        view
            .finding(agreement.id() + "/life")
            .map(it -> new Stated("life", "", Words.of("console.title.life"), lifeCites(it)))
            .stream();
    Stream<Stated> limits =
        agreement.limits().stream()
            .map((Limit it) -> new Stated("limits", it.name(), it.title(), it.cites()));
    Stream<Stated> duties =
        agreement.duties().stream()
            .map((Duty it) -> new Stated("duties", it.name(), it.title(), it.cites()));
    Stream<Stated> quotas =
        agreement.quotas().stream()
            .map((Quota it) -> new Stated("quotas", it.name(), it.title(), it.cites()));
    Stream<Stated> restraints =
        agreement.restraints().stream()
            .map((Restraint it) -> new Stated("restraints", it.name(), it.title(), it.cites()));
    Stream<Stated> timetable =
        agreement.timetable().stream()
            .map((Scheduled it) -> new Stated(TIMETABLE, it.name(), it.title(), it.cites()));
    return Stream.of(
            life, limits, borrowed(), quotas, duties, restraints, timetable, counting(), time())
        .flatMap(it -> it)
        .toList();
  }

  private List<Citation> lifeCites(Finding life) {
    List<Citation> cites = new ArrayList<>(life.cites());
    Optional.ofNullable(agreement.life().provisional()).ifPresent(it -> cites.addAll(it.cites()));
    return cites;
  }

  /// How items count: rules that answer nothing by themselves.
  private Stream<Stated> counting() {
    return agreement.counting().values().stream()
        .map(it -> {
          List<Citation> cites = new ArrayList<>(it.cites());
          it.exceptions().forEach(exception -> cites.addAll(exception.cites()));
          return new Stated("counting", it.name(), it.name(), cites);
        });
  }

  private Stream<Stated> time() {
    return Stream.of(
        new Stated("time", "", Words.of("console.title.time"), agreement.time().cites()));
  }

  private Stream<Stated> borrowed() {
    return Optional.ofNullable(agreement.pledge()).map(Pledge::borrows).stream()
        .flatMap(borrows ->
            borrows.limits().stream()
                .map(name ->
                    new Stated(
                        "limits",
                        name,
                        new Titles(view).limit(agreement.id(), name),
                        borrows.cites())));
  }

  private AgreementPage.Rule rule(Stated stated) {
    String prefix = agreement.id() + "/" + stated.rule();
    return new AgreementPage.Rule(
        Words.of("console.rule." + stated.kind()),
        stated.rule(),
        stated.title(),
        now(prefix),
        tests.of(stated.rule()),
        stated.answers(),
        stated.kind().equals(TIMETABLE) ? Optional.of(dates()) : Optional.empty(),
        true);
  }

  /// Where its dates are: nothing is found of what nobody owes.
  private Link dates() {
    String chosen = Wanted.INSTRUMENT + "=" + agreement.id() + "&" + Wanted.MONTHS + "=120";
    return new Link(
        Words.of("console.agreement.dates"), view.moment().forAll().at("/calendar", chosen));
  }

  /// What findings of a rule have in common that are told together.
  private record Reads(Mark mark, String occasion) {}

  private List<AgreementPage.Answers> now(String prefix) {
    Map<Reads, List<Alike.Of>> now = new LinkedHashMap<>();
    for (Finding it : view.assessed().findings()) {
      if (it.id().equals(prefix) || it.id().startsWith(prefix + "@")) {
        String occasion = Titles.instance(it.id());
        String whose = it.id().substring(Math.min(prefix.length() + 1, it.id().length()));
        String who = occasion.isEmpty() ? whose : whose.substring(0, whose.indexOf('/'));
        now.computeIfAbsent(new Reads(Mark.of(it.verdict()), occasion), of -> new ArrayList<>())
            .add(new Alike.Of(who, name(it), view.toFinding(it.id())));
      }
    }
    return now.entrySet().stream()
        .map(it ->
            new AgreementPage.Answers(
                it.getKey().mark(), it.getKey().occasion(), List.copyOf(it.getValue())))
        .toList();
  }

  private String name(Finding finding) {
    return finding.bearer() == null ? "" : view.name(finding.instrument(), finding.bearer());
  }
}
