package org.detente.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.store.KeptFile;
import org.detente.ledger.tree.TreeHasher;

/// What a checker keeps of the ledgers it has checked, in a folder of its own, outside theirs: a
/// file each. It makes the checker its own witness, since a ledger that was longer once, or
/// another, is damaged; and it spares the signatures already checked, never a hash.
///
/// The most valuable file of a machine that only checks: keep copies, and never put an old one
/// back.
///
/// @param folder no ledger's; made where there is none
/// @param anew whether signatures are checked again that were checked before
public record CheckMemory(Path folder, boolean anew) {

  /// The memory of one ledger, held while it is checked.
  static final class Held implements AutoCloseable {
    private final KeptFile file;
    private Remembered remembered;

    private Held(KeptFile file, Remembered remembered) {
      this.file = file;
      this.remembered = remembered;
    }

    Remembered remembered() {
      return remembered;
    }

    /// Remembers that the first entries are signed.
    void keep(Remembered.Signed signed) throws RefusalException {
      replace(remembered.with(signed));
    }

    /// Remembers a head that holds.
    void keep(SignedNote head) throws RefusalException {
      replace(remembered.with(head));
    }

    private void replace(Remembered newer) throws RefusalException {
      if (!newer.equals(remembered)) {
        file.replace(newer.bytes());
        remembered = newer;
      }
    }

    @Override
    public void close() {
      file.close();
    }
  }

  /// Holds the memory of the ledger of this origin.
  ///
  /// @throws RefusalException when another check holds it, or it cannot be read, or is not what a
  ///   check has written
  Held hold(String origin) throws RefusalException {
    byte[] name = TreeHasher.sha256(origin.getBytes(UTF_8));
    Path path = folder.resolve(HexFormat.of().formatHex(name) + ".checked");
    KeptFile file = KeptFile.hold(path).orStop();
    Outcome<Remembered> remembered =
        Outcome.of(() -> {
          Optional<byte[]> content = file.read();
          return content.isPresent()
              ? Remembered.read(content.get(), path).orStop()
              : Remembered.NOTHING;
        });
    if (!remembered.isAccepted()) {
      file.close();
    }
    return new Held(file, remembered.orStop());
  }
}
