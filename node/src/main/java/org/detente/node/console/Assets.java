package org.detente.node.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.node.http.Answer;

/// The few files that pages load, by fixed names: no address reaches a file of the machine.
final class Assets {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final Map<String, Asset> BY_PATH =
      Map.of(
          "/assets/console.css", new Asset("console.css", "text/css; charset=utf-8"),
          "/assets/drawing.css", new Asset("drawing.css", "text/css; charset=utf-8"),
          "/assets/console.js", new Asset("console.js", SCRIPT),
          "/assets/icon.svg", new Asset("icon.svg", Answer.SVG),
          "/favicon.ico", new Asset("icon.svg", Answer.SVG),
          "/assets/htmx.js", new Asset(HTMX, SCRIPT));

  private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

  private Assets() {}

  private record Asset(String resource, String type) {}

  static Optional<Answer> find(String path) {
    return Optional.ofNullable(BY_PATH.get(path))
        .map(it ->
            Answer.found(it.type(), READ.computeIfAbsent(it.resource(), Assets::read))
                .with("Cache-Control", "max-age=600"));
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the program's jars: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
