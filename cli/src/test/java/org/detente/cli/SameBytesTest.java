package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same question gives the same bytes, whatever language, zone or character set the machine
/// has.
class SameBytesTest {
  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone ZONE = TimeZone.getDefault();

  /// Languages with other digits, other casing and other separators, far east and far west of
  /// Greenwich.
  private static final Map<String, String> MACHINES =
      Map.of(
          "en-US", "UTC",
          "tr-TR", "Pacific/Kiritimati",
          "ar-EG-u-nu-arab", "America/St_Johns",
          "de-CH", "Europe/Zurich");

  @TempDir static Path folder;
  private static House house = new House(Path.of(""));

  @BeforeAll
  static void aFreshCopy() {
    house = House.in(folder);
  }

  @AfterEach
  void theMachineAsItWas() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(ZONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status --on 2018-02-05",
        "status",
        "status --on 2023-03-16 --json",
        "explain life@RU --on 2023-03-16",
        "log",
        "log --json",
        "export --csv --on 2018-02-05",
        "export --csv --what entries",
        "export --csv --what changes --on 2018-02-05 --until 2019-01-01",
        "export --json --what changes --on 2018-02-05 --until 2019-01-01",
        "export --json --what entries",
        "export --ical --on 2018-02-05 --until 2019-01-01",
        "verify",
        "check",
        "--help",
        "status --onn",
      })
  void inEveryLanguageAndZone(String line) {
    String[] args =
        line.equals("check")
            ? new String[] {"check", folder.resolve("agreements").toString()}
            : line.split(" ");
    Run expected = house.run(args);

    MACHINES.forEach((tag, zone) -> {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));

      assertThat(house.run(args)).as(tag + " in " + zone).isEqualTo(expected);
    });
  }

  @Test
  void inEveryCharacterSet() throws IOException, InterruptedException {
    String expected = house.run("status", "--on", "2018-02-05").out();

    assertThat(ofProcess("ISO-8859-1", "C")).isEqualTo(expected);
    assertThat(ofProcess("UTF-16", "tr_TR.UTF-8")).isEqualTo(expected);
  }

  @Test
  void aTerminalThatCannotShowSignsGetsPlainOnes() {
    Map<String, String> latin = Map.of("LANG", "de_DE.ISO-8859-1", "NO_COLOR", "1");

    Run run = Run.with(house.home(), latin, true, "status", "--on", "2018-02-05");

    assertThat(run.out()).isASCII().contains("* within").contains("= at the limit");
  }

  @Test
  void colourOnlyWhereAPersonReadsAndDoesNotForbidIt() {
    assertThat(coloured(true, Map.of())).isTrue();
    assertThat(coloured(false, Map.of())).isFalse();
    assertThat(coloured(true, Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(coloured(true, Map.of("TERM", "dumb"))).isFalse();
    assertThat(coloured(true, Map.of(), "--color", "never")).isFalse();
    assertThat(coloured(false, Map.of("NO_COLOR", "1"), "--color", "always")).isTrue();
  }

  private static boolean coloured(boolean terminal, Map<String, String> env, String... more) {
    String[] args = new String[3 + more.length];
    System.arraycopy(new String[] {"status", "--on", "2018-02-05"}, 0, args, 0, 3);
    System.arraycopy(more, 0, args, 3, more.length);
    return Run.with(house.home(), env, terminal, args).out().contains("\u001b[");
  }

  private static String ofProcess(String charset, String locale)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfile.encoding=" + charset,
            "-Dstdout.encoding=" + charset,
            "-Ddetente.home=" + house.home(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.detente.cli.Detente",
            "status",
            "--on",
            "2018-02-05");
    builder.environment().put("LC_ALL", locale);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out;
  }
}
