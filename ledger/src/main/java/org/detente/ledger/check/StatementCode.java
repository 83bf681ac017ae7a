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
  ENTRIES_SIGNED_BEFORE("entries whose signatures held when they were checked here before: {0}"),
  KEYS_REGISTERED("changes of keys, each signed by the root {1} and in order: {0}"),
  EXTENDS("the ledger extends {0}, of size {1}"),
  JOURNAL_READ("an append was cut off after it was safe; its journal was read with the folder"),

  // Proved, of receipts and of who stands behind a checkpoint.
  ENTRY_INCLUDED("the entry stands at position {0} of the {1} entries under the checkpoint"),
  COSIGNED("{0} ({1}) has cosigned the checkpoint, by its clock at {2}"),
  QUORUM_MET("the policy's quorum is there, {0} in all; the median of their clocks is {1}"),
  NO_QUORUM_ASKED("the policy asks for no witness"),
  GRADE("grade: {0}"),
  GRADE_WITHOUT_POLICY("grade: {0}; no policy (--policy) says whose cosignatures would count"),

  // Proved, of contradictions.
  BOTH_SIGNED("two heads of the ledger {0}, both signed by {1} ({2})"),
  SAME_SIZE(
      "both count {0} entries, yet one has the root {1} and the other {2}: some entry is not the"
          + " same in both"),
  OTHER_BEGINNING(
      "the smaller counts {0} entries with the root {1}; the larger counts {2}, and its first {0}"
          + " have the root {3}: some entry was changed, left out or put in between"),
  CANNOT_BOTH_BE_TRUE(
      "they cannot both be true: whoever had this key signed two histories of one ledger. Which of"
          + " the two is right this does not tell"),

  // Could not be checked.
  CHECKPOINT_KEY_MISSING("the signature on the checkpoint: no key was given for size {0}"),
  OLDER_KEY_MISSING("the signature on {0}: no key was given for size {1}"),
  ENTRY_KEYS_MISSING("the signatures of entries {0} to {1}: no key was given for them"),
  ENTRY_KEY_UNKNOWN("entry {0}: {1}"),
  ENTRY_OTHER_VERSION("entry {0}: {1}"),
  SIGNATURES_UNCOUNTED("all entry signatures together, because the folder is damaged"),
  ENTRY_MISSING("the entry at position {0}: the receipt does not hold it, and it was not given"),
  QUORUM_NOT_MET(
      "whether others saw the same: the policy asks for {0}; of its {2} witnesses {1} cosigned"),
  EXTENSIONS("the checkpoint's {0} further lines: ML-DSA-44 signatures do not cover them"),
  TIMES_APART("when it was cosigned: the witnesses' clocks lie {0} apart"),
  TIME_AHEAD("when it was cosigned: a witness says {0}, and here it is {1}"),
  TOO_OLD("whether there is a newer one: it was cosigned at {0}, longer than {1} ago"),
  REGISTRY_MISSING(
      "the keys of the ledger: these receipts do not hold their registration under {0}"),
  REGISTRY_PARTIAL("whether keys were revoked in entries that these receipts leave out"),
  WHOSE_KEY("whose key it is: compare it with one you know, {0}");

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
