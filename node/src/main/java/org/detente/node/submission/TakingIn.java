package org.detente.node.submission;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.detente.agreement.Agreement;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.tree.Hash;
import org.detente.model.Phrase;
import org.detente.node.Stop;
import org.detente.node.home.OwnLedger;
import org.detente.register.body.BodyWriter;
import org.detente.register.file.WrittenBody;

/// Takes bodies in: judges them against all that was taken in before, stamps and signs those that
/// are new, and puts them into the inbox. Under the node's lock.
final class TakingIn {
  private final OwnLedger own;
  private final Keeping keeping;
  private final NodeKeys keys;
  private final SortedMap<String, Agreement> agreements;
  private final List<Phrase> remarks = new ArrayList<>();

  TakingIn(OwnLedger own, Keeping keeping, NodeKeys keys, SortedMap<String, Agreement> agreements) {
    this.own = own;
    this.keeping = keeping;
    this.keys = keys;
    this.agreements = agreements;
  }

  /// A body that is with the node.
  ///
  /// @param fresh whether it was not before
  /// @param entry the leaf hash of its entry
  record Taken(WrittenBody body, boolean fresh, Hash entry) {}

  /// Takes in the bodies that are new; returns all of them, in order.
  List<Taken> take(List<WrittenBody> bodies, Inbox inbox, InstantSource clock)
      throws Stop, IOException {
    Standing standing = Standing.of(own, inbox, keys.admission(), keeping);
    Map<WrittenBody, Hash> older = new HashMap<>();
    bodies.forEach(it -> standing.saying(it.body()).ifPresent(hash -> older.put(it, hash)));
    List<WrittenBody> fresh = bodies.stream().filter(it -> !older.containsKey(it)).toList();
    Stop.ifAny(Links.check(fresh, standing, agreements));
    List<Admitted> signed = new ArrayList<>();
    if (!fresh.isEmpty()) {
      signed.addAll(sign(fresh, stamp(standing, clock.instant())));
      inbox.put(standing.next(), signed);
    }
    List<Taken> taken = new ArrayList<>();
    for (WrittenBody body : bodies) {
      Hash hash = older.get(body);
      taken.add(
          hash == null
              ? new Taken(body, true, signed.removeFirst().leafHash())
              : new Taken(body, false, hash));
    }
    return taken;
  }

  /// What a person should know beside it.
  List<Phrase> remarks() {
    return remarks;
  }

  /// From when what is taken in now is known: now, but never before what was taken in earlier,
  /// whatever the clock says.
  private Instant stamp(Standing standing, Instant now) {
    Instant here = fullSecond(now);
    if (keeping == Keeping.PUBLIC || !here.isBefore(standing.newest())) {
      return here;
    }
    remarks.add(Phrase.of("submit.clock-behind", here.toString(), standing.newest().toString()));
    return standing.newest();
  }

  /// The end of the second that has begun: like all that is dated coarsely, it is known for certain
  /// from there on.
  private static Instant fullSecond(Instant now) {
    Instant begun = now.truncatedTo(ChronoUnit.SECONDS);
    return begun.equals(now) ? now : begun.plusSeconds(1);
  }

  private List<Admitted> sign(List<WrittenBody> bodies, Instant taken) throws Stop {
    List<Admitted> signed = new ArrayList<>();
    for (WrittenBody body : bodies) {
      var json = BodyWriter.write(keeping.stamped(body.body(), taken));
      signed.add(Stop.value(Envelope.sign(json, keys.entrySigner()).then(keys.admission()::admit)));
    }
    return signed;
  }
}
