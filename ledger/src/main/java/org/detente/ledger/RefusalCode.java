package org.detente.ledger;

import static org.detente.ledger.Refusal.Category.BUSY;
import static org.detente.ledger.Refusal.Category.DAMAGED;
import static org.detente.ledger.Refusal.Category.ENVIRONMENT;
import static org.detente.ledger.Refusal.Category.INPUT;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.ledger.Refusal.Category;

/// Everything this room refuses, each with its one sentence: the only place where its sentences
/// stand. `{0}`, `{1}` stand for the facts.
public enum RefusalCode {
  // Canonical JSON. Fact 0 is always the byte offset.
  JSON_TOO_LONG(INPUT, "the JSON text has {0} bytes; at most {1} are read"),
  JSON_BYTE_ORDER_MARK(INPUT, "the JSON text starts with a byte order mark"),
  JSON_NOT_UTF8(INPUT, "byte {0} of the JSON text is not UTF-8"),
  JSON_TOO_DEEP(INPUT, "at byte {0} the JSON text nests more than {1} deep"),
  JSON_UNEXPECTED(INPUT, "at byte {0} of the JSON text {1} was expected, found {2}"),
  JSON_TRAILING(INPUT, "the JSON text ends at byte {0}, but {1} follows"),
  JSON_DUPLICATE_NAME(INPUT, "at byte {0} the name \"{1}\" stands a second time in one object"),
  JSON_LONE_SURROGATE(INPUT, "at byte {0} a string has half of a surrogate pair"),
  JSON_NUL(INPUT, "at byte {0} a string has the character NUL"),
  JSON_CONTROL(INPUT, "at byte {0} a string has the control character {1} unescaped"),
  JSON_ESCAPE(INPUT, "at byte {0} a string has the unknown escape {1}"),
  JSON_LEADING_ZERO(INPUT, "at byte {0} a number starts with a needless zero"),
  JSON_NEGATIVE_ZERO(INPUT, "at byte {0} stands -0; write 0"),
  JSON_NOT_INTEGER(INPUT, "at byte {0} a number has a fraction or an exponent; write an integer"),
  JSON_NUMBER_TOO_LARGE(INPUT, "at byte {0} a number lies beyond 2^53-1, where readers disagree"),
  JSON_NOT_CANONICAL(INPUT, "the JSON text departs from its canonical form (RFC 8785) at byte {0}"),

  // Keys and signatures.
  BASE64_NOT_CANONICAL(INPUT, "{0} is not standard base64, or not the only spelling of its bytes"),
  HASH_LENGTH(INPUT, "a hash has 32 bytes, not {0}"),
  KEY_LENGTH(INPUT, "an Ed25519 public key has 32 bytes, not {0}"),
  ML_DSA_KEY_LENGTH(INPUT, "an ML-DSA-44 public key has {0} bytes, not {1}"),
  KEY_ALGORITHM(
      INPUT, "a key of the suite \"{0}\": this version knows none, or it is written without"),
  KEY_NOT_ADMISSIBLE(
      INPUT, "the key {0} is no point of prime order, so verifiers could disagree under it"),
  VKEY_MALFORMED(INPUT, "\"{0}\" is no verifier key: expected name+8 hex digits+base64"),
  VKEY_ID(INPUT, "the verifier key of {0} says id {1}, but its bytes give {2}"),
  VKEY_ALGORITHM(
      INPUT,
      "the verifier key of {0} has type {1}; this version knows 1 (Ed25519), 4 (Ed25519"
          + " cosignature) and 6 (ML-DSA-44 cosignature)"),

  // Entries.
  ENTRY_TOO_LONG(INPUT, "the entry has {0} bytes; a ledger takes at most {1}"),
  ENVELOPE_SHAPE(
      INPUT, "the entry is no envelope: {0} was expected (payload, payloadType, signatures)"),
  ENTRY_OTHER_VERSION(
      INPUT, "the entry has type {0}: it is of another version; this version reads {1}"),
  SIGNATURES_TOO_MANY(INPUT, "the entry carries {0} signatures; at most {1} are read"),
  SIGNATURE_MISSING(INPUT, "the entry is not signed by the key {0}, which must have signed it"),
  SIGNATURE_ELSEWHERE(INPUT, "the entry is signed by the key {0}, which is good for {1} only"),
  SIGNATURE_BY_ROOT(
      INPUT,
      "the entry is signed by {0}, a key of the root, which signs changes of keys and no more"),
  SIGNATURE_NO_KEY(INPUT, "no key is good for this position"),
  SIGNATURE_UNKNOWN_KEY(INPUT, "the entry is signed by the key {0}, which is not known here"),
  SIGNATURE_TWICE(INPUT, "the entry carries two signatures by the key {0}"),
  SIGNATURE_BAD(INPUT, "the entry's signature by the key {0} does not hold"),

