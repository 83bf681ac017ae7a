package org.detente.node.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.detente.model.Words;
import org.detente.node.Refusal;

/// A server on this machine's own address, unless another is asked for, running until it is closed.
public final class Server implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int MOST_CONNECTIONS = 4096;
  private static final int LONGEST_HEADERS = 16 * 1024;
  private static final Duration SILENCE = Duration.ofSeconds(20);
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(20);
  private static final Duration LOOK_ROUND = Duration.ofSeconds(5);
  private static final Duration GRACE = Duration.ofSeconds(1);

  /// What it would log we say ourselves. Held, for a level set on a logger that nobody holds is
  /// forgotten with it.
  private static final Logger LIBRARY = Logger.getLogger("io.helidon");

  private final WebServer server;
  private final String host;

  private Server(WebServer server, String host) {
    this.server = server;
    this.host = host;
  }

  /// What came of starting one.
  public sealed interface Start {
    record Started(Server server) implements Start {}

    record Refused(Refusal why) implements Start {}
  }

  /// Starts a server.
  ///
  /// @param port where it listens; 0 for any that is free
  /// @param faults is told what a site could not foresee
  /// @param clock tells how long a request has been on its way
  public static Start on(int port, Site site, Consumer<Throwable> faults, InstantSource clock) {
    return on(LOOPBACK, port, site, faults, clock);
  }

  /// Starts a server on another address of this machine, for a site that others are to reach.
  ///
  /// @param host an address or a name of this machine
  public static Start on(
      String host, int port, Site site, Consumer<Throwable> faults, InstantSource clock) {
    LIBRARY.setLevel(Level.OFF);
    Rules rules = new Rules(site.longestBody() > 0, host);
    WebServer server =
        WebServer.builder()
            .host(host)
            .port(port)
            .shutdownHook(false)
            .shutdownGracePeriod(GRACE)
            .maxTcpConnections(MOST_CONNECTIONS)
            .maxPayloadSize(site.longestBody())
            .idleConnectionTimeout(SILENCE)
            .idleConnectionPeriod(LOOK_ROUND)
            .connectionOptions(options -> options.readTimeout(SILENCE))
            .protocolsDiscoverServices(false)
            .addConnectionSelector(new Http(limits(), clock, LONGEST_REQUEST))
            .directHandlers(plain())
            .routing(routing -> routing.any((in, out) -> answer(in, out, rules, site, faults)))
            .build();
    // A port that is taken ends the start of the library with a log line and without a word to us.
    return isFree(host, port) && server.start().isRunning()
        ? new Start.Started(new Server(server, host))
        : new Start.Refused(Refusal.of(Refusal.Kind.BUSY, "http.port", Integer.toString(port)));
  }

  private static Http1Config limits() {
    return Http1Config.builder()
        .maxPrologueLength(2 * Rules.LONGEST_ADDRESS)
        .maxHeadersSize(LONGEST_HEADERS)
        .build();
  }

  private static boolean isFree(String host, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /// Where it is found.
  public String address() {
    return "http://" + host + ":" + server.port() + "/";
  }

  /// Stops listening; what is being answered has a moment to end.
  @Override
  public void close() {
    server.stop();
  }

  private static void answer(
      ServerRequest in, ServerResponse out, Rules rules, Site site, Consumer<Throwable> faults) {
    String path = in.path().rawPath();
    String query = in.query().rawValue();
    Optional<String> host = in.headers().first(HeaderNames.HOST);
    Answer answer =
        rules
            .refuse(in.prologue().method().text(), host, path + query)
            .orElseGet(() -> answer(in, path, query, site, faults));
    send(answer, out, in.prologue().method().text().equals("HEAD"));
  }

  private static Answer answer(
      ServerRequest in, String path, String query, Site site, Consumer<Throwable> faults) {
    Optional<String> from = in.headers().first(HeaderNames.REFERER);
    try {
      boolean post = in.prologue().method().text().equals(Rules.POST);
      return Request.read(path, query, from)
          .map(it -> post ? taken(in, it.path(), site) : site.answer(it))
          .orElseGet(() -> Answer.text(Answer.BAD_REQUEST, Words.of("http.malformed")));
    } catch (RuntimeException | StackOverflowError fault) {
      faults.accept(fault);
      return Answer.text(Answer.FAULT, Words.of("http.fault"));
    }
  }

  private static Answer taken(ServerRequest in, String path, Site site) {
    byte[] body = in.content().hasEntity() ? in.content().as(byte[].class) : new byte[0];
    return site.answer(path, body)
        .orElseGet(() -> Answer.text(Answer.NOT_FOUND, Words.of("http.noBodyHere")));
  }

  private static void send(Answer answer, ServerResponse out, boolean headersOnly) {
    out.status(Status.create(answer.status()));
    Rules.ON_EVERY_ANSWER.forEach(out::header);
    out.header("Content-Type", answer.type());
    answer.headers().forEach(out::header);
    if (headersOnly) {
      out.contentLength(answer.bytes().length);
      out.send();
    } else {
      out.send(answer.bytes());
    }
  }

  /// What the library refuses before a request reaches us carries the same headers, and a sentence.
  private static DirectHandlers plain() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      handlers.addHandler(
          event,
          (request, type, status, headers, message) -> {
            var response =
                DirectHandler.TransportResponse.builder()
                    .status(status)
                    .entity(Words.of("http.malformed") + "\n");
            Rules.ON_EVERY_ANSWER.forEach(
                (name, value) -> response.header(HeaderNames.create(name), value));
            return response.header(HeaderNames.CONTENT_TYPE, Answer.TEXT).keepAlive(false).build();
          });
    }
    return handlers.build();
  }
}
