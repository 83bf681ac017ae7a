package org.detente.node.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.tree.TreeHasher;
import org.detente.ledger.witness.AddCheckpoint;
import org.detente.ledger.witness.Contradiction;
import org.detente.ledger.witness.ContradictionText;
import org.detente.ledger.witness.Reply;
import org.detente.ledger.witness.Witness;
import org.detente.model.Words;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.http.Site;

/// A witness over HTTP (tlog-witness): `POST /add-checkpoint`, and for monitors `GET /<hex SHA-256
/// of the origin>/checkpoint`. Both prefixes are the server's own address.
public final class WitnessSite implements Site, AutoCloseable {
  private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");

  private final Witness witness;
  private final WitnessFolder folder;
  private final InstantSource clock;

  WitnessSite(Witness witness, WitnessFolder folder, InstantSource clock) {
    this.witness = witness;
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public Answer answer(Request request) {
    Matcher checkpoint = CHECKPOINT.matcher(request.path());
    Optional<SignedNote> note =
        checkpoint.matches() ? witness.latest(checkpoint.group(1)) : Optional.empty();
    return note.map(it -> Answer.found(Answer.TEXT, it.bytes()))
        .orElseGet(() -> Answer.text(Answer.NOT_FOUND, Words.of("witness.no-checkpoint")));
  }

  @Override
  public Optional<Answer> answer(String path, byte[] body) {
    if (!path.equals("/add-checkpoint")) {
      return Optional.empty();
    }
    Witness.Answered answered = witness.answer(body, clock);
    try {
      keep(answered.contradiction());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Reply reply = answered.reply();
    return Optional.of(Answer.of(reply.status(), reply.type(), reply.body()));
  }

  @Override
  public int longestBody() {
    return AddCheckpoint.MAX_BYTES;
  }

  /// Puts a contradiction where it will be found, once; gives where.
  Optional<Path> keep(Optional<Contradiction> contradiction) throws IOException {
    if (contradiction.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = ContradictionText.write(contradiction.get());
    String name = HexFormat.of().formatHex(TreeHasher.sha256(bytes), 0, 8) + ".contradiction";
    Path file = folder.contradictions().resolve(name);
    if (Files.notExists(file)) {
      WitnessFolder.put(file, bytes);
    }
    return Optional.of(file);
  }

  /// What it is called, for the line that says it runs.
  public String name() {
    return witness.keys().getFirst().name();
  }

  /// Lets the memory go to another process.
  @Override
  public void close() {
    witness.close();
  }
}
