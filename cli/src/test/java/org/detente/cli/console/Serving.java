package org.detente.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.detente.cli.Detente;
import org.detente.cli.Run;
import org.detente.cli.run.Surroundings;

/// `detente serve` in this process, on a port that was free, until it is closed as by Ctrl-C.
public final class Serving implements AutoCloseable {
  private final Thread thread;
  private final AtomicInteger exit = new AtomicInteger(-1);
  private final Said out = new Said();
  private final Said err = new Said();
  private final HttpClient client = HttpClient.newHttpClient();

  /// A stream that tells when its first line is there.
  private static final class Said extends ByteArrayOutputStream {
    private final CountDownLatch line = new CountDownLatch(1);

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, length);
      line.countDown();
    }
  }

  /// Starts on the shipped record, or with further options.
  public Serving(String... options) {
    this(Run.HOME, options);
  }

  /// Starts a program that ships other files.
  Serving(Path shipped, String... options) {
    this(Run.DAY, shipped, options);
  }

  /// Starts on another day.
  Serving(Clock clock, Path shipped, String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "serve";
    args[1] = "--port";
    args[2] = "0";
    System.arraycopy(options, 0, args, 3, options.length);
    Surroundings surroundings =
        new Surroundings(Map.of(), out, err, clock, /* terminal= */ false, shipped);
    this.thread =
        new Thread(
            () -> {
              exit.set(Detente.run(args, surroundings));
              out.line.countDown();
            },
            "serve");
    thread.start();
    try {
      out.line.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThat(exit).as(err.toString(UTF_8)).hasValue(-1);
  }

  /// What it said when it began.
  public String said() {
    return out.toString(UTF_8);
  }

  /// The address of a page.
  public String at(String path) {
    String said = said();
    int from = said.indexOf("http://");
    return said.substring(from, said.indexOf('/', from + "http://".length())) + path;
  }

  HttpResponse<byte[]> get(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(at(path))).build();
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  String page(String path) {
    return new String(get(path).body(), UTF_8);
  }

  /// Stops it and gives its exit code.
  int stop() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return exit.get();
  }

  @Override
  public void close() {
    client.close();
    stop();
  }
}
