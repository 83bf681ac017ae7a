package org.detente.ledger.check;

import java.util.List;

/// What a check can say, each with its one sentence: the only place where these sentences stand.
public enum StatementCode {
  // Proved.
  FILES_EXPLAINED("{0} files, each one explained by the tree"),
  HASHES_HOLD("{0} entries hash to the root of the checkpoint"),
  CHECKPOINT_SIGNED("the checkpoint of {0} entries is signed by {1}"),
  ENTRIES_SIGNED("{0} entry signatures hold, each under the key for its position"),
  EXTENDS("the ledger extends the {1} checkpoint of {0} entries"),
  JOURNAL_COUNTED("an append was cut off after it was safe; its journal was read with the folder"),
  // Could not be checked.
  CHECKPOINT_KEY_MISSING("the signature on the checkpoint of {0} entries: no key is given for it"),
  ENTRY_KEY_MISSING("the signatures of the entries {0} to {1}: no key is given for them"),
  ENTRY_OTHER_VERSION("entry {0}: {1}"),
  OLDER_KEY_MISSING("the signature on the older checkpoint {0}: no key is given for it"),
  SIGNATURES_SKIPPED("entry signatures, because hashes do not hold");

  private final String pattern;

  StatementCode(String pattern) {
    this.pattern = pattern;
  }

  String sentence(List<String> facts) {
    String sentence = pattern;
    for (int i = 0; i < facts.size(); i++) {
      sentence = sentence.replace("{" + i + "}", facts.get(i));
    }
    return sentence;
  }
}
