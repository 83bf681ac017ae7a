package org.detente.node.export.text;

import org.detente.ledger.Outcome;
import org.detente.node.contract.ChangesJson;
import org.detente.node.contract.EntriesJson;
import org.detente.node.contract.StatusJson;
import org.detente.node.export.Extent;
import org.detente.node.export.table.ChangeTable;
import org.detente.node.export.table.Csv;
import org.detente.node.export.table.EntryTable;
import org.detente.node.export.table.FindingTable;
import org.detente.node.home.StoredEntry;

/// An export as bytes. Refused only where a ledger's files changed after it was opened.
public final class TextExport {
  private TextExport() {}

  /// A table as CSV.
  public static Outcome<byte[]> csv(Extent extent, What what) {
    return switch (what) {
      case FINDINGS ->
          Outcome.accepted(Csv.of(FindingTable.of(extent), extent.assessed().findings()));
      case ENTRIES ->
          StoredEntry.known(extent.world(), extent.asOf().known())
              .map(entries -> Csv.of(EntryTable.of(), entries));
      case CHANGES -> Outcome.accepted(Csv.of(ChangeTable.of(extent), extent.changes()));
    };
  }

  /// An answer as JSON; of the findings it is the contract of `status` to the byte.
  public static Outcome<byte[]> json(Extent extent, What what) {
    return switch (what) {
      case FINDINGS -> Outcome.accepted(StatusJson.of(extent.assessed()));
      case ENTRIES ->
          StoredEntry.known(extent.world(), extent.asOf().known())
              .map(entries ->
                  EntriesJson.of(extent.world().facts().ledgers(), extent.asOf().known(), entries));
      case CHANGES ->
          Outcome.accepted(ChangesJson.of(extent.assessed(), extent.until(), extent.changes()));
    };
  }
}
