package org.detente.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.note.SignedBy;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TreeHasher;

/// The keys somebody trusts for one ledger, and what they are good for.
///
/// There are two kinds. A *registry* ([#ofBatches], [org.detente.ledger.keys.Registry]) says for
/// every position which keys signed there: anything else there is damage, and of a checkpoint every
/// key that is good at its size must have signed it. *Loose keys* ([#ofKeys]) are good anywhere,
/// and what they did not sign remains unchecked.
///
/// @param origin the ledger they are for; empty for loose keys
/// @param root where the registry stands in the ledger itself: who signs changes of keys; there the
///   registry speaks of every position, and no key is good where it names none
/// @param entryKeys which keys signed which positions; where ranges overlap, those of either did
/// @param checkpointKeys which keys sign checkpoints of which sizes
/// @param size how many entries a registry speaks of: a smaller ledger has lost some, a larger one
///   needs further keys
public record KeyRing(
    Optional<String> origin,
    Optional<Admission> root,
    List<Grant<Admission>> entryKeys,
    List<Grant<VerifierKey>> checkpointKeys,
    OptionalLong size) {

  /// No key at all: hashes can be checked, signatures cannot.
  public static final KeyRing EMPTY = ofKeys(List.of(), List.of());

  /// A half-open range: of positions for entry keys, of sizes for checkpoint keys.
  public record Range(long from, long until) {
    /// @throws IllegalArgumentException for a range that is empty or starts below 0
    public Range {
      if (from < 0 || until <= from) {
        throw new IllegalArgumentException("not a range: [" + from + ", " + until + ")");
      }
    }

    boolean covers(long position) {
      return from <= position && position < until;
    }

    /// The range in words.
    String text() {
      return until == Batch.OPEN
          ? "positions from " + from + " on"
          : "positions " + from + " to " + (until - 1);
    }
  }

  /// A key and the range it is good for.
  public record Grant<K>(Range range, K key) {}

  /// The keys of one run of entries, `[from, until)`: all of `entry` signed each of the entries,
  /// all of `checkpoint` the checkpoints within it.
  ///
  /// @param until [#OPEN] for keys that are still in use
  public record Batch(long from, long until, List<EntryKey> entry, List<VerifierKey> checkpoint) {
    /// Stands for the end of a run that goes on.
    public static final long OPEN = Long.MAX_VALUE;

    /// Copies the keys.
    public Batch {
      entry = List.copyOf(entry);
      checkpoint = List.copyOf(checkpoint);
    }

    /// A batch whose entries were signed with one key.
    public static Batch of(long from, long until, EntryKey entry, VerifierKey... checkpoint) {
      return new Batch(from, until, List.of(entry), List.of(checkpoint));
    }

    /// Whether these keys are still in use.
    public boolean isOpen() {
      return until == OPEN;
    }
  }

  /// Copies the grants.
  public KeyRing {
    entryKeys = List.copyOf(entryKeys);
    checkpointKeys = List.copyOf(checkpointKeys);
  }

  /// The registry of batches that follow one another from position 0. A batch's checkpoint key is
  /// good for the sizes just above `from` up to `until` itself; that of the first also for a ledger
  /// without entries. Only the last may be open.
  public static KeyRing ofBatches(String origin, List<Batch> batches) {
    List<Grant<Admission>> entries = new ArrayList<>();
    List<Grant<VerifierKey>> checkpoints = new ArrayList<>();
    for (Batch batch : batches) {
      entries.add(
          new Grant<>(new Range(batch.from(), batch.until()), Admission.under(batch.entry())));
      long smallest = batch.from() == 0 ? 0 : batch.from() + 1;
      long beyond = batch.isOpen() ? Batch.OPEN : batch.until() + 1;
      Range sizes = new Range(smallest, beyond);
      batch.checkpoint().forEach(key -> checkpoints.add(new Grant<>(sizes, key)));
    }
    long size = batches.isEmpty() ? 0 : stated(batches.getLast());
    return new KeyRing(
        Optional.of(origin), Optional.empty(), entries, checkpoints, OptionalLong.of(size));
  }

  /// How many entries there are for certain by the last batch.
  private static long stated(Batch last) {
    return last.isOpen() ? last.from() : last.until();
  }

  /// Loose keys, good for every position and every size.
  public static KeyRing ofKeys(List<EntryKey> entries, List<VerifierKey> checkpoints) {
    Range everywhere = new Range(0, Long.MAX_VALUE);
    return new KeyRing(
        Optional.empty(),
        Optional.empty(),
        entries.stream().map(key -> new Grant<>(everywhere, Admission.under(key))).toList(),
        checkpoints.stream().map(key -> new Grant<>(everywhere, key)).toList(),
        OptionalLong.empty());
  }

  /// Whether these keys are all the keys there are, up to [#size].
  public boolean isRegistry() {
    return size.isPresent();
  }

  /// Whether these keys decide about the entry at this position.
  public boolean coversEntry(long position) {
    return root.isPresent() || !admissionsAt(position).isEmpty();
  }

  /// Checks the signatures of the entry at a position that these keys cover: of a change of keys
  /// under the root, of any other under those keys for the position that its first signature names.
  public Outcome<Envelope> verify(long position, Envelope envelope) {
    if (root.isPresent() && envelope.isOfKeys()) {
      return root.get().isNamedBy(envelope)
          ? root.get().verify(envelope)
          : Outcome.refused(RefusalCode.KEYS_BY_OTHERS, firstKey(envelope));
    }
    List<Admission> good = admissionsAt(position);
    Optional<Admission> named =
        good.stream().filter(admission -> admission.isNamedBy(envelope)).findFirst();
    return named.isPresent() ? named.get().verify(envelope) : unnamed(envelope, good);
  }

  /// What to say of an entry whose first signature is by no key that is good for its position.
  private Outcome<Envelope> unnamed(Envelope envelope, List<Admission> good) {
    if (root.isPresent() && root.get().isNamedBy(envelope)) {
      return Outcome.refused(RefusalCode.SIGNATURE_BY_ROOT, firstKey(envelope));
    }
    Optional<Range> elsewhere =
        entryKeys.stream()
            .filter(grant -> isRegistry() && grant.key().isNamedBy(envelope))
            .map(Grant::range)
            .findFirst();
    if (elsewhere.isPresent()) {
      return Outcome.refused(
          RefusalCode.SIGNATURE_ELSEWHERE, firstKey(envelope), elsewhere.get().text());
    }
    return good.isEmpty()
        ? Outcome.refused(RefusalCode.SIGNATURE_NO_KEY)
        : good.getFirst().verify(envelope);
  }

  private static String firstKey(Envelope envelope) {
    return envelope.signatures().getFirst().keyId();
  }

  /// The keys for the entry at a position, as those that must have signed it together; where there
  /// are several, those of one.
  public List<Admission> admissionsAt(long position) {
    return at(entryKeys, position);
  }

  /// The keys that sign checkpoints of this size: in a registry all of them do, of loose keys one
  /// or more.
  public List<VerifierKey> checkpointKeysAt(long size) {
    return at(checkpointKeys, size);
  }

  private static <K> List<K> at(List<Grant<K>> grants, long place) {
    return grants.stream().filter(grant -> grant.range().covers(place)).map(Grant::key).toList();
  }

  /// Checks the signatures of a checkpoint, and gives those that hold. Refused when one by a key
  /// for this size does not hold, or is missing though the registry asks for it; or when there is
  /// none at all.
  ///
  /// @param place what to call the checkpoint in a refusal
  public Outcome<List<SignedBy>> signers(String place, SignedNote note, long size) {
    List<VerifierKey> known = checkpointKeysAt(size);
    if (root.isPresent() && known.isEmpty()) {
      return Outcome.refused(RefusalCode.CHECKPOINT_NO_KEY, place, size);
    }
    Outcome<List<SignedBy>> signed = note.verify(known);
    if (!isRegistry() || known.isEmpty() || isBad(signed)) {
      return signed;
    }
    List<VerifierKey> there =
        signed.map(all -> all.stream().map(SignedBy::key).toList()).orElse(List.of());
    Optional<VerifierKey> missing = known.stream().filter(key -> !there.contains(key)).findFirst();
    return missing.isEmpty()
        ? signed
        : Outcome.refused(RefusalCode.CHECKPOINT_UNSIGNED, place, missing.get().shortText());
  }

  private static boolean isBad(Outcome<List<SignedBy>> signed) {
    return signed instanceof Outcome.Refused<?>(Refusal refusal)
        && refusal.code() != RefusalCode.NOTE_UNSIGNED;
  }

  /// Stands for the keys that sign the entries below `size`: the same wherever those are the same.
  Hash entryKeysHash(long size) {
    StringBuilder text = new StringBuilder();
    root.ifPresent(it -> it.keys().forEach(key -> text.append(key.text()).append('\n')));
    for (Grant<Admission> grant : entryKeys) {
      Range range = grant.range();
      if (range.from() < size) {
        text.append(range.from()).append(' ').append(Math.min(size, range.until())).append('\n');
        grant.key().keys().forEach(key -> text.append(key.text()).append('\n'));
      }
    }
    return Hash.of(TreeHasher.sha256(text.toString().getBytes(UTF_8)));
  }

  /// The positions below `size` about which these keys do not decide.
  public List<Range> withoutEntryKey(long size) {
    if (root.isPresent()) {
      return List.of();
    }
    List<Range> gaps = new ArrayList<>();
    long covered = 0;
    List<Range> granted =
        entryKeys.stream().map(Grant::range).sorted(Comparator.comparingLong(Range::from)).toList();
    for (Range range : granted) {
      if (covered < size && range.from() > covered) {
        gaps.add(new Range(covered, Math.min(size, range.from())));
      }
      covered = Math.max(covered, range.until());
    }
    if (covered < size) {
      gaps.add(new Range(covered, size));
    }
    return gaps;
  }
}
