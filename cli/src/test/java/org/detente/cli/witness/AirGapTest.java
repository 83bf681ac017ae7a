package org.detente.cli.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.cli.witness.Neighbours.witnessName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.detente.cli.Run;
import org.detente.cli.run.Exit;
import org.detente.ledger.note.SignedNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No network: requests out, replies in, as files on a stick.
class AirGapTest {
  @TempDir Path dir;
  private Neighbours here = new Neighbours(Path.of(""));

  @BeforeEach
  void norviaWithTwoWitnesses() {
    here = Neighbours.in(dir).witness("sudal").witness("estara");
    here.policy(2, "sudal", "estara");
  }

  @Test
  void aReceiptBecomesWitnessedWhenEnoughRepliesAreBack() throws IOException {
    assertThat(here.carry("sudal").out()).contains("cosigned 5 entries").contains(": recorded");
    assertThat(here.carry("estara").out()).contains(": witnessed");

    Path receipt = dir.resolve("for-sudal");
    Run made = here.done("receipt", "@4", "--data", here.norvia(), "--out", receipt);
    assertThat(made.out()).contains("1 receipt under a checkpoint of 5 entries, witnessed");
    assertThat(receipt.toFile().list())
        .containsExactlyInAnyOrder(
            "entries.receipts", "entry-4.tlog-proof", "keys.yaml", "policy", "README.txt");

    // Years later, with the keys and the policy of one's own, and nothing else.
    Run verify =
        here.at(
            Neighbours.DAY.plus(Duration.ofDays(3650)),
            "verify",
            receipt.resolve("entries.receipts"),
            "--keys",
            here.keys(),
            "--policy",
            here.norvia().resolve("policy"));
    assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
    assertThat(verify.out())
        .contains("sudal.example/witness")
        .contains("estara.example/witness")
        .contains("grade: witnessed")
        .contains("the entry stands at position 4 of the 5 entries");
  }

  @Test
  void manyReceiptsAreOneFile() throws IOException {
    here.carry("sudal");
    Path out = dir.resolve("all");
    here.done("receipt", "@3", "@4", "--data", here.norvia(), "--out", out);

    Run verify = here.run("verify", out.resolve("entries.receipts"), "--keys", here.keys());
    // Nobody but Norvia speaks for it yet, so a key might have been revoked in what is left out.
    assertThat(verify.exit()).as(verify.err()).isEqualTo(Exit.FOUND);
    assertThat(verify.out()).contains("whether keys were revoked");
    assertThat(verify.out()).contains("position 3 of the 5").contains("position 4 of the 5");
  }

  @Test
  void theCosignaturesStandOnTheHeadOfTheFolderAndInAReceiptOfAnOlderEntry() throws IOException {
    here.carry("sudal");
    here.carry("estara");
    SignedNote head =
        SignedNote.read(Files.readAllBytes(here.ledger().resolve("checkpoint"))).expect();
    assertThat(head.signatures())
        .extracting(SignedNote.Line::name)
        .contains(witnessName("sudal"), witnessName("estara"));
    Run verify = here.run("verify", "--data", here.norvia());
    assertThat(verify.exit()).as(verify.out()).isZero();
    assertThat(verify.out()).contains("grade: witnessed");

    here.growByThree();
    assertThat(here.run("verify", "--data", here.norvia()).out()).contains("grade: recorded");
    assertThat(here.done("receipt", "@4", "--data", here.norvia()).out())
        .contains("\n5\n")
        .contains(witnessName("sudal"));
    assertThat(here.done("receipt", "@7", "--data", here.norvia()).out())
        .contains("\n8\n")
        .doesNotContain(witnessName("sudal"));
  }

  @Test
  @DisplayName("Attack 21: 409 in both directions, by file")
  void aReplyWithASizeMakesTheNextRequestBeginThere() throws IOException {
    here.carry("sudal");
    here.growByThree();
    // Norvia has lost what it gathered: its request starts from nothing.
    Neighbours.remove(here.norvia().resolve("cosigned"));
    Run conflict = here.carry("sudal");
    assertThat(conflict.exit()).isEqualTo(Exit.FOUND);
    assertThat(conflict.out()).contains("last cosigned 5 entries");

    // Norvia's ledger was put back to an older state: Sudal has seen more.
    Path yesterday = dir.resolve("yesterday");
    Neighbours.copy(here.norvia(), yesterday);
    here.growByOne();
    here.policy(1, "estara");
    here.carry("estara");
    Neighbours.remove(here.norvia());
    Neighbours.copy(yesterday, here.norvia());
    here.policy(1, "estara");
    Run lost = here.carry("estara");
    assertThat(lost.exit()).isEqualTo(Exit.DAMAGED);
    assertThat(lost.out()).contains("has seen 9 entries of this ledger, which has only 8");
  }

