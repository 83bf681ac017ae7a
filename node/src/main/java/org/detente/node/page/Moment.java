package org.detente.node.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.model.AsOf;

/// The point of both times that a page speaks of, and how its address says so.
///
/// @param asOf what is meant
/// @param on the valid axis as the reader wrote it; empty where the page follows the calendar
/// @param knownAt the known axis as the reader wrote it; empty for everything
public record Moment(AsOf asOf, Optional<String> on, Optional<String> knownAt) {

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
    on.ifPresent(it -> query.add("on=" + Address.encoded(it)));
    knownAt.ifPresent(it -> query.add("known-at=" + Address.encoded(it)));
    return Address.encoded(path) + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  /// The address of a page on another day, with the same knowledge.
  public String onDay(String path, String day) {
    return new Moment(asOf, Optional.of(day), knownAt).at(path);
  }

  /// The address of a page for the same day, with other knowledge.
  public String knowing(String path, String point) {
    return new Moment(asOf, on, Optional.of(point)).at(path);
  }

  /// The address of a page today, with the same knowledge.
  public String today(String path) {
    return new Moment(asOf, Optional.empty(), knownAt).at(path);
  }

  /// The address of a page for the same day, with everything known.
  public String everything(String path) {
    return new Moment(asOf, on, Optional.empty()).at(path);
  }
}