  // Changes of keys.
  KEYS_SHAPE(INPUT, "the change of keys is malformed: {0}"),
  KEYS_ORIGIN(INPUT, "the change of keys is for {0}, not for {1}"),
  KEYS_UNFOUNDED(
      INPUT, "the ledger does not begin with a founding of keys, so no root vouches for it"),
  KEYS_FOUNDED(INPUT, "the keys were founded before"),
  KEYS_BY_OTHERS(INPUT, "the change of keys is signed by the key {0}, which is none of the root"),
  ROOT_MALFORMED(INPUT, "\"{0}\" is no root: expected detente-root: and 64 hex digits"),
  FOUNDING_DEPARTS(INPUT, "the keys were founded under {0}, not under the root given, {1}"),
  KEY_OF_ROOT(INPUT, "the key {0} is one of the root, which signs changes of keys and no more"),
  KEY_REGISTERED(
      INPUT, "the key {0} was registered before, as {1}; a key serves once, in one role"),
  POSSESSION_MISSING(INPUT, "the key {0} comes without proof that who registers it holds it"),
  POSSESSION_BAD(
      INPUT,
      "the key {0} did not sign for this origin, role and range: who registers it may not hold it"),
  GRANT_BACKDATED(
      INPUT, "keys registered at position {0} cannot be good from {1}: that stands already"),
  FENCE_OF_NOTHING(INPUT, "no keys were registered at position {0}"),
  FENCE_BACKDATED(INPUT, "a fence at position {0} cannot stand at {1}: what is before it stands"),
  FENCE_LATE(INPUT, "the keys registered at position {0} end at {1} already"),

  // Appending.
  ENTRY_DUPLICATE(INPUT, "the same entry already stands at position {0}"),
  ENTRY_TWICE(INPUT, "the same entry is handed in twice at once"),

  // Signed notes and checkpoints.
  NOTE_TOO_LONG(INPUT, "the note has {0} bytes; at most {1} are read"),
  NOTE_CHARACTERS(INPUT, "byte {0} of the note is not UTF-8, or a control character"),
  NOTE_SHAPE(INPUT, "the note is malformed: {0}"),
  NOTE_SIGNATURES_TOO_MANY(INPUT, "the note carries {0} signatures; at most {1} are read"),
  NOTE_UNSIGNED(INPUT, "the note carries no signature by a known key"),
  NOTE_SIGNATURE_BAD(INPUT, "the note's signature by {0} does not hold"),
  CHECKPOINT_SHAPE(INPUT, "the checkpoint is malformed: {0}"),

  // Policies, receipts, and what passes between logs and witnesses.
  LINE_UNFIT(INPUT, "byte {0} is a control character, or in a line that is too long"),
  LINE_CUT_OFF(INPUT, "the text is cut off: a line ended by a newline was expected"),
  POLICY_TOO_LONG(INPUT, "the policy has {0} bytes; at most {1} are read"),
  POLICY_LINE(INPUT, "line {0} of the policy: {1}"),
  POLICY_NO_QUORUM(INPUT, "the policy has no quorum line"),
  LOG_UNKNOWN(INPUT, "no key is known for the ledger {0}"),
  RECEIPT_TOO_LONG(INPUT, "the receipt has {0} bytes; at most {1} are read"),
  RECEIPT_SHAPE(INPUT, "the receipt is malformed: {0}"),
  REQUEST_SHAPE(INPUT, "the request is malformed: {0}"),
  REPLY_SHAPE(INPUT, "the reply is neither cosignature lines nor a size"),
  CONTRADICTION_SHAPE(INPUT, "the contradiction is malformed: {0}"),
  CHECKPOINT_APART(INPUT, "the checkpoint of size {0} does not follow from that of size {1} seen"),
  WITNESS_BUSY(BUSY, "the memory of the witness at {0} is held by another process"),
  WITNESS_MEMORY(DAMAGED, "{0} of the witness's memory: {1}"),
  WITNESS_FORGOT(DAMAGED, "{0} has cosigned more of {1} than it remembers, so it cosigns no more"),
  WITNESS_CLOCK(
      ENVIRONMENT, "the clock stands at second {0}, before the last cosignature at second {1}"),

