package org.detente.node.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detente.node.document.Documents.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which documents there are, by which addresses, and what becomes of what stands in them.
class DocumentsTest {
  @TempDir Path folder;

  private Documents documents(String text) throws IOException {
    write("README.md", "# The map\n");
    write("guides/README.md", "# Guides\n");
    write("guides/keep.md", text);
    write("concepts/times.md", "# Times\n\n## Which `date` is which?\n");
    write("images/picture.svg", "<svg/>");
    return Documents.below(folder.resolve("docs"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("docs").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Document keep(Documents documents) {
    return documents.page("/docs/guides/keep", address -> address + "?on=2018-02-05").orElseThrow();
  }

  @Test
  void aFolderIsShownByItsIndexAndAPageWithoutItsEnding() throws IOException {
    Documents documents = documents("# Keep\n");

    assertThat(documents.pages())
        .containsExactly("/docs", "/docs/concepts/times", "/docs/guides", "/docs/guides/keep");
    assertThat(documents.title("/docs/concepts/times")).hasValue("Times");
    assertThat(documents.file("/docs/images/picture.svg")).isPresent();
    assertThat(documents.file("/docs/guides/keep")).as("a page is no file").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/",
        "/docs/concepts",
        "/docs/guides/keep.md",
        "/docs/guides/",
        "/docs/../secret.md",
        "/docs/guides/../../secret",
        "/docs/images",
        "/docs/linked",
        "/docs/GUIDES",
        "/docsguides/keep"
      })
  void noOtherAddressReachesAnything(String address) throws IOException {
    Files.writeString(folder.resolve("secret.md"), "# Secret\n");
    documents("# Keep\n");
    Files.createSymbolicLink(folder.resolve("docs/linked.md"), folder.resolve("secret.md"));
    Documents documents = Documents.below(folder.resolve("docs"));

    assertThat(documents.page(address, it -> it)).isEmpty();
    assertThat(documents.file(address)).isEmpty();
  }

  @Test
  void whereNoDocumentsCameAlongThereAreNone() {
    assertThat(Documents.below(folder.resolve("docs")).pages()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [t](../concepts/times.md)            | <a href="/docs/concepts/times?on=2018-02-05">t</a>
          [t](../concepts/times.md#which-date) | <a href="/docs/concepts/times?on=2018-02-05#which-date">t</a>
          [t](README.md)                       | <a href="/docs/guides?on=2018-02-05">t</a>
          [t](../README.md)                    | <a href="/docs?on=2018-02-05">t</a>
          [t](../guides)                       | <a href="/docs/guides?on=2018-02-05">t</a>
          [t](#below)                          | <a href="#below">t</a>
          [t](http://127.0.0.1:7766/?on=2010-01-01) | <a href="/?on=2010-01-01">t</a>
          [t](http://127.0.0.1:7766)           | <a href="/">t</a>
          [t](../../agreements/new-start.agreement.yaml) | <a href="/agreement/new-start?on=2018-02-05">t</a>
          [the list](../../record/wanted.csv)  | the list (<code>record/wanted.csv</code>)
          [`record/wanted.csv`](../../record/wanted.csv) | <code>record/wanted.csv</code>
          [*s*](../schema)                     | <em>s</em> (<code>docs/schema</code>)
          [RFC](https://example.org/rfc?a=b)   | RFC (<code>https://example.org/rfc?a=b</code>)
          [x](javascript:alert(1))             | x (<code>javascript:alert(1)</code>)
          [x](//example.org/)                  | x (<code>//example.org/</code>)
          [x](/ledger)                         | x (<code>/ledger</code>)
          [x](../../../../etc/passwd)          | x (<code>../../etc/passwd</code>)
          ![a strait](../images/picture.svg)   | <img src="/docs/images/picture.svg" alt="a strait" />
          ![a strait](../images/none.svg)      | a strait
          ![a strait](https://example.org/i)   | a strait
          a <b>bold</b> & <!-- word -->        | a &lt;b&gt;bold&lt;/b&gt; &amp; &lt;!-- word --&gt;
          """)
  void aLinkLeadsToAPageOfOursOrIsNamed(String text, String markup) throws IOException {
    assertThat(keep(documents("# Keep\n\n" + text + "\n")).html())
        .isEqualTo("<p>" + markup + "</p>\n");
  }

  @Test
  void headlinesAreNamedAndTheFirstStandsApart() throws IOException {
    Document document = keep(documents("# I `keep` it\n\n## In it\n\n### Deeper\n\n## In it\n"));

    assertThat(document.title()).isEqualTo("I keep it");
    assertThat(document.headings())
        .containsExactly(
            new Document.Heading("in-it", "In it"), new Document.Heading("in-it-1", "In it"));
    assertThat(document.html())
        .isEqualTo(
            """
            <h2 id="in-it">In it</h2>
            <h3 id="deeper">Deeper</h3>
            <h2 id="in-it-1">In it</h2>
            """);
  }

  @Test
  void aTableScrollsAndAColumnWithoutAHeadlineHasNone() throws IOException {
    assertThat(keep(documents("# Keep\n\n| | b |\n| --- | --- |\n| 1 | 2 |\n")).html())
        .startsWith("<div aria-label=\"Table\" class=\"scroll\" role=\"group\" tabindex=\"0\">")
        .contains("<td></td>\n<th>b</th>")
        .endsWith("</div>");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          status                                              | /
          status --on 2018-02-05                              | /?on=2018-02-05
          explain new-start/life@RU --on 2023-03-16 --known-at 2023-03-01 | /finding/new-start/life@RU?on=2023-03-16&known-at=2023-03-01
          explain life@RU                                     |
          explain                                             |
          status --data norvia                                |
          status --json                                       |
          explain new-start/life --diff-known-at @1 @2        |
          verify                                              |
          """)
  void whatACommandAsksTheConsoleAnswersToo(String command, String address) throws IOException {
    String html =
        keep(documents("# Keep\n\n```console\n$ ./detente " + command + "\n...\n```\n")).html();

    assertThat(html).contains("<pre", "tabindex=\"0\"");
    if (address == null) {
      assertThat(html).doesNotContain("<a ");
    } else {
      assertThat(html)
          .contains(
              "<a href=\"" + address.replace("&", "&amp;") + "\">The same in this console</a>");
    }
  }

  @Test
  void sectionsAreFoundByTheNamesThatTheirPageGivesThem() throws IOException {
    Documents documents =
        documents("# Keep\n\nfirst\n\n## Two `words`\n\nsecond\n\n```sh\n# no headline\n```\n");

    assertThat(documents.sections().filter(it -> it.page().equals("/docs/guides/keep")))
        .extracting(Section::title, Section::anchor)
        .containsExactly(tuple("Keep", ""), tuple("Keep › Two words", "#two-words"));
    assertThat(keep(documents).html()).contains("id=\"two-words\"");
  }
}
