package org.detente.node.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.Known;
import org.detente.model.Words;
import org.detente.node.contract.StatusJson;
import org.detente.node.document.Documents;

/// What stands around every page: its name, the ways to the others, the two-time control, what
/// changed since the moment before, and by which bytes anybody can tell that they read the same.
///
/// @param name of the page in the reader's list of windows
/// @param path of the page, by which the control asks for it again
/// @param dated whether the page speaks of the moment; a document does not, and has no control
/// @param keeps further parameters of the page's address, which the control must not lose
/// @param moment as its address says it, for other forms of the page
/// @param remarks on the moment, such as that the record ends before it
/// @param changes since the moment the reader comes from; empty where they come from elsewhere
/// @param json the address of the moment's answers as data
/// @param citation a text to quote the page by
public record Frame(
    String name,
    String path,
    boolean dated,
    List<Field> keeps,
    List<Field> moment,
    List<Way> ways,
    Control control,
    List<String> remarks,
    Optional<Changes> changes,
    List<Head> heads,
    String json,
    String citation) {

  /// A parameter of the address.
  public record Field(String name, String value) {}

  /// A way to another page.
  public record Way(Link link, boolean here) {}

  /// A ledger's head, by which a quotation of this page can be checked.
  public record Head(String origin, String size, String root, String root12) {}

  private static final int ROOT_SHOWN = 12;
  private static final List<String> PAGES =
      List.of("/", "/timeline", "/ledger", "/search", Documents.ROOT);

  /// The frame of a page.
  ///
  /// @param changes since the moment the reader comes from, on the same page
  public static Frame of(
      View view, String name, String path, List<Field> keeps, Optional<Changes> changes) {
    return new Frame(
        name,
        path,
        !path.startsWith(Documents.ROOT),
        keeps,
        moment(view.moment()),
        PAGES.stream().map(page -> way(view, page, path)).toList(),
        Control.of(view, path),
        remarks(view),
        changes,
        view.assessed().ledgers().stream().map(Frame::head).toList(),
        view.moment().at("/api/v1/status"),
        citation(view, name, path));
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
    moment.on().ifPresent(it -> fields.add(new Field("on", it)));
    moment.knownAt().ifPresent(it -> fields.add(new Field("known-at", it)));
    return fields;
  }

  private static Way way(View view, String page, String path) {
    String key = page.equals("/") ? "today" : page.substring(1);
    boolean here = page.equals("/") ? path.equals("/") : path.startsWith(page);
    return new Way(new Link(Words.of("console.page." + key), view.moment().at(page)), here);
  }

  /// A text that names the page, the moment and the bytes it rests on, so that whoever has the same
  /// record sees the same page.
  private static String citation(View view, String name, String path) {
    String on = Dates.iso(view.moment().asOf().valid());
    String known = StatusJson.knownAt(view.assessed());
    String heads =
        view.assessed().ledgers().stream()
            .map(it -> Words.of("console.cite.head", it.origin(), it.size(), it.root()))
            .collect(Collectors.joining("; "));
    Optional<String> pinned = Optional.of(known).filter(it -> !it.contains(" "));
    Moment moment = new Moment(view.moment().asOf(), Optional.of(on), pinned);
    return Words.of("console.cite.text", name, on, known, heads, moment.at(path));
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
    Instant valid = view.moment().asOf().valid();
    Instant through = view.assessed().recordThrough();
    if (through != null && Dates.day(valid).isAfter(Dates.day(through))) {
      remarks.add(Words.of("status.pastRecord", Dates.spelled(through)));
    }
    view.world()
        .begins(new Known.Everything())
        .filter(valid::isBefore)
        .ifPresent(it -> remarks.add(Words.of("status.beforeRecord", Dates.spelled(it))));
    return remarks;
  }
}
