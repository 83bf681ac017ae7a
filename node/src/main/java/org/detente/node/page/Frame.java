package org.detente.node.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.Words;
import org.detente.node.contract.StatusJson;
import org.detente.node.document.Documents;

/// What stands around every page: its name, the ways to the others, the two-time control, between
/// whom it is read, what changed since the moment before, and by which bytes anybody can tell that
/// they read the same.
///
/// @param name of the page in the reader's list of windows
/// @param path of the page, by which the control asks for it again
/// @param dated whether the page speaks of the moment; a document does not, and has no control
/// @param keeps further parameters of the page's address, which the control must not lose
/// @param moment as its address says it, for other forms of the page
/// @param pairs between whom the page is read; empty where it is not read so
/// @param remarks on the moment, such as that the record ends before it
/// @param changes since the moment the reader comes from; empty where they come from elsewhere
/// @param json the address of the moment's answers as data
/// @param citation a text to quote the page by, without its link
/// @param cited the link of the page at this moment, whatever is learned later
public record Frame(
    String name,
    String path,
    boolean dated,
    List<Field> keeps,
    List<Field> moment,
    List<Way> ways,
    Optional<PairSwitch> pairs,
    Control control,
    List<String> remarks,
    Optional<Changes> changes,
    List<Head> heads,
    String json,
    String citation,
    String cited) {

  /// A parameter of the address.
  public record Field(String name, String value) {
    private String encoded() {
      return name + "=" + Address.encoded(value);
    }
  }

  /// A way to another page.
  public record Way(Link link, boolean here) {}

  /// A ledger's head, by which a quotation of this page can be checked.
  public record Head(String origin, String size, String root, String root12) {}

  /// What a page is called and where it is.
  ///
  /// @param keeps further parameters of its address
  /// @param paired whether it is read between two parties
  /// @param subject the finding or the agreement that it is about
  public record Page(
      String name, String path, List<Field> keeps, boolean paired, Optional<String> subject) {

    /// A page that is about no single thing.
    public Page(String name, String path, List<Field> keeps, boolean paired) {
      this(name, path, keeps, paired, Optional.empty());
    }
  }

  private static final int ROOT_SHOWN = 12;
  private static final List<String> PAGES =
      List.of("/", "/timeline", "/calendar", "/ledger", "/search", Documents.ROOT);

  /// The frame of a page.
  ///
  /// @param changes since the moment the reader comes from, on the same page
  public static Frame of(View view, Page page, Optional<Changes> changes) {
    String path = page.path();
    Moment forAll = view.moment().forAll();
    return new Frame(
        page.name(),
        path,
        !path.startsWith(Documents.ROOT),
        Stream.concat(page.keeps().stream(), pair(view.moment())).toList(),
        moment(view.moment()),
        PAGES.stream().map(it -> way(view, it, path)).toList(),
        page.paired() ? Optional.of(PairSwitch.of(view, path)) : Optional.empty(),
        Control.of(view, path),
        remarks(view),
        changes,
        view.assessed().ledgers().stream().map(Frame::head).toList(),
        forAll.at("/api/v1/status"),
        citation(view, page.name()),
        cited(view, page));
  }

  /// The moment as fields that do not say between whom.
  public List<Field> momentForAll() {
    return moment.stream().filter(it -> !it.name().equals(Moment.PAIR)).toList();
  }

  /// The address of a document, which leads back to this moment.
  ///
  /// @param address with a heading after `#`, or without
  public String document(String address) {
    int hash = address.indexOf('#');
    String page = hash < 0 ? address : address.substring(0, hash);
    String query =
        moment.stream()
            .map(it -> it.name() + "=" + Address.encoded(it.value()))
            .collect(Collectors.joining("&"));
    return page + (query.isEmpty() ? "" : "?" + query) + (hash < 0 ? "" : address.substring(hash));
  }

  /// The address of what a verdict's word means.
  public String meaning(String word) {
    return document(Documents.ROOT + "/glossary#" + Documents.named(word));
  }

  private static List<Field> moment(Moment moment) {
    List<Field> fields = new ArrayList<>();
    moment.on().ifPresent(it -> fields.add(new Field(Moment.ON, it)));
    moment.knownAt().ifPresent(it -> fields.add(new Field(Moment.KNOWN_AT, it)));
    pair(moment).forEach(fields::add);
    return fields;
  }

  private static Stream<Field> pair(Moment moment) {
    return moment.pair().stream().map(it -> new Field(Moment.PAIR, it.text()));
  }

  private static Way way(View view, String page, String path) {
    String key = page.equals("/") ? "today" : page.substring(1);
    boolean here = path.equals(page) || (!page.equals("/") && path.startsWith(page + "/"));
    return new Way(new Link(Words.of("console.page." + key), view.moment().at(page)), here);
  }

  /// A text that names the page, the moment and the bytes it rests on, so that whoever has the same
  /// record sees the same page.
  public static String citation(View view, String name) {
    String on = Dates.iso(view.moment().asOf().valid());
    String heads =
        view.assessed().ledgers().stream()
            .map(it -> Words.of("console.cite.head", it.origin(), it.size(), it.root()))
            .collect(Collectors.joining("; "));
    return Words.of("console.cite.text", name, on, StatusJson.knownAt(view.assessed()), heads);
  }

  private static String cited(View view, Page page) {
    Moment moment = page.paired() ? view.moment() : view.moment().forAll();
    String known = StatusJson.knownAt(view.assessed());
    Optional<String> on = Optional.of(Dates.iso(moment.asOf().valid()));
    Optional<String> pinned = Optional.of(known).filter(it -> !it.contains(" "));
    String keeps = page.keeps().stream().map(Field::encoded).collect(Collectors.joining("&"));
    return new Moment(moment.asOf(), on, pinned, moment.pair()).at(page.path(), keeps);
  }

  private static Head head(LedgerHead ledger) {
    String root = ledger.root();
    return new Head(
        ledger.origin(),
        Figures.of(ledger.size()),
        root,
        root.substring(0, Math.min(ROOT_SHOWN, root.length())));
  }

  private static List<String> remarks(View view) {
    List<String> remarks = new ArrayList<>();
    if (view.world().facts().known(view.moment().asOf().known()).isEmpty()) {
      remarks.add(Words.of("console.knownNothing"));
    }
    Instant valid = view.moment().asOf().valid();
    Instant through = view.assessed().recordThrough();
    if (through != null && Dates.day(valid).isAfter(Dates.day(through))) {
      remarks.add(Words.of("status.pastRecord", Dates.spelled(through)));
    }
    view.world()
        .begins()
        .filter(valid::isBefore)
        .ifPresent(it -> remarks.add(Words.of("status.beforeRecord", Dates.spelled(it))));
    return remarks;
  }
}
