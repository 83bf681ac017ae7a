package org.detente.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.cli.Run;
import org.detente.node.document.Documents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The documents as the console shows them.
class DocumentsServedTest {
  private static final Path DOCS = Run.HOME.resolve("docs");
  private static final Serving CONSOLE = new Serving();

  @AfterAll
  static void stop() {
    CONSOLE.close();
  }

  static List<String> pages() {
    return Documents.below(DOCS).pages();
  }

  @Test
  void everyDocumentIsAPage() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS)) {
      assertThat(pages()).hasSameSizeAs(files.filter(it -> it.toString().endsWith(".md")).toList());
    }
  }

  /// Links lead to pages that are there, within them to headlines that are there, and nowhere else.
  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhereInThisConsole(String address) {
    String page = CONSOLE.page(address);
    assertThat(matches(page, " id=\"([^\"]*)\"")).doesNotHaveDuplicates();

    for (String href : matches(page, "href=\"([^\"]*)\"")) {
      assertThat(href).startsWith(href.startsWith("#") ? "#" : "/");
      int hash = href.indexOf('#');
      String path = hash < 0 ? href : href.substring(0, hash);
      String target =
          path.isEmpty() ? page : got(path.replace("&amp;", "&").replace("&gt;", "%3E"));
      if (hash >= 0) {
        assertThat(target).as(href).contains("id=\"" + href.substring(hash + 1) + "\"");
      }
    }
  }

  private static final Map<String, String> GOT = new TreeMap<>();

  private static String got(String path) {
    return GOT.computeIfAbsent(
        path,
        it -> {
          HttpResponse<byte[]> answer = CONSOLE.get(it);
          assertThat(answer.statusCode()).as(it).isEqualTo(200);
          return new String(answer.body(), UTF_8);
        });
  }

  /// On other sites, which show the same files, such a link opens the reader's own console.
  @Test
  void everyAddressOfTheConsoleInADocumentLeadsSomewhere() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".md")).toList()) {
        for (String path :
            matches(Files.readString(file), "\\(http://127\\.0\\.0\\.1:7766(/[^)]*)?\\)")) {
          assertThat(CONSOLE.get(path).statusCode()).as("%s: %s", file, path).isEqualTo(200);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/nothing",
        "/docs/guides/keep-the-record.md",
        "/docs/..%2f..%2fpom.xml",
        "/docs/%2e%2e/README",
        "/docs/guides/..%2f..%2f..%2fREADME",
        "/docs/images/none.svg",
        "/docsx"
      })
  void whatIsNoDocumentIsSaidToBeNone(String path) {
    HttpResponse<byte[]> answer = CONSOLE.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new String(answer.body(), UTF_8)).contains("There is no such document");
  }

  @Test
  void aNameThatIsNearlyRightIsOffered() {
    assertThat(CONSOLE.page("/docs/concept/reading?on=2018-02-05"))
        .contains("Did you mean", "href=\"/docs/concepts/readings?on=2018-02-05\">Readings</a>");
  }

  @Test
  void aWordIsFoundUnderItsHeadlineAtTheSameMoment() {
    assertThat(CONSOLE.page("/search?q=adhering+voluntarily&on=2018-02-05"))
        .contains("href=\"/docs/glossary?on=2018-02-05#adhering-voluntarily\">Words and signs › ");
  }

  @Test
  void aDrawingMayBringItsStyleAndNothingElse() {
    HttpResponse<byte[]> picture = CONSOLE.get("/docs/images/status.svg");

    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    assertThat(picture.headers().firstValue("Content-Security-Policy"))
        .hasValue("default-src 'none'; style-src 'unsafe-inline'; sandbox");
  }

  @Test
  void theMomentIsKeptOnTheWayThroughTheDocuments() {
    assertThat(CONSOLE.page("/docs/concepts/silence?on=2018-02-05&known-at=@57"))
        .contains("href=\"/docs/concepts/attribution?on=2018-02-05&amp;known-at=@57\"")
        .contains("href=\"/timeline?on=2018-02-05&amp;known-at=@57\"")
        .doesNotContain("class=\"axes\"");
  }

  private static List<String> matches(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(it -> it.group(1) == null ? "/" : it.group(1))
        .toList();
  }
}
