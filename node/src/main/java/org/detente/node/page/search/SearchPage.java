package org.detente.node.page.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.document.Documents;
import org.detente.node.page.Address;
import org.detente.node.page.ArticleLine;
import org.detente.node.page.EntryLine;
import org.detente.node.page.Fold;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.take.Take;

/// What was found, kind by kind; the first of each where there are many.
///
/// @param said how much was found, or why nothing was looked for
public record SearchPage(
    String query,
    String said,
    Fold<Found> instruments,
    Fold<Found> findings,
    Fold<ArticleLine> articles,
    Fold<EntryLine> entries,
    Fold<Link> documents,
    List<Link> takes) {
  /// The longest text that is looked for, in characters.
  public static final int LONGEST = 200;

  private static final int MOST = 30;

  /// Something found, and what it says now.
  public record Found(Link link, Mark mark, String id) {}

  /// Something found, of whatever kind, as it is taken along.
  public record Row(String kind, String name, String says, String state, String address) {}

  /// Everything found, in the order of the page, what is not shown there too.
  public List<Row> rows() {
    return Stream.of(
            instruments.all().map(it -> row("instrument", it)),
            findings.all().map(it -> row("finding", it)),
            articles.all().map(it -> new Row("article", it.article(), it.says(), "", it.at())),
            entries
                .all()
                .map(it -> new Row("entry", it.number().text(), it.says(), "", it.number().href())),
            documents.all().map(it -> new Row("document", it.text(), "", "", it.href())))
        .flatMap(rows -> rows)
        .toList();
  }

  /// What stands above what was found of one kind: how much there is, and how much is shown.
  public static String heading(String kind, Fold<?> found) {
    return Words.of(
        "console.search." + kind, found.size(), found.rest().size(), found.first().size());
  }

  private static Row row(String kind, Found found) {
    return new Row(kind, found.id(), found.link().text(), found.mark().word(), found.link().href());
  }

  public static SearchPage of(View view, Documents documents, String query) {
    if (query.isBlank()) {
      return nothing(query, Words.of("console.search.empty"));
    }
    if (query.length() > LONGEST) {
      return nothing(query.substring(0, LONGEST), Words.of("console.search.tooLong", LONGEST));
    }
    List<String> words = Arrays.asList(query.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    Fold<Found> instruments = Fold.of(instruments(view, words).toList(), MOST);
    Fold<Found> findings = Fold.of(findings(view, words).toList(), MOST);
    Fold<ArticleLine> articles = Fold.of(articles(view, words).toList(), MOST);
    Fold<EntryLine> entries = Fold.of(entries(view, words).toList(), MOST);
    Fold<Link> sections = Fold.of(sections(view, documents, words).toList(), MOST);
    int found =
        Stream.of(instruments, findings, articles, entries, sections).mapToInt(Fold::size).sum();
    if (found == 0) {
      return nothing(query, Words.of("console.search.none", query));
    }
    return new SearchPage(
        query,
        Words.of("console.search.found", found, query),
        instruments,
        findings,
        articles,
        entries,
        sections,
        Take.of(view, "found", "q=" + Address.encoded(query), List.of("csv", "json")));
  }

  private static SearchPage nothing(String query, String why) {
    return new SearchPage(query, why, none(), none(), none(), none(), none(), List.of());
  }

  private static <T> Fold<T> none() {
    return Fold.of(List.of(), MOST);
  }

  private static Stream<Found> instruments(View view, List<String> words) {
    return view.assessed().instruments().stream()
        .filter(it -> all(words, it.id() + " " + it.title() + " " + it.kind()))
        .map(it ->
            new Found(
                new Link(it.title(), view.toAgreement(it.id())), Mark.of(it.life()), it.id()));
  }

  private static Stream<Found> findings(View view, List<String> words) {
    Titles titles = new Titles(view);
    return view.assessed().findings().stream()
        .filter((Finding it) ->
            all(words, it.id() + " " + titles.full(it) + " " + Mark.of(it.verdict()).word()))
        .map(it ->
            new Found(
                new Link(titles.full(it), view.toFinding(it.id())),
                Mark.of(it.verdict()),
                it.id()));
  }

  private static Stream<ArticleLine> articles(View view, List<String> words) {
    return view.world().agreements().values().stream()
        .flatMap(agreement ->
            agreement.text().values().stream()
                .filter(it -> all(words, agreement.title() + " " + it.article() + " " + it.says())))
        .map(it -> ArticleLine.of(view, it));
  }

  private static Stream<EntryLine> entries(View view, List<String> words) {
    return view.world().facts().known(view.moment().asOf().known()).stream()
        .sorted(Comparator.comparing(Fact::entry).reversed())
        .map(it -> EntryLine.of(view, it))
        .filter(it ->
            all(
                words,
                String.join(
                    " ",
                    it.number().text(),
                    it.kind(),
                    it.by(),
                    it.instrument().text(),
                    it.valid(),
                    it.known(),
                    it.says(),
                    it.publisher())));
  }

  /// Parts of documents, by the headline that they stand under.
  private static Stream<Link> sections(View view, Documents documents, List<String> words) {
    return documents
        .sections()
        .filter(it -> all(words, it.text()))
        .map(it -> new Link(it.title(), view.moment().at(it.page()) + it.anchor()));
  }

  private static boolean all(List<String> words, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(lower::contains);
  }
}
