package org.detente.node.submission;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.detente.model.Phrase;
import org.detente.node.Refusal;

/// What came of a submission.
public sealed interface SubmitResult {

  /// Every body of the file is with the node now.
  ///
  /// @param origin of the node's own ledger
  /// @param size the number of its entries
  /// @param items the bodies, in file order
  /// @param remarks what a person should know beside it
  /// @param held why the inbox is not empty; absent when it is. What waits there is safe
  record Done(
      String origin, long size, List<Item> items, List<Phrase> remarks, Optional<Refusal> held)
      implements SubmitResult {}

  /// A body of the file.
  ///
  /// @param where it stands there, as `file:line`
  /// @param fresh whether it was not with the node before
  /// @param position where its entry stands in the ledger; empty while it waits in the inbox
  record Item(String where, boolean fresh, OptionalLong position) {}

  /// Nothing was taken in.
  ///
  /// @param reasons at least one, in the order of the file
  record Refused(List<Refusal> reasons) implements SubmitResult {}
}
