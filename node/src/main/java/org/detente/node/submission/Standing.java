package org.detente.node.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.check.Exits;
import org.detente.ledger.Outcome;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.store.EntryVisitor;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TreeHasher;
import org.detente.model.Body;
import org.detente.model.Words;
import org.detente.node.Stop;
import org.detente.node.home.OwnLedger;
import org.detente.register.body.BodyReader.Result;
import org.detente.register.body.BodyWriter;
import org.detente.register.body.EntryBody;

/// What the node has taken in so far: the entries of its ledger and, after them, those that wait in
/// its inbox.
final class Standing {
  private final Keeping keeping;
  private final Map<JsonValue, Hash> written = new HashMap<>();
  private final Map<String, Older> byHash = new HashMap<>();
  private final Map<String, Map<String, Older>> byRef = new HashMap<>();
  private final Map<String, List<Exits.Done>> acts = new HashMap<>();
  private final TreeHasher hasher = new TreeHasher();
  private Instant newest = Instant.MIN;
  private long next;

  /// Something taken in earlier, or standing earlier in the file.
  ///
  /// @param called how to speak of it
  record Older(String called, EntryBody body) {}

  /// Nothing yet.
  Standing(Keeping keeping) {
    this.keeping = keeping;
  }

  /// All that was taken in. To be read under the node's lock; the inbox is read before the ledger,
  /// since entries only ever move from there to here.
  ///
  /// @param admission admits what this node signed
  static Standing of(OwnLedger own, Inbox inbox, Admission admission, Keeping keeping)
      throws Stop, IOException {
    List<Path> files = inbox.files();
    List<Admitted> waiting = new ArrayList<>();
    for (Path file : files) {
      waiting.addAll(Inbox.read(file, admission).orElse(List.of()));
    }
    LedgerReader ledger = own.folder().open();
    Standing standing = new Standing(keeping);
    EntryVisitor inLedger = (position, bytes) -> standing.add(bytes, "submit.entry", position);
    Stop.value(ledger.forEach(inLedger));
    standing.next = ledger.size();
    waiting.forEach(standing::addWaiting);
    standing.next = Math.max(standing.next, Inbox.after(files));
    return standing;
  }

  private void addWaiting(Admitted entry) {
    if (!byHash.containsKey(entry.leafHash().hex())) {
      add(entry.bytes(), "submit.waiting-entry", next);
      next++;
    }
  }

  private void add(byte[] bytes, String called, long position) {
    if (!(Envelope.read(bytes) instanceof Outcome.Accepted<Envelope>(Envelope envelope))) {
      return;
    }
    Hash hash = hasher.leaf(bytes);
    written.putIfAbsent(keeping.written(envelope.body()), hash);
    if (keeping.bodies().read(envelope.body()) instanceof Result.Accepted(EntryBody body)) {
      Older older = new Older(Words.of(called, position), body);
      byHash.put(hash.hex(), older);
      name(older);
      act(body);
      newest = newest.isAfter(body.known().from()) ? newest : body.known().from();
    }
  }

  /// Lets a body be named by its `ref` from here on.
  void name(Older older) {
    String ref = older.body().ref();
    if (ref != null) {
      named(older.body().instrument()).putIfAbsent(ref, older);
    }
  }

  /// What can be named by a `ref` within an instrument.
  Map<String, Older> named(String instrument) {
    return byRef.computeIfAbsent(instrument, id -> new HashMap<>());
  }

  /// Notes an act, where it is one.
  void act(EntryBody body) {
    if (body.body() instanceof Body.Act act) {
      acts.computeIfAbsent(body.instrument(), id -> new ArrayList<>())
          .add(new Exits.Done(body.attributedTo(), body.valid(), act));
    }
  }

  /// The acts noted of an instrument.
  List<Exits.Done> acts(String instrument) {
    return acts.getOrDefault(instrument, List.of());
  }

  /// The entry of a leaf hash in lower-case hexadecimal.
  Optional<Older> hashed(String hash) {
    return Optional.ofNullable(byHash.get(hash));
  }

  /// The leaf hash of the entry that says what this body says, if there is one.
  Optional<Hash> saying(EntryBody body) {
    return Optional.ofNullable(written.get(keeping.written(BodyWriter.write(body))));
  }

  /// The latest instant from which something is known.
  Instant newest() {
    return newest;
  }

  /// The position of what is taken in next.
  long next() {
    return next;
  }
}
