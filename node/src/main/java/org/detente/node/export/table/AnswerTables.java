package org.detente.node.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.detente.model.Assessed;
import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.detente.node.export.Extent;

/// The parts of an answer that are tables of their own: what it was computed from, the instruments,
/// and what hangs on a finding.
public final class AnswerTables {
  private AnswerTables() {}

  /// One party's place in an instrument.
  public record Place(String instrument, Party party, Verdict state) {}

  /// Something that hangs on a finding.
  public record Of<T>(String finding, T thing) {}

  public static Table<LedgerHead> ledgers() {
    return Table.<LedgerHead>named("ledgers")
        .text("origin", LedgerHead::origin)
        .whole("size", LedgerHead::size)
        .text("root", LedgerHead::root);
  }

  public static Table<Assessed.AgreementRef> agreements() {
    return Table.<Assessed.AgreementRef>named("agreements")
        .text("id", Assessed.AgreementRef::id)
        .text("sha256", Assessed.AgreementRef::sha256)
        .truth("adopted", Assessed.AgreementRef::adopted);
  }

  public static Table<Assessed.Instrument> instruments() {
    return Table.<Assessed.Instrument>named("instruments")
        .text("id", Assessed.Instrument::id)
        .text("title", Assessed.Instrument::title)
        .text("kind", Assessed.Instrument::kind)
        .text("force", row -> row.force().word())
        .text("life", row -> row.life().word());
  }

  public static Table<Place> participation(Extent extent) {
    return Table.<Place>named("participation")
        .text("instrument", Place::instrument)
        .text("party", Place::party)
        .text("state", row -> row.state().word())
        .text(
            "name",
            row -> extent.world().nameOf(row.party(), row.instrument(), extent.asOf().valid()));
  }

  /// Every party's place, ordered by instrument, then party.
  public static List<Place> places(List<Assessed.Instrument> instruments) {
    List<Place> places = new ArrayList<>();
    for (Assessed.Instrument instrument : instruments) {
      new TreeMap<>(instrument.participation())
          .forEach((party, state) -> places.add(new Place(instrument.id(), party, state)));
    }
    return places;
  }

  public static Table<Of<Finding.Reading>> readings() {
    return Table.<Of<Finding.Reading>>named("readings")
        .text("finding", Of::finding)
        .text("under", row -> Cells.choices(row.thing().under()))
        .text("held_by", row -> String.join(" ", row.thing().heldBy()))
        .truth("hypothetical", row -> row.thing().hypothetical())
        .text("verdict", row -> row.thing().verdict().word());
  }

  public static Table<Of<Citation>> cites() {
    return Table.<Of<Citation>>named("cites")
        .text("finding", Of::finding)
        .text("agreement", row -> row.thing().agreement())
        .text("article", row -> row.thing().article())
        .text("says", row -> row.thing().says())
        .text("title", row -> row.thing().title())
        .text("url", row -> row.thing().url())
        .truth("checked", row -> row.thing().checked());
  }

  public static Table<Of<EntryRef>> evidence() {
    return Table.<Of<EntryRef>>named("evidence")
        .text("finding", Of::finding)
        .text("ledger", row -> row.thing().ledger())
        .whole("position", row -> row.thing().position());
  }

  /// What hangs on each of the findings, in their order.
  ///
  /// @param parts the things of one finding
  public static <T> List<Of<T>> each(List<Finding> findings, Function<Finding, List<T>> parts) {
    List<Of<T>> all = new ArrayList<>();
    for (Finding finding : findings) {
      parts.apply(finding).forEach(thing -> all.add(new Of<>(finding.id(), thing)));
    }
    return all;
  }
}
