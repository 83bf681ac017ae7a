package org.detente.node.gathering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.note.SignedBy;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.policy.TrustPolicy.Witness;
import org.detente.ledger.store.CosignedHead;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.witness.Reply;
import org.detente.node.Stop;

/// What witnesses reply, and what the ledger keeps of it.
///
/// @param folder of the ledger
/// @param heads those that were cosigned before
record Replies(LedgerReader ledger, Path folder, CosignedHeads heads) {

  /// As it is read under the head that was to be cosigned.
  Outcome<Reply> read(byte[] body) {
    return Reply.read(body, ledger.note());
  }

  /// What is wrong with a size that a witness names: it may be above this ledger's, which then has
  /// lost entries; or below what the same witness has cosigned, which then has forgotten.
  Optional<Said> strange(Witness witness, byte[] body) throws IOException {
    if (!(read(body) instanceof Outcome.Accepted<Reply>(Reply.Conflict(long theirs)))) {
      return Optional.of(Said.of(witness, "gather.unreadable"));
    }
    if (theirs > ledger.size()) {
      return Optional.of(Said.alarm(witness, "gather.ours-shorter", theirs, ledger.size()));
    }
    long cosigned = heads.lastBy(witness.key());
    return theirs < cosigned
        ? Optional.of(Said.alarm(witness, "gather.forgot", theirs, cosigned))
        : Optional.empty();
  }

  /// Takes cosignature lines, or the size in their place.
  Said take(Witness witness, byte[] body) throws Stop, IOException {
    return switch (read(body)) {
      case Outcome.Refused<Reply>(Refusal why) -> Said.of(witness, "gather.bad", why.message());
      case Outcome.Accepted<Reply>(Reply.Conflict(long theirs)) -> {
        Optional<Said> strange = strange(witness, body);
        yield strange.isPresent() ? strange.get() : Said.of(witness, "gather.conflict", theirs);
      }
      case Outcome.Accepted<Reply>(Reply.Cosigned(List<SignedNote.Line> lines)) ->
          take(witness, lines);
      case Outcome.Accepted<Reply>(Reply.Declined(var _, String says)) ->
          Said.of(witness, "gather.bad", says);
    };
  }

  private Said take(Witness witness, List<SignedNote.Line> lines) throws Stop, IOException {
    SignedNote theirs = new SignedNote(ledger.note().text(), lines).onlyBy(List.of(witness.key()));
    Outcome<List<SignedBy>> signed = theirs.verify(List.of(witness.key()));
    if (signed instanceof Outcome.Refused<List<SignedBy>>(Refusal why)) {
      String says =
          why.code() == RefusalCode.NOTE_UNSIGNED
              ? Refusal.of(RefusalCode.NOTE_UNSIGNED).message()
              : why.message();
      return Said.of(witness, "gather.bad", says);
    }
    SignedNote before = heads.like(ledger.note()).orElse(ledger.note());
    SignedNote others =
        new SignedNote(
            before.text(),
            before.signatures().stream().filter(line -> !line.isBy(witness.key())).toList());
    SignedNote all = others.with(theirs.signatures());
    heads.put(all);
    Outcome<Boolean> put = CosignedHead.put(folder, all);
    if (put instanceof Outcome.Refused<Boolean>(Refusal why)
        && why.category() != Refusal.Category.BUSY) {
      Stop.value(put);
    }
    return Said.cosigned(witness, ledger.size());
  }
}
