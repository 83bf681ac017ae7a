package org.detente.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.FolderCheck;
import org.detente.ledger.check.KeyRing;

/// The check of a ledger folder against the tools of Go on the same folder (`.ci/foreign/go`: x/mod
/// for notes and trees, the standard library for Ed25519), both on all cores. Where there is no Go,
/// it says so.
final class GoCheck {
  private static final Path LIBRARIES = Path.of("/usr/share/gocode");

  private final Path home;
  private final Path target;

  GoCheck(Path home, Path target) {
    this.home = home;
    this.target = target;
  }

  void measure(Report report, int size, int rounds) throws Exception {
    report.title("Ledger check against Go's x/mod and crypto/ed25519");
    Optional<Path> tool = build();
    if (tool.isEmpty()) {
      report.remark("not run: Go and golang-golang-x-mod-dev are not both here");
      return;
    }
    Path folder = SampleLedger.ofSize(target, size);
    String key = SampleLedger.HEAD_SIGNERS.getFirst().verifierKey().text();
    List<String> go = List.of(tool.get().toString(), "-key", key);
    List<String> goSigned = with(go, "-entry-key", SampleLedger.key().text());

    Contest hashes =
        Contest.of(
            1, rounds, () -> check(folder, KeyRing.EMPTY), () -> run(with(go, folder.toString())));
    report.times("ours, hashes of " + size + " entries", hashes.own());
    report.times("Go's, likewise, its start with it", hashes.bare());
    report.number("ours : Go's", hashes.ratio(), "x");

    Contest signatures =
        Contest.of(
            1,
            rounds,
            () -> check(folder, SampleLedger.KEYS),
            () -> run(with(goSigned, folder.toString())));
    report.times("ours, with every signature", signatures.own());
    report.times("Go's, likewise", signatures.bare());
    report.number("ours : Go's", signatures.ratio(), "x");
  }

  private Optional<Path> build() throws IOException, InterruptedException {
    if (!Files.isDirectory(LIBRARIES.resolve("src/golang.org/x/mod/sumdb"))) {
      return Optional.empty();
    }
    Path tool = target.toAbsolutePath().resolve("go-check");
    List<String> command = new ArrayList<>(List.of("go", "build", "-o", tool.toString()));
    try (Stream<Path> sources = Files.list(home.resolve(".ci/foreign/go"))) {
      sources.map(it -> it.toAbsolutePath().toString()).sorted().forEach(command::add);
    }
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder
        .environment()
        .putAll(
            Map.of(
                "GO111MODULE",
                "off",
                "GOPATH",
                LIBRARIES.toString(),
                "GOPROXY",
                "off",
                "GOFLAGS",
                ""));
    try {
      return builder.start().waitFor() == 0 ? Optional.of(tool) : Optional.empty();
    } catch (IOException noGo) {
      return Optional.empty();
    }
  }

  private static List<String> with(List<String> command, String... more) {
    return Stream.concat(command.stream(), Stream.of(more)).toList();
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("Go's tools do not accept the sample ledger");
    }
  }

  private static void check(Path folder, KeyRing keys) {
    if (!FolderCheck.run(folder, keys, Map.of(), CheckProgress.SILENT)
        .expect()
        .damage()
        .isEmpty()) {
      throw new IllegalStateException("the sample ledger does not hold");
    }
  }
}
