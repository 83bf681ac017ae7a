package org.detente.node.gathering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.tree.TreeHasher;
import org.detente.ledger.witness.AddCheckpoint;

/// Asks a witness over HTTP, on this machine alone: what goes to other machines goes by file, or
/// through a connection that others protect and that ends here.
final class WitnessClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Where nothing depends on the answer.
  private static final Duration SHORT_PATIENCE = Duration.ofSeconds(5);

  private static final int LONGEST_SENTENCE = 300;
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /// What came back.
  static final class Response {
    private final int status;
    private final byte[] body;

    Response(int status, byte[] body) {
      this.status = status;
      this.body = body;
    }

    /// As HTTP numbers it.
    int status() {
      return status;
    }

    byte[] body() {
      return body;
    }

    /// The beginning of the body, as a sentence for a person.
    String says() {
      String text = new String(body, UTF_8).strip();
      String line = text.lines().findFirst().orElse("");
      return line.length() > LONGEST_SENTENCE ? line.substring(0, LONGEST_SENTENCE) : line;
    }
  }

  /// The address to ask at, if it is one of this machine.
  static Optional<URI> address(String prefix) {
    try {
      URI uri = URI.create((prefix.endsWith("/") ? prefix : prefix + "/") + "add-checkpoint");
      boolean here =
          "http".equals(uri.getScheme())
              && uri.getHost() != null
              && THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT));
      return here ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /// Sends a request and waits for what comes back.
  ///
  /// @throws IOException when nothing does
  Response ask(URI address, AddCheckpoint request) throws IOException {
    HttpRequest post =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
            .build();
    return send(post);
  }

  /// The head of a ledger that a witness says it cosigned last (monitor retrieval); empty where it
  /// says nothing that can be read.
  ///
  /// @param address as for [#ask]
  Optional<SignedNote> latest(URI address, String origin) {
    String name = HexFormat.of().formatHex(TreeHasher.sha256(origin.getBytes(UTF_8)));
    HttpRequest get =
        HttpRequest.newBuilder(address.resolve(name + "/checkpoint"))
            .timeout(SHORT_PATIENCE)
            .build();
    try {
      Response response = send(get);
      return response.status() == 200
          ? SignedNote.read(response.body()).map(Optional::of).orElse(Optional.empty())
          : Optional.empty();
    } catch (IOException unanswered) {
      return Optional.empty();
    }
  }

  private Response send(HttpRequest request) throws IOException {
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        byte[] body = in.readNBytes(SignedNote.MAX_BYTES);
        return new Response(response.statusCode(), body);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