  // The folder.
  FOLDER_MISSING(INPUT, "there is no ledger at {0}: it has no file named checkpoint"),
  FOLDER_NOT_EMPTY(INPUT, "no ledger can be made at {0}: there is something already"),
  FOLDER_PARENT_MISSING(INPUT, "no ledger can be made at {0}: the folder around it is missing"),
  ORIGIN_UNFIT(INPUT, "\"{0}\" cannot be an origin: write a name without spaces or plus signs"),
  SIGNER_NAME(INPUT, "the checkpoint key is named {0}, but the ledger's origin is {1}"),
  APPEND_TOO_LARGE(INPUT, "{0} bytes were handed in at once; a commit takes at most {1}"),
  POSITION_BEYOND(INPUT, "there is no position {0}: the ledger has {1} entries"),
  KEYS_FILE(INPUT, "{0}: {1}"),
  FILE_NOT_THERE(INPUT, "there is no file {0}"),
  FILE_UNREADABLE(ENVIRONMENT, "the file {0} cannot be read: {1}"),
  NOTHING_TO_CHECK(INPUT, "{0} is no ledger's folder, no receipt and no contradiction"),
  ENTRY_OF_WHICH(INPUT, "one entry was given, but there are {0} receipts"),
  FOLDER_BUSY(BUSY, "the ledger {0} is held by another writer"),
  STORAGE_UNREADABLE(ENVIRONMENT, "the ledger {0} cannot be read: {1}"),
  STORAGE_FAILED(ENVIRONMENT, "the ledger {0} cannot be written: {1}; nothing was acknowledged"),
  WRITER_CLOSED(ENVIRONMENT, "the ledger {0} was closed"),

  // Files kept beside a ledger.
  KEPT_FILE_BUSY(BUSY, "the file {0} is held by another process"),
  KEPT_FILE_FAILED(ENVIRONMENT, "the file {0} cannot be read or written: {1}"),
  MEMORY_BROKEN(
      INPUT, "the file {0} is not what an earlier check wrote; it was this machine's own witness"),

  // Damage. Fact 0 is always the place: a file of the folder.
  FILE_FOREIGN(DAMAGED, "{0}: a ledger of {1} entries has no such file"),
  FILE_MISSING(DAMAGED, "{0}: this file is missing; the tree of {1} entries needs it"),
  TILE_LENGTH(DAMAGED, "{0}: the tile has {1} bytes, not {2}"),
  ENTRY_DEPARTS(DAMAGED, "{0}: entry {1} does not fit its hash in {2}; one of the two was changed"),
  TILE_DEPARTS(DAMAGED, "{0}: hash {1} does not agree with {2}, from which it comes"),
  BUNDLE_TORN(DAMAGED, "{0}: the bundle does not hold {1} whole entries, no more and no less"),
  BUNDLE_DEPARTS(DAMAGED, "{0}: the bundle does not begin as the fuller {1}"),
  BUNDLE_CHANGED(DAMAGED, "{0}: the bundle has changed since the ledger was opened"),
  KEYS_CHANGED(DAMAGED, "{0}: its entries of keys change while they are checked"),
  JOURNAL_DEPARTS(DAMAGED, "{0}: the file differs from the journal that wrote it"),
  JOURNAL_APART(DAMAGED, "{0}: the journal continues {1} entries, but the folder has {2}"),
  ROOT_DEPARTS(DAMAGED, "{0}: the root {1} is not that of the {2} entries, {3}"),
  ORIGIN_DEPARTS(DAMAGED, "{0}: it is of {1}, not of {2}"),
  SIZE_DEPARTS(DAMAGED, "{0}: {1} entries are too few; there were {2} before"),
  CHECKPOINT_BROKEN(DAMAGED, "{0}: {1}"),
  CHECKPOINT_UNSIGNED(DAMAGED, "{0}: it is not signed by {1}, which signs at this size"),
  CHECKPOINT_NO_KEY(DAMAGED, "{0}: the root lets no key sign checkpoints of size {1}"),
  ENTRY_BROKEN(DAMAGED, "entry {0}: {1}"),
  RECEIPT_DEPARTS(DAMAGED, "receipt: the entry does not lead from position {0} to the root {1}"),
  ENTRY_OTHER(DAMAGED, "receipt: it holds another entry at position {0} than the one given"),
  CONTRADICTION_NONE(DAMAGED, "contradiction: the two heads do not contradict each other"),
  CONTRADICTION_UNSIGNED(DAMAGED, "contradiction: no key that is known signed both heads");

  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

  private final Category category;
  private final String pattern;

  RefusalCode(Category category, String pattern) {
    this.category = category;
    this.pattern = pattern;
  }

  /// Whose matter it is.
  public Category category() {
    return category;
  }

  int factCount() {
    return (int) PLACE.matcher(pattern).results().map(MatchResult::group).distinct().count();
  }

  String sentence(List<String> facts) {
    return PLACE
        .matcher(pattern)
        .replaceAll(p -> Matcher.quoteReplacement(facts.get(p.group().charAt(1) - '0')));
  }
}
