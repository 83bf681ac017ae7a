package org.detente.node.page.today;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Pledge;
import org.detente.model.Finding;
import org.detente.model.Reason;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Alike;
import org.detente.node.page.Basis;
import org.detente.node.page.Dates;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Readings;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.words.Tone;

/// A restraint, a red line or a pledge, with what it hangs on; of those who gave the same one those
/// whose word reads the same.
///
/// @param force names the form in which its basis is drawn
/// @param by whose word it is, none where it is all parties', and how it reads
/// @param hangs on what it hangs, a sentence each
/// @param contested its verdict under each reading, where readings differ
public record Hanging(
    Link what,
    Link instrument,
    String force,
    String basis,
    Alike by,
    String began,
    List<String> hangs,
    List<String> notes,
    List<Readings> contested) {
  private static final Set<String> SENTENCES =
      Set.of("restraint.forsworn", "restraint.line", "restraint.hangs", "restraint.mirrors");

  static List<Hanging> all(View view) {
    Titles titles = new Titles(view);
    Map<Object, List<Finding>> alike = new LinkedHashMap<>();
    view.assessed().findings().stream()
        .filter(it -> it.kind() == Finding.Kind.RESTRAINT || isPledge(view, it))
        .filter(it -> !it.verdict().word().equals("not-yet"))
        .forEach(it -> alike.computeIfAbsent(text(it), text -> new ArrayList<>()).add(it));
    return alike.values().stream().map(it -> of(view, titles, it)).toList();
  }

  /// What is shown beside whose word it is. Where readings differ each stands alone.
  private static Object text(Finding finding) {
    return finding.verdict().word().equals("contested")
        ? finding.id()
        : List.of(Titles.ruleId(finding.id()), finding.verdict(), finding.notes());
  }

  /// How many of them read how.
  public static List<Mark> sums(Stream<Hanging> words) {
    return Mark.sums(words.map(it -> it.by().mark()).toList());
  }

  /// Whether it binds nobody any more.
  boolean isOver() {
    return by.mark().tone().equals(Mark.of(Tone.ENDED, "").tone());
  }

  private static boolean isPledge(View view, Finding finding) {
    return finding.kind() == Finding.Kind.LIFE
        && finding.bearer() == null
        && view.agreement(finding.instrument()).filter(it -> it.pledge() != null).isPresent();
  }

  private static Hanging of(View view, Titles titles, List<Finding> alike) {
    Finding finding = alike.getFirst();
    String instrument = titles.instrument(finding.instrument());
    boolean pledge = finding.kind() == Finding.Kind.LIFE;
    String at = alike.size() == 1 ? view.toFinding(finding.id()) : view.toRule(finding);
    return new Hanging(
        new Link(pledge ? instrument : titles.rule(finding), at),
        new Link(instrument, view.toAgreement(finding.instrument())),
        finding.force().word(),
        Basis.of(view, finding),
        new Alike(Mark.of(finding.verdict()), bearers(view, alike), at),
        began(alike),
        pledge ? condition(view, finding.instrument()) : said(alike),
        finding.notes().stream().map(it -> Words.of(it)).toList(),
        finding.verdict().word().equals("contested") ? Readings.of(view, finding) : List.of());
  }

  /// Since when; empty where it is not the same for all.
  private static String began(List<Finding> alike) {
    List<String> began = alike.stream().map(Dates::began).distinct().toList();
    return began.size() == 1 ? began.getFirst() : "";
  }

  private static List<Alike.Of> bearers(View view, List<Finding> alike) {
    List<Alike.Of> bearers = new ArrayList<>();
    for (Finding it : alike) {
      if (it.bearer() != null) {
        String name = view.name(it.instrument(), it.bearer());
        bearers.add(new Alike.Of(it.bearer().code(), name, view.toFinding(it.id())));
      }
    }
    return bearers;
  }

  /// On what it hangs; of several only what is the same for all, for the sentences name whose word
  /// it is.
  private static List<String> said(List<Finding> alike) {
    List<String> first = sentences(alike.getFirst().reason()).toList();
    return alike.size() == 1
        ? first
        : first.stream()
            .filter(
                it -> alike.stream().allMatch(own -> sentences(own.reason()).anyMatch(it::equals)))
            .toList();
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
