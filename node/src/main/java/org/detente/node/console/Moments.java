package org.detente.node.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.detente.model.AsOf;
import org.detente.model.Known;
import org.detente.model.Phrase;
import org.detente.model.Words;
import org.detente.node.home.World;
import org.detente.node.http.Request;
import org.detente.node.page.Dates;
import org.detente.node.page.Moment;
import org.detente.node.page.View;
import org.detente.node.page.finding.Moves;
import org.detente.node.point.PointText;
import org.detente.node.point.PointText.Read;

/// Reads the moment a request asks about. Where no day is named it is today, 00:00 UTC.
record Moments(World world, Clock clock) {
  /// The moment, or why there is no such moment.
  Read<Moment> of(Request request) {
    return of(request.value(Moment.ON), request.value(Moment.KNOWN_AT));
  }

  Read<Moment> of(Optional<String> on, Optional<String> knownAt) {
    Read<Instant> valid = on.map(PointText::instant).orElseGet(() -> new Read.Point<>(today()));
    Read<Known> known =
        knownAt.map(PointText::known).orElseGet(() -> new Read.Point<>(new Known.Everything()));
    if (valid instanceof Read.Refused<Instant>(Phrase why)) {
      return new Read.Refused<>(why);
    }
    if (known instanceof Read.Refused<Known>(Phrase why)) {
      return new Read.Refused<>(why);
    }
    AsOf asOf =
        new AsOf(((Read.Point<Instant>) valid).point(), ((Read.Point<Known>) known).point());
    return world
        .cannotReach(asOf.known())
        .<Read<Moment>>map(Read.Refused::new)
        .orElseGet(() -> new Read.Point<>(new Moment(asOf, on, knownAt, Optional.empty())));
  }

  /// What moved a finding between the two states of knowledge that a request names, if any.
  Moves moves(Request request, View view, String finding) {
    String from = request.value("from").orElse("");
    String to = request.value("to").orElse("");
    if (from.isEmpty() && to.isEmpty()) {
      return Moves.none();
    }
    if (from.isEmpty() || to.isEmpty()) {
      return Moves.refused(from, to, Words.of("console.moves.both"));
    }
    Read<Moment> before = of(Optional.empty(), Optional.of(from));
    Read<Moment> after = of(Optional.empty(), Optional.of(to));
    for (Read<Moment> read : List.of(before, after)) {
      if (read instanceof Read.Refused<Moment>(Phrase why)) {
        return Moves.refused(from, to, Words.of(why));
      }
    }
    Instant valid = view.moment().asOf().valid();
    return Moves.of(view, from, to, world.between(valid, finding, known(before), known(after)));
  }

  private static Known known(Read<Moment> read) {
    return ((Read.Point<Moment>) read).point().asOf().known();
  }

  /// Today with everything known.
  Moment now() {
    return new Moment(
        new AsOf(today(), new Known.Everything()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Instant today() {
    return Dates.start(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
