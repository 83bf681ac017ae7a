package org.detente.cli.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.cli.witness.Neighbours.witnessName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.detente.cli.Run;
import org.detente.cli.run.Exit;
import org.detente.ledger.tree.TreeHasher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three nodes, two of them processes of their own, over loopback.
class OverHttpTest {
  /// The processes have this machine's clock, so what they sign is judged long after.
  private static final Instant LATER = Instant.parse("2226-11-26T12:00:00Z");

  @TempDir Path dir;

  /// The address goes into the card, which is made before the port is known: so the card is written
  /// anew, as a keeper would who moves to another port.
  private static void tell(Neighbours here, String name, NodeProcess node) throws IOException {
    Path card = here.card(name);
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(card)) {
      lines.add(
          line.startsWith("witness ")
              ? String.join(" ", List.of(line.split(" ", -1)).subList(0, 3)) + " " + node.address()
              : line);
    }
    Files.writeString(card, String.join("\n", lines) + "\n");
  }

  @Test
  void twoWitnessesCosignAndOneIsKilledAndComesBackWithWhatItHasSeen() throws IOException {
    Neighbours here = Neighbours.in(dir).witness("sudal").witness("estara");
    int port;
    try (NodeProcess sudal = NodeProcess.witness(here.of("sudal"), 0);
        NodeProcess estara = NodeProcess.witness(here.of("estara"), 0)) {
      tell(here, "sudal", sudal);
      tell(here, "estara", estara);
      here.policy(2, "sudal", "estara");
      port = sudal.port();

      assertThat(here.done("gather", "--data", here.norvia()).out()).contains(": witnessed");
      Run verify = here.at(LATER, "verify", "--data", here.norvia());
      assertThat(verify.exit()).as(verify.out()).isZero();
      assertThat(verify.out()).contains("grade: witnessed");
      requireTheLetterOfTheSpecification(here, sudal);

      sudal.kill();
      here.growByThree();
      Run alone = here.run("gather", "--data", here.norvia());
      assertThat(alone.exit()).isEqualTo(Exit.FOUND);
      assertThat(alone.out())
          .contains("sudal.example/witness: did not answer")
          .contains(": recorded");
    }
    try (NodeProcess again = NodeProcess.witness(here.of("sudal"), port)) {
      Run gathered = here.run("gather", "--data", here.norvia());
      assertThat(gathered.out()).contains("cosigned 8 entries").contains(": witnessed");
      assertThat(again.post("old 0\n\n".getBytes(UTF_8)).statusCode()).isEqualTo(400);
      assertThat(again.get(hash() + "/checkpoint").body()).startsWith(Neighbours.ORIGIN + "\n8\n");
    }
    here.done("receipt", "@7", "--data", here.norvia(), "--out", dir.resolve("r"));
    Run verify =
        here.at(
            LATER,
            "verify",
            dir.resolve("r/entries.receipts"),
            "--keys",
            here.keys(),
            "--policy",
            here.norvia().resolve("policy"));
    assertThat(verify.exit()).as(verify.out()).isZero();
    assertThat(verify.out()).contains("grade: witnessed");
  }

  private static String hash() {
    return HexFormat.of().formatHex(TreeHasher.sha256(Neighbours.ORIGIN.getBytes(UTF_8)));
  }

  /// The replies of tlog-witness over HTTP, with their media types.
  private void requireTheLetterOfTheSpecification(Neighbours here, NodeProcess sudal)
      throws IOException {
    Path request = dir.resolve("request");
    here.done("gather", "--data", here.norvia(), "--for", witnessName("sudal"), "--out", request);
    byte[] renewal = Files.readAllBytes(request);
    HttpResponse<String> cosigned = sudal.post(renewal);
    assertThat(cosigned.statusCode()).isEqualTo(200);
    assertThat(cosigned.body()).startsWith("\u2014 sudal.example/witness ").endsWith("\n");

    String text = new String(renewal, UTF_8);
    HttpResponse<String> conflict = sudal.post(text.replaceFirst("old 5", "old 1").getBytes(UTF_8));
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
    assertThat(conflict.body()).isEqualTo("5\n");

    assertThat(sudal.post(text.replaceFirst("old 5", "old 9").getBytes(UTF_8)).statusCode())
        .isEqualTo(400);
    assertThat(sudal.post("nonsense".getBytes(UTF_8)).statusCode()).isEqualTo(400);
    String elsewhere = text.replace("\n\nnorvia.example/ledger/1\n", "\n\nelsewhere.example/1\n");
    assertThat(sudal.post(elsewhere.getBytes(UTF_8)).statusCode()).isEqualTo(404);
    String forged =
        text.replace("\nnorvia.example/ledger/1\n5\n", "\nnorvia.example/ledger/1\n6\n");
    assertThat(sudal.post(forged.getBytes(UTF_8)).statusCode()).isEqualTo(403);
    String proof = text.replaceFirst("old 5\n", "old 5\n" + "A".repeat(43) + "=\n");
    assertThat(sudal.post(proof.getBytes(UTF_8)).statusCode()).isEqualTo(422);

    HttpResponse<String> monitor = sudal.get(hash() + "/checkpoint");
    assertThat(monitor.statusCode()).isEqualTo(200);
    assertThat(monitor.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(monitor.body())
        .startsWith(Neighbours.ORIGIN + "\n5\n")
        .contains("\u2014 sudal.example/witness ");
    assertThat(sudal.get("0".repeat(64) + "/checkpoint").statusCode()).isEqualTo(404);
    assertThat(sudal.get(hash().toUpperCase(Locale.ROOT) + "/checkpoint").statusCode())
        .isEqualTo(404);
    assertThat(sudal.get("../../private/cosigner.key").statusCode()).isIn(400, 404);
  }

  @Test
  @DisplayName("Attack 23: a gzip bomb, over HTTP")
  void aBodyIsNeitherInflatedNorLongerThanARequestMayBe() throws IOException {
    Neighbours here = Neighbours.in(dir).witness("sudal");
    try (NodeProcess sudal = NodeProcess.witness(here.of("sudal"), 0)) {
      byte[] zeros = new byte[4 << 20];
      assertThat(sudal.turnsAway(zeros)).isTrue();
      ByteArrayOutputStream zipped = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
        for (int i = 0; i < 16; i++) {
          out.write(zeros);
        }
      }
      assertThat(sudal.turnsAway(zipped.toByteArray(), "Content-Encoding", "gzip")).isTrue();
      assertThat(sudal.get("").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aWitnessElsewhereIsNotAskedOverHttp() {
    Neighbours here = Neighbours.in(dir).witness("sudal", "--url", "http://sudal.example/");
    here.policy(1, "sudal");

    Run run = here.run("gather", "--data", here.norvia());

    assertThat(run.exit()).isEqualTo(Exit.FOUND);
    assertThat(run.out()).contains("is not on this machine");
  }

  @Test
  void oneConnectionTakesSeveralRequests() throws IOException {
    Neighbours here = Neighbours.in(dir).witness("sudal");
    try (NodeProcess sudal = NodeProcess.witness(here.of("sudal"), 0);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), sudal.port())) {
      for (String path : List.of("/add-checkpoint", "/sign-subtree", "/add-checkpoint")) {
        String request =
            "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\nold none\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
        String answer = readAnswer(socket.getInputStream());
        assertThat(answer).startsWith("HTTP/1.1 " + (path.startsWith("/add") ? 400 : 404) + " ");
      }
    }
  }

  /// An answer up to the length that it tells.
  private static String readAnswer(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      assertThat(next).as("the connection was closed: %s", head).isNotNegative();
      head.append((char) next);
    }
    Matcher length = Pattern.compile("(?i)content-length: ([0-9]+)").matcher(head);
    assertThat(length.find()).isTrue();
    in.readNBytes(Integer.parseInt(length.group(1)));
    return head.toString();
  }

  /// Ledger, keys and the memory of what was signed, all of yesterday: only others can tell.
  @Test
  @DisplayName("Attack 16: rollback of log state, its keys and its own memory with it")
  void aNodePutBackWithItsKeysDoesNotSign() throws IOException {
    Neighbours here = Neighbours.in(dir).witness("sudal");
    Path yesterday = dir.resolve("yesterday");
    try (NodeProcess sudal = NodeProcess.witness(here.of("sudal"), 0)) {
      tell(here, "sudal", sudal);
      here.policy(1, "sudal");
      Neighbours.copy(here.norvia(), yesterday);
      here.growByThree();
      here.done("gather", "--data", here.norvia());
      Neighbours.remove(here.norvia());
      Neighbours.copy(yesterday, here.norvia());
      Path november = Run.HOME.resolve(Path.of("docs", "guides", "own-ledger", "november.yaml"));

      Run refused = here.run("submit", november, "--data", here.norvia());

      assertThat(refused.exit()).isEqualTo(Exit.DAMAGED);
      assertThat(refused.err())
          .contains("has 5 entries, but the witness sudal.example/witness has cosigned 8");
      assertThat(here.run("verify", "--data", here.norvia()).out()).contains("5 entries");

      // Somebody went on from yesterday's copy before there was a witness to ask.
      Path policy = here.norvia().resolve("policy");
      byte[] asked = Files.readAllBytes(policy);
      Files.delete(policy);
      Instant later = Neighbours.DAY.plusSeconds(60);
      assertThat(here.at(later, "submit", november, "--data", here.norvia()).exit()).isZero();
      Files.write(policy, asked);
      Path retraction = november.resolveSibling("retraction.yaml");
      Run other = here.at(later, "submit", retraction, "--data", here.norvia());
      assertThat(other.exit()).isEqualTo(Exit.DAMAGED);
      assertThat(other.err())
          .contains("does not begin with the 8 entries that the witness sudal.example/witness");
    }
    // Who does not answer holds nothing up.
    here.growByOne();
  }
}
