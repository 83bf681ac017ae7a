package org.detente.ledger.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a check can say beside damage, each with its one sentence: the only place where these
/// sentences stand. `{0}`, `{1}` stand for the facts.
public enum StatementCode {
  // Proved.
  FILES_EXPLAINED("files in the folder, each explained by the tree: {0}"),
  HASHES_HOLD("entries that hash to the root of the checkpoint: {0}"),
  CHECKPOINT_SIGNED("the checkpoint is signed by {0} ({1})"),
  ENTRIES_SIGNED("entries signed by the key for their position: {0}"),
  EXTENDS("the ledger extends {0}, of size {1}"),
  JOURNAL_READ("an append was cut off after it was safe; its journal was read with the folder"),

  // Could not be checked.
  CHECKPOINT_KEY_MISSING("the signature on the checkpoint: no key was given for size {0}"),
  OLDER_KEY_MISSING("the signature on {0}: no key was given for size {1}"),
  ENTRY_KEYS_MISSING("the signatures of entries {0} to {1}: no key was given for them"),
  ENTRY_KEY_UNKNOWN("entry {0}: {1}"),
  ENTRY_OTHER_VERSION("entry {0}: {1}"),
  SIGNATURES_UNCOUNTED("all entry signatures together, because the folder is damaged");

  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

  private final String pattern;

  StatementCode(String pattern) {
    this.pattern = pattern;
  }

  String sentence(List<String> facts) {
    return PLACE
        .matcher(pattern)
        .replaceAll(p -> Matcher.quoteReplacement(facts.get(p.group().charAt(1) - '0')));
  }
}