  @Test
  @DisplayName("Attack 16: rollback of witness state, seen by the log that holds its cosignature")
  void aWitnessPutBackIsFoundOutByWhatItSigned() throws IOException {
    Path yesterday = dir.resolve("yesterday");
    here.carry("sudal");
    Neighbours.copy(here.of("sudal"), yesterday);
    here.growByThree();
    here.carry("sudal");
    Neighbours.remove(here.of("sudal"));
    Neighbours.copy(yesterday, here.of("sudal"));

    // Norvia renews: its request carries Sudal's own cosignature, which Sudal does not remember.
    Path renewal = dir.resolve("renewal");
    here.done("gather", "--data", here.norvia(), "--for", witnessName("sudal"), "--out", renewal);
    Run refused =
        here.run(
            "witness", "cosign", renewal, "--out", dir.resolve("r"), "--data", here.of("sudal"));
    assertThat(refused.err()).contains("than it remembers");
    assertThat(refused.exit()).isEqualTo(Exit.FAULT);
    assertThat(dir.resolve("r")).doesNotExist();
  }

  @Test
  @DisplayName("Attack 23: reordered, duplicated, replayed packages from a stick; trailing bytes")
  void repliesAndRequestsMayComeTwiceAndInAnyOrderAndNeverWithMoreBytes() throws IOException {
    Path one = dir.resolve("one");
    Path reply = dir.resolve("reply-one");
    here.done("gather", "--data", here.norvia(), "--for", witnessName("sudal"), "--out", one);
    here.done("witness", "cosign", one, "--out", reply, "--data", here.of("sudal"));
    here.growByThree();
    Path two = dir.resolve("two");
    Path later = dir.resolve("reply-two");
    here.done("gather", "--data", here.norvia(), "--for", witnessName("sudal"), "--out", two);
    // The second starts from nothing, for the first reply is not back: Sudal tells its size.
    assertThat(
            here.done("witness", "cosign", two, "--out", later, "--data", here.of("sudal")).out())
        .contains("not cosigned");

    // The reply to the first comes after the ledger has grown: it is no cosignature of this head.
    Run late =
        here.run(
            "gather", "--data", here.norvia(), "--from", witnessName("sudal"), "--reply", reply);
    assertThat(late.exit()).isEqualTo(Exit.FOUND);
    assertThat(late.out()).contains("does not hold");
    // The same request again is answered by the size; nothing is cosigned twice.
    Path again = dir.resolve("again");
    here.done("witness", "cosign", one, "--out", again, "--data", here.of("sudal"));
    assertThat(Files.readString(again)).isEqualTo("5\n");

    for (Path file : List.of(one, two, reply, later)) {
      Path longer = dir.resolve("longer");
      Files.write(longer, Files.readAllBytes(file));
      Files.write(longer, new byte[] {'\n'}, StandardOpenOption.APPEND);
      Run run =
          file.equals(one) || file.equals(two)
              ? here.run(
                  "witness",
                  "cosign",
                  longer,
                  "--out",
                  dir.resolve("x"),
                  "--data",
                  here.of("sudal"))
              : here.run(
                  "gather",
                  "--data",
                  here.norvia(),
                  "--from",
                  witnessName("sudal"),
                  "--reply",
                  longer);
      assertThat(run.exit()).as(file.toString()).isNotZero();
    }
  }

