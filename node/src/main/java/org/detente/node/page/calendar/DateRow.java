package org.detente.node.page.calendar;

import java.util.List;
import java.util.Optional;
import org.detente.assessment.calendar.Change;
import org.detente.assessment.calendar.Coming;
import org.detente.assessment.explain.Wording;
import org.detente.model.Words;
import org.detente.node.page.Address;
import org.detente.node.page.Alike;
import org.detente.node.page.ArticleLine;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.words.ComingWords;

/// One date on the page.
///
/// @param fixed whether its day is fixed
/// @param open whether something is still to be done or to come
/// @param dated how firm the date is, where its day is not fixed
/// @param rule where it is explained
/// @param state how it stands, where nobody has a share in it
/// @param basis what makes the date
/// @param counted how its time is counted; empty where none is
/// @param told beside it: deadlines that readings give where they differ, sizes of a quota
/// @param more what changes with it
public record DateRow(
    String date,
    boolean fixed,
    boolean open,
    String dated,
    String kind,
    String what,
    Link instrument,
    Link rule,
    List<Share> shares,
    String state,
    String basis,
    List<Link> articles,
    String counted,
    List<String> told,
    List<Link> more) {

  /// As many shares stand in a column of their own; of more those alike stand together.
  private static final int FEW = 6;

  /// Whether each share has a line.
  public boolean isOfFew() {
    return shares.size() <= FEW;
  }

  /// Those of many parties of whom nothing is judged; none where they are few.
  public List<Share> unjudged() {
    return isOfFew()
        ? List.of()
        : shares.stream().filter(share -> share.reads().isEmpty()).toList();
  }

  /// Those of many parties that read alike; none where they are few.
  public List<Alike> alike() {
    return isOfFew()
        ? List.of()
        : Alike.among(
            shares.stream().flatMap(share -> share.reads().stream()).toList(), rule.href());
  }

  /// One party's share.
  public record Share(String party, String name, Optional<Link> finding, Optional<Mark> mark) {

    /// How it stands; empty where nothing is judged.
    public Optional<Alike.Reads> reads() {
      return finding.flatMap(
          at -> mark.map(read -> new Alike.Reads(new Alike.Of(party, name, at.href()), read)));
    }
  }

  public static DateRow of(View view, Coming coming) {
    Titles titles = new Titles(view);
    return new DateRow(
        coming.when().text(),
        coming.when().isFixed(),
        coming.open(),
        coming.when().isFixed() ? "" : ComingWords.when(coming.when()),
        Words.of("calendar.kind." + coming.kind().word()),
        what(titles, coming),
        new Link(titles.instrument(coming.instrument()), view.toAgreement(coming.instrument())),
        new Link(coming.rule(), rule(view, coming)),
        coming.shares().stream().map(it -> share(view, coming, it)).toList(),
        Words.of(coming.state()),
        ComingWords.basis(coming),
        articles(view, coming),
        coming.counting().map(ComingWords::counting).orElse(""),
        ComingWords.told(coming),
        coming.changes().stream()
            .skip(1)
            .map(it -> new Link(it.then().id(), at(view, coming, it.then().id())))
            .toList());
  }

  /// Where the rule is told: what nobody owes has no finding to explain it.
  private static String rule(View view, Coming coming) {
    String anchor = Address.anchorOfRule(coming.rule().split("/", 2)[0]);
    return coming
        .finding()
        .map(it -> at(view, coming, it))
        .orElse(view.toAgreement(coming.instrument()) + "#" + anchor);
  }

  /// Where it is explained; of what has not begun on the day asked about where its rule is.
  private static String at(View view, Coming coming, String id) {
    String rule = Titles.ruleId(id).substring(coming.instrument().length() + 1);
    return view.finding(id).isPresent()
        ? view.toFinding(id)
        : view.toAgreement(coming.instrument()) + "#" + Address.anchorOfRule(rule);
  }

  // The rule by its title, where a calendar file has its name.
  private static String what(Titles titles, Coming coming) {
    if (coming.changes().isEmpty() || coming.shares().isEmpty()) {
      return Words.of(coming.what());
    }
    Change first = coming.changes().getFirst();
    return Words.of(
        "console.calendar.change",
        titles.rule(first.then()),
        Words.of(Wording.verdict(first.to())));
  }

  private static Share share(View view, Coming coming, Coming.Share share) {
    Optional<String> finding = Optional.ofNullable(share.finding());
    return new Share(
        share.by().code(),
        view.name(coming.instrument(), share.by()),
        finding.map(it -> new Link(it, at(view, coming, it))),
        Optional.ofNullable(share.verdict()).map(Mark::of));
  }

  /// Each once, leading to where the agreement's page has it.
  private static List<Link> articles(View view, Coming coming) {
    return coming.cites().stream()
        .map(it -> ArticleLine.of(view, it))
        .map(it -> new Link(Words.of("finding.article", it.article()), it.at()))
        .distinct()
        .toList();
  }
}
