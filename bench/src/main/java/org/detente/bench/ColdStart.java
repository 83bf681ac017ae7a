package org.detente.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/// A cold `./detente status` on the public record against `./detente --version`, as whole
/// processes.
final class ColdStart {
  private static final double MOST = 3;

  private final Path home;

  ColdStart(Path home) {
    this.home = home;
  }

  void measure(Report report, int rounds) throws Exception {
    report.title("A cold start through the launcher");
    // The warm-up builds and makes the cache where needed.
    Contest contest = Contest.of(2, rounds, () -> launch("status"), () -> launch("--version"));
    report.times("detente status", contest.own());
    report.times("detente --version", contest.bare());
    report.verdict(
        "status : --version", contest.ratio(), "x", "at most " + MOST, contest.ratio() <= MOST);
  }

  private void launch(String argument) throws IOException, InterruptedException {
    ProcessBuilder launcher =
        new ProcessBuilder(home.resolve("detente").toString(), argument)
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD);
    launcher.environment().remove("DETENTE_DATA");
    int code = launcher.start().waitFor();
    if (code != 0) {
      throw new IOException("detente " + argument + " ended with " + code);
    }
  }
}
