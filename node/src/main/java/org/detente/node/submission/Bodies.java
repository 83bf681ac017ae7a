package org.detente.node.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.detente.agreement.Agreement;
import org.detente.ledger.Outcome;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.JsonValue;
import org.detente.model.Nearest;
import org.detente.model.Phrase;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.keys.Secrets;
import org.detente.register.body.BodyWriter;
import org.detente.register.body.Objection;
import org.detente.register.body.Where;
import org.detente.register.file.BodyFile;
import org.detente.register.file.Trouble;
import org.detente.register.file.WrittenBody;

/// The bodies of a file, as far as they can be judged without the ledger: their form, the agreement
/// each belongs to and its words, and that none stands there twice.
final class Bodies {
  private static final EntrySigner[] MEASURE =
      Secrets.SUITES.stream()
          .map(suite -> EntrySigner.of(suite.secretKey(new byte[suite.seedLength()])))
          .toArray(EntrySigner[]::new);

  private final Keeping keeping;
  private final List<WrittenBody> bodies;
  private final SortedMap<String, Agreement> agreements;
  private final List<Trouble> troubles = new ArrayList<>();

  private Bodies(
      Keeping keeping, List<WrittenBody> bodies, SortedMap<String, Agreement> agreements) {
    this.keeping = keeping;
    this.bodies = bodies;
    this.agreements = agreements;
  }

  /// Reads and judges a file; stops with everything that is wrong with it.
  static List<WrittenBody> read(
      Order order, Keeping keeping, SortedMap<String, Agreement> agreements)
      throws Stop, IOException {
    List<WrittenBody> read =
        switch (keeping.read(order.file(), bytes(order.file()))) {
          case BodyFile.Result.Accepted(BodyFile file) -> file.bodies();
          case BodyFile.Result.Refused(var troubles) -> {
            Stop.ifAny(troubles);
            yield List.of();
          }
        };
    Bodies bodies = new Bodies(keeping, read, agreements);
    bodies.judge();
    Stop.ifAny(bodies.troubles);
    return read;
  }

  private static byte[] bytes(String named) throws Stop {
    try {
      Path file = Path.of(named);
      if (Files.notExists(file)) {
        throw Stop.at(Kind.USAGE, "submit.no-file", named);
      }
      try (InputStream in = Files.newInputStream(file)) {
        return in.readNBytes(BodyFile.MAX_BYTES + 1);
      }
    } catch (InvalidPathException e) {
      throw Stop.at(Kind.USAGE, "submit.no-file", named);
    } catch (IOException e) {
      throw Stop.at(Kind.INPUT, "home.unreadable", named);
    }
  }

  private void judge() {
    for (WrittenBody body : bodies) {
      words(body);
      length(body);
    }
    twins();
  }

  /// None may stand there twice.
  private void twins() {
    Map<JsonValue, WrittenBody> written = new HashMap<>();
    for (WrittenBody body : bodies) {
      WrittenBody first = written.putIfAbsent(BodyWriter.write(body.body()), body);
      if (first != null) {
        troubles.add(body.trouble(Phrase.of("submit.twice", first.where())));
      }
    }
  }

  private void words(WrittenBody body) {
    String instrument = body.body().instrument();
    Agreement agreement = agreements.get(instrument);
    if (agreement == null) {
      troubles.add(body.trouble(noSuchInstrument(instrument)));
    } else {
      Wording.check(body.body(), agreement).forEach(it -> troubles.add(body.trouble(it)));
    }
  }

  /// All signatures and all stamps are of one length, so one that means nothing will do.
  private void length(WrittenBody body) {
    var json = BodyWriter.write(keeping.stamped(body.body(), Instant.EPOCH));
    if (Envelope.sign(json, MEASURE) instanceof Outcome.Refused<Envelope>(var why)) {
      troubles.add(body.trouble(Phrase.of("submit.not-signed", why.message())));
    }
  }

  private Objection noSuchInstrument(String id) {
    Optional<String> meant = Nearest.to(id, agreements.keySet());
    Phrase phrase =
        meant.isPresent()
            ? Phrase.of("submit.misspelt-instrument", id, meant.get())
            : Phrase.of("submit.no-instrument", id, String.join(", ", agreements.keySet()));
    return new Objection(Where.ROOT.key("instrument"), /* aboutKey= */ false, phrase);
  }
}
