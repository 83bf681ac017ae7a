package org.detente.node.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.model.AsOf;

/// The point of both times that a page speaks of and the parties between whom it is read, and how
/// its address says so.
///
/// @param asOf what is meant
/// @param on the valid axis as the reader wrote it; empty where the page follows the calendar
/// @param knownAt the known axis as the reader wrote it; empty for everything
/// @param pair between whom pages are read that can be; empty for all
public record Moment(
    AsOf asOf, Optional<String> on, Optional<String> knownAt, Optional<Pair> pair) {
  /// The parameters of addresses.
  public static final String ON = "on";

  public static final String KNOWN_AT = "known-at";
  public static final String PAIR = "pair";
  public static final Set<String> NAMES = Set.of(ON, KNOWN_AT, PAIR);

  /// The address of a page at this moment.
  ///
  /// @param path of the page, not yet encoded
  public String at(String path) {
    return at(path, "");
  }

  /// The address of a page at this moment with one more parameter, already encoded.
  public String at(String path, String parameter) {
    List<String> query = new ArrayList<>();
    if (!parameter.isEmpty()) {
      query.add(parameter);
    }
    on.ifPresent(it -> query.add(ON + "=" + Address.encoded(it)));
    knownAt.ifPresent(it -> query.add(KNOWN_AT + "=" + Address.encoded(it)));
    pair.ifPresent(it -> query.add(PAIR + "=" + it.text()));
    return Address.encoded(path) + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  /// The same moment, read between others.
  public Moment between(Optional<Pair> others) {
    return new Moment(asOf, on, knownAt, others);
  }

  /// The same moment for what is not read between two: data, and what is to be cited.
  public Moment forAll() {
    return between(Optional.empty());
  }

  /// The address of a page on another day, with the same knowledge.
  public String onDay(String path, String day) {
    return new Moment(asOf, Optional.of(day), knownAt, pair).at(path);
  }

  /// The address of a page for the same day, with other knowledge.
  public String knowing(String path, String point) {
    return new Moment(asOf, on, Optional.of(point), pair).at(path);
  }

  /// The address of a page today, with the same knowledge.
  public String today(String path) {
    return new Moment(asOf, Optional.empty(), knownAt, pair).at(path);
  }

  /// The address of a page for the same day, with everything known.
  public String everything(String path) {
    return new Moment(asOf, on, Optional.empty(), pair).at(path);
  }
}
