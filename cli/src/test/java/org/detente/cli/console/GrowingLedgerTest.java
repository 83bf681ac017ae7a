package org.detente.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.cli.Run;
import org.detente.cli.run.Exit;
import org.detente.cli.submit.Norvia;
import org.detente.cli.submit.SubmitProcess;
import org.detente.testkit.JavaProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A console on a node's own ledger, while another process submits to it.
class GrowingLedgerTest {
  private static final Pattern SIZE = Pattern.compile("\"size\":([0-9]+)");

  @TempDir Path dir;
  private Norvia norvia;

  @BeforeEach
  void foundALedger() {
    norvia = Norvia.in(dir);
    Run first = norvia.submit(norvia.statements("first", "it begins"));
    assertThat(first.exit()).as(first.err()).isEqualTo(Exit.OK);
  }

  private Serving serve() {
    return new Serving(norvia.home(), "--data", norvia.data().toString());
  }

  private static long size(Serving console) {
    HttpResponse<byte[]> status = console.get("/api/v1/status");
    assertThat(status.statusCode()).isEqualTo(200);
    Matcher size = SIZE.matcher(new String(status.body(), UTF_8));
    assertThat(size.find()).isTrue();
    return Long.parseLong(size.group(1));
  }

  @Test
  void whatAnotherProcessSubmitsIsThereAtTheNextRequest() throws Exception {
    SubmitProcess.files(norvia, "later", 6);
    try (Serving console = serve();
        JavaProcess writer = SubmitProcess.of(norvia, "later", 6)) {
      assertThat(console.page("/ledger"))
          .contains("it begins", "at 4 entries, when this console was started");

      for (int i = writer.next(); i >= 0; i = writer.next()) {
        assertThat(console.page("/ledger")).contains("later-" + i + "-a", "later-" + i + "-b");
        assertThat(size(console)).isGreaterThanOrEqualTo(4 + 2L * (i + 1));
      }

      assertThat(writer.exitCode()).isZero();
      assertThat(size(console)).isEqualTo(16);
      assertThat(console.page("/ledger")).contains("at 16 entries: every hash of what was added");
      assertThat(console.get("/ledger/" + Norvia.ORIGIN + "/15").statusCode()).isEqualTo(200);
      assertThat(console.get("/proof/" + Norvia.ORIGIN + "/15").statusCode()).isEqualTo(200);
      assertThat(new String(console.get("/api/v1/status").body(), UTF_8))
          .isEqualTo(norvia.run("status", "--json", "--data", norvia.data().toString()).out());
    }
    norvia.requireWhole();
  }

  @Test
  void whoReadsWhileOthersWriteSeesTheLedgerGrowAndNeverFail() throws Exception {
    AtomicBoolean written = new AtomicBoolean();
    SubmitProcess.files(norvia, "meanwhile", 12);
    try (Serving console = serve();
        JavaProcess writer = SubmitProcess.of(norvia, "meanwhile", 12)) {
      CompletableFuture<Void> reader =
          CompletableFuture.runAsync(() -> {
            long before = 0;
            while (!written.get()) {
              long now = size(console);
              assertThat(now).isGreaterThanOrEqualTo(before);
              assertThat(console.page("/ledger")).doesNotContain("cannot be read");
              before = now;
            }
          });
      assertThat(writer.exitCode()).isZero();
      written.set(true);
      reader.get();
      assertThat(size(console)).isEqualTo(28);
    }
  }

  @Test
  void aLedgerThatCannotBeReadAnyMoreIsSaidAndWhatWasReadIsShown() throws IOException {
    Path checkpoint = norvia.ledger().resolve("checkpoint");
    byte[] whole = Files.readAllBytes(checkpoint);
    try (Serving console = serve()) {
      String before = console.page("/?on=2031-06-02");

      Files.writeString(checkpoint, "nothing of the kind\n");
      assertThat(console.page("/ledger")).contains("cannot be read", "checkpoint", "it begins");
      assertThat(console.page("/?on=2031-06-02")).isEqualTo(before);

      Files.write(checkpoint, whole);
      assertThat(console.page("/ledger")).doesNotContain("cannot be read");
      norvia.submit(norvia.statements("second", "it goes on"));
      assertThat(console.page("/ledger")).contains("it goes on");
    }
  }
}
