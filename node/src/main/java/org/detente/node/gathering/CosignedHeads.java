package org.detente.node.gathering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.Backing;
import org.detente.ledger.policy.Grade;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.node.disk.SafeFile;

/// The checkpoints of the own ledger that somebody has cosigned, a file each, named by their size.
///
/// @param folder where they are
public record CosignedHeads(Path folder) {
  private static final String SUFFIX = ".checkpoint";
  private static final Pattern NAME = Pattern.compile("[0-9]{1,19}\\.checkpoint");

  /// Those of a node's own ledger.
  ///
  /// @param data the node's data folder
  public static CosignedHeads of(Path data) {
    return new CosignedHeads(data.resolve("cosigned"));
  }

  /// All of them, the largest first. A file that is no checkpoint of its name is passed over: it is
  /// gathered again.
  public List<SignedNote> newestFirst() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<SignedNote> notes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(CosignedHeads::isNamed).toList()) {
        read(file).ifPresent(notes::add);
      }
    }
    notes.sort(Comparator.comparingLong(CosignedHeads::size).reversed());
    return notes;
  }

  private static boolean isNamed(Path file) {
    return NAME.matcher(String.valueOf(file.getFileName())).matches();
  }

  private static Optional<SignedNote> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(SignedNote.MAX_BYTES + 1);
      return SignedNote.read(bytes)
          .map(Optional::of)
          .orElse(Optional.empty())
          .filter(note -> Checkpoint.read(note.text()).isAccepted())
          .filter(note -> (size(note) + SUFFIX).equals(String.valueOf(file.getFileName())));
    }
  }

  /// The checkpoint of this text, where it was cosigned before.
  Optional<SignedNote> like(SignedNote note) throws IOException {
    Path file = folder.resolve(size(note) + SUFFIX);
    return Files.exists(file)
        ? read(file).filter(it -> it.text().equals(note.text()))
        : Optional.empty();
  }

  void put(SignedNote note) throws IOException {
    Path file = folder.resolve(size(note) + SUFFIX);
    SafeFile.makeFolderAround(file);
    SafeFile.put(file, note.bytes());
  }

  /// The size that a witness cosigned last, as far as it told us; 0 where it has cosigned nothing.
  long lastBy(VerifierKey witness) throws IOException {
    return newestFirst().stream()
        .filter(note -> note.verify(List.of(witness)).isAccepted())
        .mapToLong(CosignedHeads::size)
        .findFirst()
        .orElse(0);
  }

  /// The newest checkpoint above a position among those of the highest grade.
  ///
  /// @param keys the keys of the ledger
  public Optional<SignedNote> bestAbove(long position, TrustPolicy policy, KeyRing keys)
      throws IOException {
    Optional<SignedNote> best = Optional.empty();
    Grade grade = Grade.RECORDED;
    for (SignedNote note : newestFirst()) {
      List<VerifierKey> logKeys = keys.checkpointKeysAt(size(note));
      Grade its = Backing.of(note, policy, logKeys).map(Backing::grade).orElse(Grade.RECORDED);
      boolean better = best.isEmpty() || its.compareTo(grade) > 0;
      if (size(note) > position && better) {
        best = Optional.of(note);
        grade = its;
      }
    }
    return best;
  }

  static long size(SignedNote note) {
    return Checkpoint.read(note.text()).expect().size();
  }
}
