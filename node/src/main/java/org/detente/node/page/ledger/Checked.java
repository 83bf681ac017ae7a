package org.detente.node.page.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.Words;
import org.detente.node.page.Figures;

/// When each ledger was looked at last, and how much of it was checked then.
///
/// @param ledgers by origin
/// @param trouble why what is on disk now was not taken; empty where it was
public record Checked(Map<String, Check> ledgers, String trouble) {

  /// The number of entries checked before the first look.
  private static final long NONE = -1;

  /// One look.
  ///
  /// @param before how many entries had been checked already; [#NONE] at the first look at the data
  record Check(Instant at, LedgerHead head, long before) {}

  /// The check with which data is opened: every hash of every ledger.
  public static Checked first(List<LedgerHead> heads, Instant at) {
    Map<String, Check> first = new HashMap<>();
    heads.forEach(head -> first.put(head.origin(), new Check(at, head, NONE)));
    return new Checked(Map.copyOf(first), "");
  }

  /// The check of what has changed since.
  public Checked again(List<LedgerHead> heads, Instant at) {
    Map<String, Check> now = new HashMap<>();
    for (LedgerHead head : heads) {
      Check before = ledgers.get(head.origin());
      boolean same = before != null && before.head().equals(head);
      long checked = before == null ? 0 : before.head().size();
      now.put(head.origin(), same ? before : new Check(at, head, checked));
    }
    return new Checked(Map.copyOf(now), "");
  }

  /// What is on disk now was not taken.
  public Checked troubled(String why) {
    return new Checked(ledgers, Words.of("console.ledger.trouble", why));
  }

  /// What was checked of one ledger, and when.
  String says(String origin) {
    Check check = ledgers.get(origin);
    if (check == null) {
      return "";
    }
    String at = check.at().truncatedTo(ChronoUnit.SECONDS).toString();
    long size = check.head().size();
    return check.before() == NONE
        ? Words.of("console.ledger.checked", at, Figures.of(size), size)
        : Words.of(
            "console.ledger.checked.grown", at, Figures.of(size), size, Figures.of(check.before()));
  }
}
