package org.detente.node.gathering;

import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.policy.TrustPolicy.Witness;
import org.detente.model.Phrase;

/// What a witness said.
///
/// @param says for a person
/// @param cosigned whether its cosignature is there now
/// @param alarming whether the ledger or the witness has lost something, which must be looked into
public record Said(String witness, Phrase says, boolean cosigned, boolean alarming) {

  static Said of(Witness witness, String key, Object... parts) {
    return new Said(PolicyText.shown(witness.name()), Phrase.of(key, parts), false, false);
  }

  static Said alarm(Witness witness, String key, Object... parts) {
    return new Said(PolicyText.shown(witness.name()), Phrase.of(key, parts), false, true);
  }

  static Said cosigned(Witness witness, long size) {
    Phrase says = Phrase.of("gather.cosigned", size);
    return new Said(PolicyText.shown(witness.name()), says, true, false);
  }
}
