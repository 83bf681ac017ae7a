package org.detente.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.refusedWith;
import static org.detente.ledger.keys.Norvia.CHECKPOINTS;
import static org.detente.ledger.keys.Norvia.ENTRIES;
import static org.detente.ledger.keys.Norvia.OPEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.SignedBy;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.tree.ConsistencyProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drill: the keys of Norvia's node are stolen when it has five entries. It fences them, goes
/// on with new ones, and has its ledger witnessed again. The thief goes on with the old ones.
@DisplayName("32. Key compromise drill: rotate, fence at index, re-witness")
class Attack32Test {
  private static final int NEW_ENTRIES = 21;
  private static final int NEW_CHECKPOINTS = 22;
  private static final NoteSigner WITNESS =
      NoteSigner.cosigner("sudal.example/witness", Samples.mlDsa44(30), 1_900_000_000);

  @TempDir Path dir;
  private Norvia norvia;
  private Path stolen;
  private SignedNote witnessed;

  @BeforeEach
  void theKeysAreStolenAtFiveEntries() throws IOException {
    norvia = Norvia.founded(dir);
    norvia.append(Norvia.entry(1, ENTRIES), Norvia.entry(2, ENTRIES));
    witnessed = head(norvia.folder());
    stolen = copy(norvia.folder(), dir.resolve("stolen"));

    norvia.checkpointsBy(NEW_CHECKPOINTS);
    norvia.append(
        Norvia.fence(2, 6),
        Norvia.fence(1, 6),
        Norvia.grant(Role.ENTRY, 9, OPEN, NEW_ENTRIES),
        Norvia.grant(Role.CHECKPOINT, 9, OPEN, NEW_CHECKPOINTS));
    norvia.append(Norvia.entry(3, NEW_ENTRIES));
  }

  @Test
  @DisplayName("rotate: the ledger goes on, and its root alone still tells who signed what")
  void rotate() {
    assertThat(norvia.damage()).isEmpty();
    assertThat(norvia.check().exitCode()).isZero();
    assertThat(norvia.check().proved())
        .anySatisfy(it ->
            assertThat(it.message()).isEqualTo("entries signed by the key for their position: 10"));
  }

  @Test
  @DisplayName("fence at index: what the thief signs from there on is refused, what stood stands")
  void fenceAtIndex() {
    norvia.append(Norvia.entry(4, ENTRIES));
    assertThat(norvia.damage())
        .singleElement()
        .satisfies(it -> assertThat(it).startsWith("entry 10: the entry is signed by the key "))
        .satisfies(it -> assertThat(it).endsWith("which is good for positions 3 to 5 only"));
  }

  @Test
  @DisplayName("a checkpoint by the stolen key beyond the fence is refused")
  void aCheckpointByTheStolenKey() {
    norvia.checkpointsBy(CHECKPOINTS);
    norvia.append(Norvia.entry(4, NEW_ENTRIES));

    assertThat(norvia.damage())
        .singleElement()
        .satisfies(it -> assertThat(it).startsWith("checkpoint: it is not signed by "));
  }

  /// The thief's own history holds in itself: it has the keys. Whoever has seen Norvia's, or asks a
  /// witness, sees two histories of one name.
  @Test
  @DisplayName("the thief's branch is another history, and every older checkpoint says so")
  void theThiefsBranch() {
    assertThat(theThiefGoesOn().check().damage()).isEmpty();

    CheckReport beside =
        RootedCheck.run(
                stolen,
                Norvia.root(),
                Map.of("witnessed", head(norvia.folder()).bytes()),
                CheckProgress.SILENT)
            .expect();
    assertThat(beside.damage())
        .extracting(Refusal::message)
        .singleElement()
        .satisfies(it -> assertThat(it).startsWith("witnessed: it is not signed by "));
  }

  @Test
  @DisplayName("re-witness: a witness that saw five entries cosigns the new head, and no other")
  void reWitness() {
    LedgerReader ledger = LedgerReader.open(norvia.folder()).expect();
    Checkpoint before = Checkpoint.read(witnessed.text()).expect();
    ConsistencyProof proof = ledger.tree().first(ledger.size()).consistency(before.size()).expect();
    assertThat(proof.proves(before.root(), ledger.root())).isTrue();

    KeyRing keys = RegistryScan.of(ledger, Norvia.root()).expect().registry().ring();
    assertThat(keys.signers("checkpoint", ledger.note(), ledger.size()).isAccepted()).isTrue();
    SignedNote again =
        ledger.note().with(List.of(SignedNote.Line.of(WITNESS, ledger.note().text())));
    assertThat(again.verify(List.of(WITNESS.verifierKey())).expect())
        .containsExactly(new SignedBy(WITNESS.verifierKey(), OptionalLong.of(1_900_000_000)));

    SignedNote thiefs = head(theThiefGoesOn().folder());
    long size = Checkpoint.read(thiefs.text()).expect().size();
    assertThat(keys.signers("the thief's", thiefs, size))
        .satisfies(
            refusedWith(
                RefusalCode.CHECKPOINT_NO_KEY,
                "the thief's: the root lets no key sign checkpoints of size 6"));
  }

  private Norvia theThiefGoesOn() {
    Norvia thief = Norvia.impostor(stolen);
    thief.append(Norvia.entry(9, ENTRIES));
    return thief;
  }

  private static SignedNote head(Path folder) {
    return LedgerReader.open(folder).expect().note();
  }

  private static Path copy(Path folder, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(folder.relativize(file)));
      }
    }
    return to;
  }
}
