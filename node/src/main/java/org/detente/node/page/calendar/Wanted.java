package org.detente.node.page.calendar;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.detente.assessment.calendar.Coming;
import org.detente.assessment.calendar.Coming.Kind;
import org.detente.model.Party;
import org.detente.model.UtcCalendar;
import org.detente.model.Word;
import org.detente.node.export.Extent;
import org.detente.node.page.Address;
import org.detente.node.page.View;

/// Which dates a reader wants to see.
///
/// @param of what concerns this party alone; empty for all
/// @param kind empty for every kind
/// @param instrument empty for all
/// @param months how many are looked ahead
public record Wanted(
    Optional<Party> of, Optional<Kind> kind, Optional<String> instrument, int months) {
  public static final String OF = "of";
  public static final String KIND = "kind";
  public static final String INSTRUMENT = "instrument";
  public static final String MONTHS = "months";

  /// The spans to choose from.
  public static final List<Integer> SPANS = List.of(3, 12, 36, 120);

  /// What is shown where nobody chooses.
  public static final int USUAL = 12;

  /// What was read of an address.
  public sealed interface Read {
    record Fine(Wanted wanted) implements Read {}

    /// @param parameter whose value is none
    record No(String parameter, String value) implements Read {}
  }

  /// @param value of a parameter, where it is given
  /// @param otherwise how many months are looked ahead where nobody says
  public static Read of(Function<String, Optional<String>> value, int otherwise) {
    Optional<String> of = value.apply(OF);
    Optional<String> kind = value.apply(KIND);
    Optional<Kind> known = kind.flatMap(it -> Word.parse(Kind.class, it));
    Optional<String> months = value.apply(MONTHS);
    if (of.isPresent() && !of.get().matches("[A-Z]{2}")) {
      return new Read.No(OF, of.get());
    }
    if (kind.isPresent() && known.isEmpty()) {
      return new Read.No(KIND, kind.get());
    }
    if (months.isPresent() && SPANS.stream().noneMatch(it -> months.get().equals("" + it))) {
      return new Read.No(MONTHS, months.get());
    }
    return new Read.Fine(
        new Wanted(
            of.map(Party::new),
            known,
            value.apply(INSTRUMENT),
            months.map(Integer::parseInt).orElse(otherwise)));
  }

  /// The stretch of time, from the day that the page is about.
  public Extent extent(View view) {
    var asOf = view.moment().asOf();
    return Extent.until(
        view.world(), asOf, UtcCalendar.plus(asOf.valid(), Period.ofMonths(months)));
  }

  /// Those of these that are wanted.
  public List<Coming> among(List<Coming> comings) {
    return comings.stream()
        .filter(it -> of.isEmpty() || it.concerns(of.get()))
        .filter(it -> kind.isEmpty() || it.kind() == kind.get())
        .filter(it -> instrument.isEmpty() || it.instrument().equals(instrument.get()))
        .toList();
  }

  /// What was chosen, as an address says it; empty where nothing was.
  public String address() {
    List<String> parameters = new ArrayList<>();
    of.ifPresent(it -> parameters.add(OF + "=" + it));
    kind.ifPresent(it -> parameters.add(KIND + "=" + it.word()));
    instrument.ifPresent(it -> parameters.add(INSTRUMENT + "=" + Address.encoded(it)));
    if (months != USUAL) {
      parameters.add(MONTHS + "=" + months);
    }
    return String.join("&", parameters);
  }
}
