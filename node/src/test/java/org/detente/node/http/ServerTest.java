package org.detente.node.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.detente.node.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of a running server, asked over plain sockets, for a client library would mend what is
/// sent here on purpose.
class ServerTest {
  private static final List<Throwable> FAULTS = new CopyOnWriteArrayList<>();
  private static int port;
  private static Server server = started(0);

  @BeforeAll
  static void itListens() {
    port = URI.create(server.address()).getPort();
  }

  @AfterAll
  static void itStops() {
    server.close();
  }

  private static Server started(int port) {
    return started(port, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  private static Server started(int port, InstantSource clock) {
    return switch (Server.on(port, ServerTest::answer, FAULTS::add, clock)) {
      case Server.Start.Started(Server running) -> running;
      case Server.Start.Refused(Refusal why) -> throw new AssertionError(why.says());
    };
  }

  /// Says back what it was asked; `/fault` is a fault of the program.
  private static Answer answer(Request request) {
    if (request.path().equals("/fault")) {
      throw new IllegalStateException("foreseen by nobody");
    }
    return Answer.text(Answer.OK, request.path() + " " + request.query());
  }

  private static String ask(String head) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = head.stripIndent().strip().replace("\n", "\r\n");
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(UTF_8));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError("the server is gone", e);
    }
  }

  private static String get(String address) {
    return ask("GET " + address + " HTTP/1.1\nHost: localhost\nConnection: close");
  }

  private static void assertItStillAnswers() {
    assertThat(get("/alive")).startsWith("HTTP/1.1 200 ").contains("/alive {}");
  }

  @Test
  void itAnswersOnThisMachineAlone() {
    assertThat(server.address()).startsWith("http://127.0.0.1:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LOCALHOST", "localhost:7766", "127.0.0.1", "127.0.0.1:80", "[::1]"})
  void itAnswersUnderTheNamesOfThisMachine(String host) {
    assertThat(ask("GET / HTTP/1.1\nHost: " + host + "\nConnection: close"))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "127.0.0.2",
        "0.0.0.0",
        "localhost:",
        "localhost:123456",
        "user@localhost"
      })
  void itRefusesEveryOtherName(String host) {
    assertThat(ask("GET / HTTP/1.1\nHost: " + host + "\nConnection: close"))
        .satisfiesAnyOf(
            it -> assertThat(it).startsWith("HTTP/1.1 421 "),
            it -> assertThat(it).startsWith("HTTP/1.1 400 "));
    assertThat(
            new Rules(false, "127.0.0.1")
                .refuse("GET", Optional.of(host), "/")
                .orElseThrow()
                .status())
        .isEqualTo(421);
  }

  @Test
  void itRefusesARequestThatNamesNoHost() {
    assertThat(ask("GET / HTTP/1.0")).doesNotContain(" 200 ");
    assertThat(
            new Rules(false, "127.0.0.1")
                .refuse("GET", Optional.empty(), "/")
                .orElseThrow()
                .status())
        .isEqualTo(421);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "get", "Get", "head", "gET"
      })
  void itOnlyShowsThings(String method) {
    assertThat(ask(method + " / HTTP/1.1\nHost: localhost\nConnection: close"))
        .startsWith("HTTP/1.1 405 ")
        .contains("Allow: GET, HEAD");
  }

  @Test
  void aMethodInSmallLettersIsRefusedBehindAnotherRequestToo() {
    assertThat(
            ask(
                """
                GET /one HTTP/1.1
                Host: localhost

                get /two HTTP/1.1
                Host: localhost
                Connection: close\
                """))
        .startsWith("HTTP/1.1 200 ")
        .contains("/one {}", "HTTP/1.1 405 ")
        .doesNotContain("/two {}");
  }

  @Test
  void headIsAnsweredAsGetWithoutItsBody() {
    String get = get("/page");
    String head = ask("HEAD /page HTTP/1.1\nHost: localhost\nConnection: close");

    assertThat(get).endsWith("/page {}\n").contains("Content-Length: 9");
    assertThat(head).startsWith("HTTP/1.1 200 ").contains("Content-Length: 9").endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/fault", "/%zz", "/?on=1&on=2"})
  void everyAnswerKeepsOthersOut(String address) {
    assertThat(get(address))
        .contains("Content-Security-Policy: default-src 'self'")
        .contains("frame-ancestors 'none'")
        .contains("X-Frame-Options: DENY")
        .contains("X-Content-Type-Options: nosniff")
        .contains("Referrer-Policy: same-origin")
        .doesNotContain("unsafe");
  }

  @Test
  void whatTheLibraryRefusesCarriesTheSameHeaders() {
    assertThat(ask("GET /<bad> HTTP/1.1\nHost: localhost\nConnection: close"))
        .startsWith("HTTP/1.1 400 ")
        .contains("Content-Security-Policy: default-src 'self'")
        .contains("The request cannot be read")
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({
    "/a%2Fb?q=%41+b, /a/b {q=A b}",
    "/finding/x@US, /finding/x@US {}",
    "/%D0%BC, /м {}",
    "/?q, / {q=}"
  })
  void anAddressIsDecodedOnce(String address, String read) {
    assertThat(get(address)).endsWith(read + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%", "/%4", "/%zz", "/%ff", "/%00", "/a%0d%0ab", "/?a=1&a=2", "/?a=%"})
  void anAddressThatCannotBeReadIsRefused(String address) {
    assertThat(get(address)).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void anAddressOfTenThousandCharactersIsRefused() {
    assertThat(get("/?q=" + "a".repeat(5_000))).startsWith("HTTP/1.1 414 ");
    assertThat(get("/?q=" + "a".repeat(10_000))).startsWith("HTTP/1.1 4");
    assertItStillAnswers();
  }

  @Test
  void headersWithoutEndAreRefused() {
    assertThat(ask("GET / HTTP/1.1\nHost: localhost\nX-Long: " + "a".repeat(100_000)))
        .doesNotStartWith("HTTP/1.1 200");
    assertItStillAnswers();
  }

  @Test
  void aFaultIsToldInASentenceAndTheServerGoesOn() {
    FAULTS.clear();

    assertThat(get("/fault"))
        .startsWith("HTTP/1.1 500 ")
        .contains("A fault of the program")
        .doesNotContain("foreseen by nobody", "IllegalStateException", "at org.");
    assertThat(FAULTS)
        .singleElement()
        .hasToString("java.lang.IllegalStateException: foreseen by nobody");
    assertItStillAnswers();
  }

  @Test
  void aThousandConnectionsThatSayLittleHinderNobody() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i : IntStream.range(0, 1_000).toArray()) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        slow.add(socket);
        socket.getOutputStream().write((i % 2 == 0 ? "G" : "GET / HT").getBytes(US_ASCII));
        socket.getOutputStream().flush();
      }
      assertItStillAnswers();
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    assertItStillAnswers();
  }

  /// An hour passes whenever the server looks at its clock, so the second time that bytes come the
  /// request is late. Each byte is sent by itself; that all of them arrive at once cannot be.
  @Test
  void whoDripsARequestIsSentAwayUnanswered() throws IOException {
    AtomicLong hours = new AtomicLong();
    InstantSource clock = () -> Instant.EPOCH.plus(Duration.ofHours(hours.incrementAndGet()));
    try (Server hurried = started(0, clock);
        Socket socket =
            new Socket(InetAddress.getLoopbackAddress(), URI.create(hurried.address()).getPort())) {
      socket.setTcpNoDelay(true);
      assertThat(drip(socket)).as("bytes of an answer").isLessThanOrEqualTo(0);
    }
  }

  /// Sends bytes of a request that never ends until the other side is gone; gives what came back.
  private static int drip(Socket socket) {
    try {
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\nX: ".getBytes(US_ASCII));
      for (int i = 0; i < 8_000; i++) {
        socket.getOutputStream().write('x');
      }
      return socket.getInputStream().read();
    } catch (IOException gone) {
      return -1;
    }
  }

  @Test
  void aRequestAfterALongPauseIsAnsweredOnTheSameConnection() throws IOException {
    AtomicLong hours = new AtomicLong();
    InstantSource clock = () -> Instant.EPOCH.plus(Duration.ofHours(hours.incrementAndGet()));
    byte[] request = "GET /kept HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);
    try (Server hurried = started(0, clock);
        Socket socket =
            new Socket(InetAddress.getLoopbackAddress(), URI.create(hurried.address()).getPort())) {
      for (int i = 0; i < 3; i++) {
        socket.getOutputStream().write(request);
        assertThat(upTo(socket, "/kept {}\n")).startsWith("HTTP/1.1 200 ");
      }
    }
  }

  private static String upTo(Socket socket, String end) throws IOException {
    StringBuilder read = new StringBuilder();
    while (!read.toString().endsWith(end)) {
      int next = socket.getInputStream().read();
      assertThat(next).as("after %s", read).isNotNegative();
      read.append((char) next);
    }
    return read.toString();
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    assertThat(Server.on(port, ServerTest::answer, FAULTS::add, InstantSource.system()))
        .isInstanceOfSatisfying(
            Server.Start.Refused.class,
            it -> {
              assertThat(it.why().kind()).isEqualTo(Refusal.Kind.BUSY);
              assertThat(it.why().says()).contains("port " + port + " is taken");
            });
    assertItStillAnswers();
  }

  @Test
  void aPortIsFreeAgainOnceItsServerIsClosed() {
    Server first = started(0);
    int its = URI.create(first.address()).getPort();
    first.close();

    Server second = started(its);

    assertThat(second.address()).endsWith(":" + its + "/");
    second.close();
  }
}
