package org.detente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.cli.console.Serving;
import org.detente.cli.run.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The messages on the page about what does not work are those of the program: each is brought
/// about here. Numbers of processes and ports are those of the page.
///
/// After a change that is meant, write them anew with `-Dgolden=write` and read the difference.
class TroubleshootingTest {
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  /// That a file waits to be adopted by the record is no part of another trouble.
  private static final Pattern REMARK =
      Pattern.compile("the agreement file (?!new-start ).* adopted.*; its answers say so");

  @TempDir Path folder;

  /// Brings something about and gives what is said of it.
  private interface Trouble {
    String said(Path folder) throws IOException;
  }

  private static final Map<String, Trouble> TROUBLES =
      Map.ofEntries(
          Map.entry("no-jdk", folder -> Launch.in(folder).withoutJdk().says(false)),
          Map.entry("no-maven", folder -> Launch.in(folder).says(true)),
          Map.entry(
              "no-network",
              folder ->
                  Launch.in(folder)
                      .withMavenSaying(
                          "[ERROR] Plugin or one of its dependencies could not be resolved")
                      .says(true)),
          Map.entry("another-builds", folder -> Launch.in(folder).whileAnotherBuilds().says()),
          Map.entry("serving", _ -> serving(Serving::said)),
          Map.entry("port-taken", _ -> portTaken()),
          Map.entry(
              "other-name", _ -> serving(console -> asked(console, "GET", "console.example"))),
          Map.entry("other-method", _ -> serving(console -> asked(console, "POST", "localhost"))),
          Map.entry("full-disk", _ -> fullDisk()),
          Map.entry("flipped-bit", folder -> damaged(folder, TroubleshootingTest::flipABit)),
          Map.entry("foreign-file", folder -> damaged(folder, TroubleshootingTest::addAFile)),
          Map.entry("no-keys", folder -> damaged(folder, TroubleshootingTest::loseTheKeys)),
          Map.entry("no-data", TroubleshootingTest::noData),
          Map.entry("other-version", TroubleshootingTest::otherVersion),
          Map.entry("lock-held", TroubleshootingTest::lockHeld),
          Map.entry("broken-agreement", TroubleshootingTest::brokenAgreement),
          Map.entry("other-agreement", TroubleshootingTest::otherAgreement));

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void aMessageIsTheOneOfTheProgram(Shown shown) throws IOException {
    Trouble trouble = TROUBLES.get(shown.what());
    assertThat(trouble).as("nothing brings about '%s'", shown.what()).isNotNull();

    String said = asOnThePage(Objects.requireNonNull(trouble).said(folder)).strip();
    List<String> now = said.lines().filter(line -> !REMARK.matcher(line).matches()).toList();

    if (WRITE) {
      shown.renew(now);
    } else {
      assertThat(Excerpt.masked(shown.lines())).isEqualTo(Excerpt.masked(now));
    }
  }

  @Test
  void everyMessageIsOnAPage() throws IOException {
    assertThat(messages().map(Shown::what)).containsAll(TROUBLES.keySet());
  }

  static Stream<Shown> messages() throws IOException {
    return Shown.below(Run.HOME.resolve("docs")).stream()
        .filter(shown -> shown.kind() == Shown.Kind.MESSAGE);
  }

  private String asOnThePage(String said) {
    return said.replace(folder + "/", "")
        .replace(Run.HOME + "/", "")
        .replaceAll("process \\d+", "process 4711")
        .replaceAll("(127\\.0\\.0\\.1:|port )\\d+", "$17766");
  }

  private static String serving(Function<Serving, String> asked) {
    try (Serving console = new Serving()) {
      return asked.apply(console);
    }
  }

  private static String portTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Run.of("serve", "--port", Integer.toString(taken.getLocalPort())).err();
    }
  }

  /// The status and the body of the answer.
  private static String asked(Serving console, String method, String host) {
    URI at = URI.create(console.at("/"));
    try (Socket socket = new Socket(at.getHost(), at.getPort())) {
      String request = method + " / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      String status = answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 421".length());
      return status + " " + answer.substring(answer.indexOf("\r\n\r\n") + "\r\n\r\n".length());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String fullDisk() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    var err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(Map.of(), full, err, Run.DAY, /* terminal= */ false, Run.HOME);
    Detente.run(new String[] {"status"}, surroundings);
    return err.toString(UTF_8);
  }

  private interface Damage {
    void to(House house) throws IOException;
  }

  private static String damaged(Path folder, Damage damage) throws IOException {
    House house = House.in(folder);
    damage.to(house);
    return house.run("status").err();
  }

  private static void flipABit(House house) throws IOException {
    try (Stream<Path> files = Files.walk(house.ledger().resolve("tile/entries"))) {
      Path bundle = files.filter(Files::isRegularFile).max(Path::compareTo).orElseThrow();
      byte[] bytes = Files.readAllBytes(bundle);
      bytes[bytes.length / 2] ^= 1;
      Files.write(bundle, bytes);
    }
  }

  private static void addAFile(House house) throws IOException {
    Files.writeString(house.ledger().resolve("readme.txt"), "hello");
  }

  private static void loseTheKeys(House house) throws IOException {
    Files.delete(Path.of(house.record(), "keys.yaml"));
  }

  private static String noData(Path folder) throws IOException {
    Path empty = Files.createDirectory(folder.resolve("downloads"));
    return Run.of("status", "--data", empty.toString()).err();
  }

  private static String otherVersion(Path folder) throws IOException {
    House house = House.in(folder);
    Files.writeString(Path.of(house.record(), "detente.yaml"), "detente-data: 2\n");
    return house.run("status", "--data", house.record()).err();
  }

  private static String lockHeld(Path folder) throws IOException {
    House house = House.in(folder);
    try (FileChannel channel =
            FileChannel.open(
                Path.of(house.record(), "ledger.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      return house
          .run("record", "append", "--data", house.record(), "--through", "2026-11-24")
          .err();
    }
  }

  private static String brokenAgreement(Path folder) throws IOException {
    House house = House.in(folder);
    Files.writeString(house.home().resolve("agreements/mine.agreement.yaml"), "detente: [");
    return house.run("status").err();
  }

  private static String otherAgreement(Path folder) throws IOException {
    House house = House.in(folder);
    Path file = house.home().resolve("agreements/new-start.agreement.yaml");
    Files.writeString(file, Files.readString(file) + "# another word\n");
    return house.run("status").err();
  }
}
