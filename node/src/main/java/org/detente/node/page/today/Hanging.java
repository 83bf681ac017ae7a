package org.detente.node.page.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Pledge;
import org.detente.model.Finding;
import org.detente.model.Reason;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Dates;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Readings;
import org.detente.node.page.Titles;
import org.detente.node.page.View;

/// A restraint, a red line or a pledge, with what it hangs on.
///
/// @param hangs on what it hangs, a sentence each
/// @param contested its verdict under each reading, where readings differ
public record Hanging(
    Link what,
    Link instrument,
    String force,
    String by,
    Mark mark,
    String since,
    List<String> hangs,
    List<String> notes,
    List<Readings> contested) {
  private static final Set<String> SENTENCES =
      Set.of("restraint.forsworn", "restraint.line", "restraint.hangs", "restraint.mirrors");

  static List<Hanging> all(View view) {
    return view.assessed().findings().stream()
        .filter(it -> it.kind() == Finding.Kind.RESTRAINT || isPledge(view, it))
        .filter(it -> !it.verdict().word().equals("not-yet"))
        .map(it -> of(view, it))
        .toList();
  }

  private static boolean isPledge(View view, Finding finding) {
    return finding.kind() == Finding.Kind.LIFE
        && finding.bearer() == null
        && view.agreement(finding.instrument()).filter(it -> it.pledge() != null).isPresent();
  }

  private static Hanging of(View view, Finding finding) {
    Titles titles = new Titles(view);
    String instrument = titles.instrument(finding.instrument());
    boolean pledge = finding.kind() == Finding.Kind.LIFE;
    return new Hanging(
        new Link(pledge ? instrument : titles.rule(finding), view.toFinding(finding.id())),
        new Link(instrument, view.toAgreement(finding.instrument())),
        finding.force().word(),
        finding.bearer() == null ? "" : finding.bearer().code(),
        Mark.of(finding.verdict()),
        finding.since() == null ? "" : Dates.iso(finding.since()),
        pledge ? condition(view, finding.instrument()) : sentences(finding.reason()).toList(),
        finding.notes().stream().map(it -> Words.of(it)).toList(),
        finding.verdict().word().equals("contested") ? Readings.of(view, finding) : List.of());
  }

  private static Stream<String> sentences(Reason reason) {
    Stream<String> own =
        SENTENCES.contains(reason.phrase().key())
            ? Stream.of(Words.of(reason.phrase()))
            : Stream.empty();
    return Stream.concat(own, reason.because().stream().flatMap(Hanging::sentences));
  }

  private static List<String> condition(View view, String instrument) {
    Pledge pledge = view.agreement(instrument).map(Agreement::pledge).orElse(null);
    List<String> sentences = new ArrayList<>();
    if (pledge != null && pledge.asLongAs() != null) {
      List<String> verdicts =
          pledge.asLongAs().is().stream().map((Verdict.OfLimit it) -> Mark.of(it).word()).toList();
      sentences.add(
          Words.of(
              "console.pledge.asLongAs",
              view.name(instrument, pledge.asLongAs().limits()),
              String.join(Words.of("console.or"), verdicts)));
    }
    if (pledge != null && pledge.offer() != null) {
      sentences.add(
          Words.of(
              "console.pledge.offer",
              String.join(
                  ", ",
                  pledge.offer().to().stream().map(it -> view.name(instrument, it)).toList())));
    }
    return sentences;
  }
}
