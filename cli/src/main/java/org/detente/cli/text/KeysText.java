package org.detente.cli.text;

import java.nio.file.Path;
import java.util.List;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.keys.KeyChange;
import org.detente.ledger.keys.KeyChange.Fence;
import org.detente.ledger.keys.KeyChange.Grant;
import org.detente.ledger.keys.Role;
import org.detente.ledger.keys.Root;
import org.detente.ledger.signature.PublicKey;
import org.detente.model.Words;
import org.detente.node.keys.KeysView;

/// The registry of a ledger as lines: its root, then who signs what from where on.
public final class KeysText {
  private static final int LABEL = 13;

  private final Page page;

  public KeysText(Page page) {
    this.page = page;
  }

  /// A ledger just founded.
  public void founded(String origin, Root root, Path file) {
    page.verbatim(Words.of("keys.founding", origin));
    page.verbatim(root.text());
    page.text(2, Words.of("keys.give-name"));
    page.verbatim(file.toString());
    page.text(2, Words.of("keys.take-away"));
  }

  /// A registry.
  public void draw(KeysView view) {
    page.verbatim(Words.of("keys.ledger", view.origin(), view.size()));
    page.row(0, Cell.left(LABEL, Words.of("keys.root")), Cell.rest(view.root().text()));
    ids(view.registry().rootKeys());
    view.registry()
        .grants()
        .forEach((position, grant) -> {
          page.blank();
          page.row(
              0,
              Cell.left(LABEL, Words.of("keys.role." + grant.role().word())),
              Cell.rest(range(grant) + why(view.registry().fences(), position)));
          if (grant.role() == Role.COSIGNER) {
            page.row(0, Cell.left(LABEL, ""), Cell.rest(Words.of("keys.cosigns-as", grant.name())));
          }
          ids(grant.publicKeys());
        });
  }

  private void ids(List<PublicKey> keys) {
    keys.forEach(key -> page.row(0, Cell.left(LABEL, ""), Cell.rest(new EntryKey(key).id())));
  }

  private static String range(Grant grant) {
    String unit = grant.role() == Role.CHECKPOINT ? "sizes" : "positions";
    long from = grant.range().from();
    long until = grant.range().until();
    return until == KeyChange.OPEN
        ? Words.of("keys.open." + unit, from)
        : Words.of("keys.range." + unit, from, until - 1);
  }

  private static String why(List<Fence> fences, long grant) {
    return fences.stream()
        .filter(fence -> fence.grant() == grant)
        .map(fence -> Words.of("keys.why." + fence.reason().word()))
        .findFirst()
        .orElse("");
  }
}
