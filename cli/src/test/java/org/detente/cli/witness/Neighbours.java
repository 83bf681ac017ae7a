package org.detente.cli.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.cli.Detente;
import org.detente.cli.Run;
import org.detente.cli.run.Surroundings;
import org.detente.cli.run.Typing;

/// Norvia, which keeps a ledger, and Sudal and Estara, which witness it. None of them exists.
///
/// @param root a folder of a test
public record Neighbours(Path root) {
  static final String ORIGIN = "norvia.example/ledger/1";
  public static final Instant DAY = Instant.parse("2026-11-26T12:00:00Z");

  /// The passphrase of everybody here.
  static final String PASSPHRASE = "of the strait";

  /// Somebody who types it whenever asked.
  private static final Typing TYPED =
      new Typing() {
        @Override
        public InputStream descriptor(int number) throws IOException {
          throw new IOException("not open");
        }

        @Override
        public Optional<char[]> unseen(String prompt) {
          return Optional.of(PASSPHRASE.toCharArray());
        }
      };

  private static final Path GUIDE = Run.HOME.resolve(Path.of("docs", "guides", "own-ledger"));

  /// Norvia with a ledger of two entries, the others with keys that know it.
  public static Neighbours in(Path root) {
    Neighbours here = new Neighbours(root);
    try {
      Path agreements = Files.createDirectories(here.norvia().resolve("agreements"));
      String strait = "strait.agreement.yaml";
      Files.copy(GUIDE.resolve(strait), agreements.resolve(strait));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    here.done(
        "keys",
        "init",
        "--keeper",
        "XN",
        "--origin",
        ORIGIN,
        "--root",
        root.resolve("root.keys"),
        "--memory",
        8,
        "--data",
        here.norvia());
    here.done("submit", GUIDE.resolve("first.yaml"), "--data", here.norvia());
    return here;
  }

  public Path norvia() {
    return root.resolve("norvia");
  }

  Path of(String name) {
    return root.resolve(name);
  }

  Path keys() {
    return norvia().resolve(Path.of("keys", "own.yaml"));
  }

  Path ledger() {
    return norvia().resolve(Path.of("ledgers", "own"));
  }

  static String witnessName(String name) {
    return name + ".example/witness";
  }

  Path card(String name) {
    return of(name).resolve(Path.of("witness", "card.policy"));
  }

  /// Makes a neighbour a witness of Norvia's ledger.
  public Neighbours witness(String name, Object... more) {
    Object[] args =
        Stream.concat(
                Stream.of("witness", "init", witnessName(name), "--memory", 8, "--data", of(name)),
                Stream.of(more))
            .toArray();
    done(args);
    done("witness", "trust", norvia(), "--data", of(name));
    return this;
  }

  /// Norvia's policy: so many of these.
  public void policy(int quorum, String... names) {
    Stream<Object> cards = Stream.of(names).flatMap(it -> Stream.of("--witness", card(it)));
    Stream<Object> all =
        Stream.concat(
            Stream.of(
                "policy",
                "--log",
                norvia(),
                "--quorum",
                quorum,
                "--out",
                norvia().resolve("policy"),
                "--force"),
            cards);
    done(all.toArray());
  }

  /// Carries a request to a witness and its reply back.
  public Run carry(String name) {
    Path request = root.resolve("request");
    Path reply = root.resolve("reply");
    done("gather", "--data", norvia(), "--for", witnessName(name), "--out", request, "--force");
    Run cosign = run("witness", "cosign", request, "--out", reply, "--force", "--data", of(name));
    assertThat(cosign.exit()).as(cosign.err()).isZero();
    return run("gather", "--data", norvia(), "--from", witnessName(name), "--reply", reply);
  }

  /// Three more entries.
  public void growByThree() {
    done("submit", GUIDE.resolve("november.yaml"), "--data", norvia());
  }

  /// One more.
  void growByOne() {
    done("submit", GUIDE.resolve("retraction.yaml"), "--data", norvia());
  }

  public Run run(Object... args) {
    return at(DAY, args);
  }

  public Run done(Object... args) {
    Run run = run(args);
    assertThat(run.exit()).as(run.err() + run.out()).isZero();
    return run;
  }

  /// Runs the command at a time.
  Run at(Instant now, Object... args) {
    String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    int exit =
        Detente.run(words, new Surroundings(Map.of(), out, err, clock, false, Run.HOME, TYPED));
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Everything of a folder to another, over what is there.
  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (!Files.isDirectory(target)) {
          Files.copy(
              file,
              target,
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Removes a folder with everything in it.
  static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