  @Test
  @DisplayName("Attack 23: zip-slip names; a gzip bomb")
  void aFileNamesNoFilesAndIsNeverInflated() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream zipped = new GZIPOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zipped.write(zeros);
      }
    }
    Path file = Files.write(dir.resolve("bomb"), bomb.toByteArray());
    for (String[] args :
        new String[][] {
          {
            "witness",
            "cosign",
            file.toString(),
            "--out",
            dir.resolve("o").toString(),
            "--data",
            here.of("sudal").toString()
          },
          {"verify", file.toString()},
          {
            "gather",
            "--data",
            here.norvia().toString(),
            "--from",
            witnessName("sudal"),
            "--reply",
            file.toString()
          },
        }) {
      assertThat(here.run((Object[]) args).exit()).isNotZero();
    }
    // A position is a number, so the name of a receipt's file is one too.
    Run named =
        here.run("receipt", "../x@1", "--data", here.norvia(), "--out", dir.resolve("slip"));
    assertThat(named.exit()).isEqualTo(Exit.USAGE);
    assertThat(here.run("receipt", "@../1", "--data", here.norvia()).exit()).isEqualTo(Exit.USAGE);
    assertThat(dir.resolve("slip")).doesNotExist();
  }

  @Test
  @DisplayName("Attack 17: truncated log served with an old valid checkpoint (freeze)")
  void anOldHeadHoldsAndIsOld() throws IOException {
    here.carry("sudal");
    here.carry("estara");
    Path frozen = dir.resolve("frozen");
    Neighbours.copy(here.ledger(), frozen);
    here.growByThree();
    Object[] question = {
      "verify",
      frozen,
      "--keys",
      here.keys(),
      "--policy",
      here.norvia().resolve("policy"),
      "--max-age",
      "P1D"
    };

    assertThat(here.at(Neighbours.DAY.plus(Duration.ofHours(20)), question).exit()).isZero();
    Run later = here.at(Neighbours.DAY.plus(Duration.ofDays(3)), question);
    assertThat(later.exit()).isEqualTo(Exit.FOUND);
    assertThat(later.out()).contains("whether there is a newer one");
  }

  @Test
  @DisplayName(
      "Attack 22: entry dropped between acceptance and integration (promise without inclusion)")
  void thereIsNoReceiptOfWhatIsNotInTheLedger() {
    Run promised = here.run("receipt", "@5", "--data", here.norvia());
    assertThat(promised.exit()).isEqualTo(Exit.INPUT);
    assertThat(promised.err()).contains("there is no position 5");
    here.growByThree();
    assertThat(here.run("receipt", "@5", "--data", here.norvia()).exit()).isZero();
  }

  @Test
  void aWitnessThatIsToldToWriteWhereItCannotCosignsNothing() throws IOException {
    Path request = dir.resolve("request");
    here.done("gather", "--data", here.norvia(), "--for", witnessName("sudal"), "--out", request);

    Run refused =
        here.run(
            "witness",
            "cosign",
            request,
            "--out",
            dir.resolve("no/where"),
            "--data",
            here.of("sudal"));

    assertThat(refused.exit()).isEqualTo(Exit.USAGE);
    assertThat(here.carry("sudal").out()).contains("cosigned 5 entries");
  }

  @Test
  void aContradictionIsKeptAndExplained() throws IOException {
    here.carry("sudal");
    // Norvia's keys in two places: the other place goes on otherwise from the same beginning.
    Path branch = dir.resolve("branch");
    Neighbours.copy(here.norvia(), branch);
    here.growByThree();
    here.carry("sudal");
    Path november = Run.HOME.resolve(Path.of("docs", "guides", "own-ledger", "november.yaml"));
    Run elsewhere = here.at(Neighbours.DAY.plusSeconds(60), "submit", november, "--data", branch);
    assertThat(elsewhere.exit()).as(elsewhere.err()).isZero();
    Path request = dir.resolve("branched");
    here.done("gather", "--data", branch, "--for", witnessName("sudal"), "--out", request);

    Run cosign =
        here.run(
            "witness", "cosign", request, "--out", dir.resolve("o"), "--data", here.of("sudal"));

    assertThat(cosign.err())
        .as(cosign.toString())
        .contains("the ledger has contradicted itself; the proof is in ");
    Path proof =
        here.of("sudal")
            .resolve(Path.of("witness", "contradictions"))
            .toFile()
            .listFiles()[0]
            .toPath();
    Run verify = here.run("verify", proof, "--policy", here.norvia().resolve("policy"));
    assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
    assertThat(verify.out())
        .contains("both count 8 entries")
        .contains("they cannot both be true")
        .contains("This file proves that a ledger has two histories.");
    assertThat(here.run("verify", proof).exit()).isEqualTo(Exit.FOUND);
  }

  @Test
  void twoReadersCompareWhatTheyWereShown() throws IOException {
    Path branch = dir.resolve("branch");
    Neighbours.copy(here.norvia(), branch);
    here.growByThree();
    Path november = Run.HOME.resolve(Path.of("docs", "guides", "own-ledger", "november.yaml"));
    here.at(Neighbours.DAY.plusSeconds(60), "submit", november, "--data", branch);
    here.growByOne();
    Path proof = dir.resolve("proof");
    Path shown = branch.resolve(Path.of("ledgers", "own", "checkpoint"));
    Path older = Files.copy(here.ledger().resolve("checkpoint"), dir.resolve("older"));

    Run same =
        here.run(
            "witness", "compare", here.ledger(), older, "--log", here.norvia(), "--out", proof);
    assertThat(same.exit()).as(same.err()).isZero();
    assertThat(proof).doesNotExist();
    Run apart =
        here.run(
            "witness", "compare", here.ledger(), shown, "--log", here.norvia(), "--out", proof);
    assertThat(apart.exit()).as(apart.err()).isEqualTo(Exit.DAMAGED);

    Run verify = here.run("verify", proof, "--policy", here.norvia().resolve("policy"));
    assertThat(verify.exit()).as(verify.out()).isZero();
    assertThat(verify.out()).contains("the smaller counts 8 entries").contains("two histories");
  }

  @Test
  void linesOfStrangersInAReplyAreIgnored() throws IOException {
    Path request = dir.resolve("request");
    Path reply = dir.resolve("reply");
    here.done("gather", "--data", here.norvia(), "--for", witnessName("sudal"), "--out", request);
    here.done("witness", "cosign", request, "--out", reply, "--data", here.of("sudal"));
    String stranger = "\u2014 stranger.example/w " + "A".repeat(96) + "\n";
    Files.writeString(reply, stranger + Files.readString(reply) + stranger);

    Run run =
        here.done(
            "gather", "--data", here.norvia(), "--from", witnessName("sudal"), "--reply", reply);

    assertThat(run.out()).contains("cosigned 5 entries");
    assertThat(Files.readString(here.ledger().resolve("checkpoint")))
        .contains(witnessName("sudal"))
        .doesNotContain("stranger.example");
  }
}
