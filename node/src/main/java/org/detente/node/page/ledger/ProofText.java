package org.detente.node.page.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.detente.ledger.Outcome;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.InclusionProof;

/// The proof that an entry is in a ledger, as a file that stands on its own: the form of C2SP's
/// tlog-proof, which is the entry's index, the hashes beside its path, leaf side first, and the
/// signed head they lead to.
public final class ProofText {
  private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

  private ProofText() {}

  /// @param position within the ledger
  public static Outcome<String> of(LedgerReader ledger, long position) {
    return ledger.tree().first(ledger.size()).inclusion(position).map(proof -> text(proof, ledger));
  }

  private static String text(InclusionProof proof, LedgerReader ledger) {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    text.append("index ").append(proof.index()).append('\n');
    for (Hash hash : proof.path()) {
      text.append(hash.base64()).append('\n');
    }
    return text.append('\n').append(new String(ledger.note().bytes(), UTF_8)).toString();
  }
}
