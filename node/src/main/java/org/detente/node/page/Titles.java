package org.detente.node.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.agreement.Limit;
import org.detente.agreement.Quota;
import org.detente.agreement.Restraint;
import org.detente.model.Finding;
import org.detente.model.Words;

/// Names of instruments, rules and findings as a reader calls them, from the words of the agreement
/// files.
public final class Titles {
  private static final Pattern SHORT = Pattern.compile("\\((?!\\d+\\))([^()]+)\\)$");

  private final View view;

  public Titles(View view) {
    this.view = view;
  }

  /// The name by which everybody knows an instrument: what its title gives in brackets at the end,
  /// else the whole title. A year alone is no name.
  public static String brief(String title) {
    Matcher brief = SHORT.matcher(title);
    return brief.find() ? brief.group(1) : title;
  }

  public String instrument(String id) {
    return view.agreement(id).map(it -> brief(it.title())).orElse(id);
  }

  /// The rule a finding is about, without whom it binds.
  public String rule(Finding finding) {
    String name = name(finding.id());
    return switch (finding.kind()) {
      case LIMIT -> limit(finding.instrument(), name);
      case DUTY -> duty(finding.instrument(), name);
      case RESTRAINT ->
          view.agreement(finding.instrument())
              .flatMap(
                  it -> it.restraints().stream().filter(r -> r.name().equals(name)).findFirst())
              .map(Restraint::title)
              .orElse(name);
      case QUOTA ->
          view.agreement(finding.instrument())
              .flatMap(it -> it.quotas().stream().filter(q -> q.name().equals(name)).findFirst())
              .map(Quota::title)
              .orElse(name);
      case LIFE ->
          finding.bearer() == null
              ? Words.of("console.title.life")
              : Words.of("console.title.party");
    };
  }

  /// The rule and whom it binds; of a duty which instance.
  public String of(Finding finding) {
    String instance = instance(finding.id());
    String title =
        finding.bearer() == null
            ? rule(finding)
            : Words.of(
                "console.title.of",
                rule(finding),
                view.name(finding.instrument(), finding.bearer()));
    return instance.isEmpty() ? title : Words.of("console.title.instance", title, instance);
  }

  /// `2018-09` of `new-start/duties.half-yearly-data@US/2018-09`; empty where there is none.
  public static String instance(String id) {
    int slash = id.indexOf('/', id.indexOf('@') + 1);
    return id.indexOf('@') < 0 || slash < 0 ? "" : id.substring(slash + 1);
  }

  /// The instrument and the rule, whomever it binds.
  public String ofAll(Finding finding) {
    return Words.of("console.title.full", instrument(finding.instrument()), rule(finding));
  }

  /// What a finding's id says of its rule: `new-start/limits.launchers`.
  public static String ruleId(String id) {
    int at = id.indexOf('@');
    return at < 0 ? id : id.substring(0, at);
  }

  /// The instrument, the rule and whom it binds.
  public String full(Finding finding) {
    return Words.of("console.title.full", instrument(finding.instrument()), of(finding));
  }

  /// `launchers` of `new-start/limits.launchers@US`.
  public static String name(String id) {
    String rule = id.substring(id.indexOf('/') + 1);
    int from = rule.indexOf('.') + 1;
    int until = rule.indexOf('@');
    return rule.substring(from, until < from ? rule.length() : until);
  }

  /// A limit's title; that of a borrowed one from the agreement that lends it.
  public String limit(String instrument, String name) {
    return view.agreement(instrument)
        .flatMap(it -> limit(it, name).or(() -> lender(it).flatMap(l -> limit(l, name))))
        .map(Limit::title)
        .orElse(name);
  }

  private static Optional<Limit> limit(Agreement agreement, String name) {
    return agreement.limits().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private Optional<Agreement> lender(Agreement agreement) {
    return agreement.pledge() == null || agreement.pledge().borrows() == null
        ? Optional.empty()
        : view.agreement(agreement.pledge().borrows().agreement());
  }

  private String duty(String instrument, String name) {
    return view.agreement(instrument)
        .flatMap(it -> it.duties().stream().filter(d -> d.name().equals(name)).findFirst())
        .map(Duty::title)
        .orElse(name);
  }
}
