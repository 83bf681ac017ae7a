package org.detente.cli.witness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.cli.Detente;
import org.detente.cli.Run;

/// A node in a Java machine of its own: `detente witness serve` on a port that was free.
final class NodeProcess implements AutoCloseable {
  private final Process process;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  private NodeProcess(Process process) throws IOException {
    this.process = process;
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = String.valueOf(output.readLine());
    int from = line.indexOf("http://");
    if (from < 0) {
      throw new IOException("it does not serve: " + line);
    }
    this.address = line.substring(from, line.indexOf('/', from + "http://".length()) + 1);
  }

  /// Starts the witness of a data folder.
  static NodeProcess witness(Path data, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:-UsePerfData", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-Ddetente.home=" + Run.HOME, "-cp", classPath()));
    command.addAll(List.of(Detente.class.getName(), "witness", "serve"));
    command.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
    command.addAll(List.of("--passphrase-fd", "0"));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (Writer typed = process.outputWriter(StandardCharsets.UTF_8)) {
      typed.write(Neighbours.PASSPHRASE + "\n");
    }
    return new NodeProcess(process);
  }

  private static String classPath() {
    String tests = System.getProperty("surefire.test.class.path", "");
    return tests.isEmpty() ? System.getProperty("java.class.path") : tests;
  }

  /// Where it answers.
  String address() {
    return address;
  }

  /// The port it listens on.
  int port() {
    return URI.create(address).getPort();
  }

  HttpResponse<String> post(byte[] body, String... headers) {
    return send(posting(body, headers));
  }

  /// Whether a body is turned away: refused, or the connection cut before all of it was sent, which
  /// the sender may see in place of the refusal.
  boolean turnsAway(byte[] body, String... headers) {
    try {
      int status =
          client.send(posting(body, headers), HttpResponse.BodyHandlers.ofString()).statusCode();
      return List.of(400, 413, 415).contains(status);
    } catch (IOException cut) {
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpRequest posting(byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "add-checkpoint"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request.build();
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Kills it as `kill -9` does.
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    client.close();
    kill();
  }
}
