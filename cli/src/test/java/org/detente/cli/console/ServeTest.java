package org.detente.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.cli.Run;
import org.detente.cli.run.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `detente serve` on the shipped record: how it begins and ends, and that it answers in the bytes
/// of the command.
class ServeTest extends Asking {

  @Test
  void itPrintsItsAddressInOneLine() {
    assertThat(console().said())
        .matches("Detente is at http://127\\.0\\.0\\.1:[0-9]+/ - Ctrl-C stops it\\.\n");
  }

  @Test
  void aSecondConsoleOnTheSamePortSaysSoInOneLine() {
    String port = Integer.toString(URI.create(console().at("/")).getPort());

    Run second = Run.of("serve", "--port", port);

    assertThat(second.exit()).isEqualTo(Exit.BUSY);
    assertThat(second.out()).isEmpty();
    assertThat(second.err()).hasLineCount(1).contains("port " + port + " is taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "port", "77 66", ""})
  void whatIsNoPortIsRefused(String port) {
    Run run = Run.of("serve", "--port", port);

    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("is no port");
  }

  @Test
  void nothingIsWritten() throws IOException {
    Map<String, Long> before = dates(Run.HOME.resolve("record"));
    try (Serving console = new Serving()) {
      assertThat(console.get("/").statusCode()).isEqualTo(200);
    }
    assertThat(dates(Run.HOME.resolve("record"))).isEqualTo(before);
  }

  private static Map<String, Long> dates(Path folder) throws IOException {
    Map<String, Long> dates = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        dates.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return dates;
  }

  @Test
  void theSignalThatEndsProgramsStopsItCleanly() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Ddetente.home=" + Run.HOME,
                "-cp",
                System.getProperty("java.class.path"),
                "org.detente.cli.Detente",
                "serve",
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    List<String> lines = new ArrayList<>();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      lines.add(line);
      if (line.startsWith("Detente is at")) {
        process.toHandle().destroy(); // unlike its namesake, this leaves what it says to be read
      }
    }

    assertThat(process.waitFor()).as("128 + SIGTERM").isEqualTo(143);
    assertThat(lines).last(STRING).startsWith("Detente is at");
  }

  @ParameterizedTest
  @CsvSource({
    "on=2018-02-05, --on 2018-02-05",
    "on=2022-03-01T10:00Z, --on 2022-03-01T10:00Z",
    "on=2024-05-01&known-at=2024-05-01, --on 2024-05-01 --known-at 2024-05-01",
    "known-at=@57, --known-at @57",
    "known-at=%4057, --known-at @57",
    "'', ''"
  })
  void statusHasTheBytesOfTheCommand(String query, String options) {
    String[] args = ("status --json " + options).strip().split(" +");

    HttpResponse<byte[]> answer = console().get("/api/v1/status?" + query);

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(new String(answer.body(), UTF_8)).isEqualTo(Run.of(args).out());
  }

  @Test
  void explainHasTheBytesOfTheCommand() {
    String id = "new-start/limits.launchers@US";

    HttpResponse<byte[]> answer = console().get("/api/v1/explain?finding=" + id + "&on=2018-02-05");

    assertThat(new String(answer.body(), UTF_8))
        .isEqualTo(Run.of("explain", id, "--on", "2018-02-05", "--json").out());
    assertThat(console().get("/api/v1/explain?finding=nothing").statusCode()).isEqualTo(404);
    assertThat(console().get("/api/v1/explain").statusCode()).isEqualTo(404);
  }

  @Test
  void theProofThatIsTakenAlongIsOfTheEntryAndEndsInTheSignedHead() throws IOException {
    HttpResponse<byte[]> proof = console().get("/proof/detente.example/record/1/5");
    String checkpoint = Files.readString(Run.HOME.resolve("record/ledger/checkpoint"));

    assertThat(proof.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(it -> assertThat(it).contains("attachment"));
    assertThat(new String(proof.body(), UTF_8))
        .startsWith("c2sp.org/tlog-proof@v1\nextra ")
        .contains("\nindex 5\n")
        .endsWith("\n\n" + checkpoint);
  }
}
