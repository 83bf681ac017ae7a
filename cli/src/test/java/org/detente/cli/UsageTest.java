package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.detente.cli.run.Exit;
import org.detente.cli.run.Surroundings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said about a command line that cannot be carried out, and what a newcomer is told.
class UsageTest {

  @ParameterizedTest(name = "detente {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          statsu                         | Unmatched argument at index 0: 'statsu'
          status --onn 2018-02-05        | Unknown option: '--onn'
          status --on                    | Missing required parameter for option '--on' (DATE)
          status --on 2023-02-29         | Invalid value for option '--on': there is no day '2023-02-29' in the calendar
          status --on 2018-2-5           | Invalid value for option '--on': '2018-2-5' is no date; write a day as 2018-02-05, or an instant as 2018-02-05T10:00Z
          status --on 2018-02            | Invalid value for option '--on': '2018-02' names no single day; write a day as 2018-02-05, or an instant as 2018-02-05T10:00Z
          status --on 2018               | Invalid value for option '--on': '2018' names no single day; write a day as 2018-02-05, or an instant as 2018-02-05T10:00Z
          status --on 2018-02-05T25:00Z  | Invalid value for option '--on': '2018-02-05T25:00Z' is no date; write a day as 2018-02-05, or an instant as 2018-02-05T10:00Z
          status --known-at 5            | Invalid value for option '--known-at': '5' may mean a year or a number of entries; for the first 5 entries write @5, for a day 2018-02-05
          status --known-at 2022         | Invalid value for option '--known-at': '2022' may mean a year or a number of entries; for the first 2022 entries write @2022, for a day 2018-02-05
          status --known-at @            | Invalid value for option '--known-at': '@' says no number of entries; write @57 for the first 57, or origin@57 where several ledgers are loaded
          status --known-at @-1          | Invalid value for option '--known-at': '@-1' says no number of entries; write @57 for the first 57, or origin@57 where several ledgers are loaded
          status --known-at @9999999999999999999 | Invalid value for option '--known-at': '@9999999999999999999' says no number of entries; write @57 for the first 57, or origin@57 where several ledgers are loaded
          status --color pink            | Invalid value for option '--color': 'pink' is none of auto, always, never
          log --limit 0                  | Invalid value for option '--limit': '0' is no whole number above zero
          submit --data norvia           | Missing required parameter: 'FILE'
          explain                        | Missing required parameter: 'FINDING'
          export                         | `Missing required argument (specify one of these): (--csv | --json | --ical | --sqlite)`
          export --csv --json            | --csv, --json are mutually exclusive (specify only one)
          export --csv --what limits     | Invalid value for option '--what': 'limits' is none of findings, entries, changes
          due --days 0                   | Invalid value for option '--days': '0' is no number of days; write one from 1 to 3660
          due --days -1                  | Invalid value for option '--days': '-1' is no number of days; write one from 1 to 3660
          due --days 100000              | Invalid value for option '--days': '100000' is no number of days; write one from 1 to 3660
          due --days 2.5                 | Invalid value for option '--days': '2.5' is no number of days; write one from 1 to 3660
          due --from soon                | Invalid value for option '--from': 'soon' is no date; write a day as 2018-02-05, or an instant as 2018-02-05T10:00Z
          owes launch                    | Missing required option: '--by=PARTY'
          export --xlsx                  | Unknown option: '--xlsx'
          export --csv --until soon      | Invalid value for option '--until': 'soon' is no date; write a day as 2018-02-05, or an instant as 2018-02-05T10:00Z
          """)
  void aMistakeIsToldInOneLineWithWhereToReadMore(String line, String message) {
    Run run = Run.of(line.split(" "));

    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().findFirst()).hasValue("detente: " + message);
    assertThat(run.err().lines().toList().getLast()).startsWith("How to use it: detente");
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource({"statsu,status", "explian,explain"})
  void aCommandThatIsNearlyRightIsGuessed(String written, String meant) {
    assertThat(Run.of(written).err()).contains("Did you mean: " + meant);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          due --of Russia | no agreement here has a party 'Russia' | RU
          due --of us | no agreement here has a party 'us' | US
          due --of QQ | no agreement here has a party 'QQ' |
          due --ics --json | --ics and --json are two answers; ask for one |
          owes lanch --by US | no duty here is brought about by an event 'lanch' | launch
          owes launch --by US misile=slbm | 'misile=slbm' gives a field that no launch has | missile
          owes launch --by US slbm | 'slbm' gives no field a value; write FIELD=VALUE |
          owes launch --by QQ | no agreement here has a party 'QQ' |
          """)
  void whatIsNotThereIsNamed(String line, String message, @Nullable String meant) {
    Run run = Run.of(line.split(" "));

    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().findFirst()).hasValue("detente: " + message);
    if (meant == null) {
      assertThat(run.err()).doesNotContain("Did you mean");
    } else {
      assertThat(run.err()).contains("Did you mean: " + meant + "?");
    }
  }

  @Test
  void anOptionThatIsNearlyRightIsGuessed() {
    assertThat(Run.of("status", "--known", "2018-02-05").err()).contains("--known-at");
  }

  @ParameterizedTest(name = "status {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nwe-start --on 2018-02-05         | no instrument 'nwe-start' is loaded                        | new-start
          new-start now                     | no instrument 'now' is loaded                              |
          --of QQ --on 2018-02-05           | 'QQ' takes part in none of the instruments asked about     |
          new-start --of FR --on 2018-02-05 | 'FR' takes part in none of the instruments asked about     |
          """)
  void whatIsNotThereToBeShownIsNamed(String line, String why, @Nullable String meant) {
    Run run = Run.of(("status " + line).split(" "));

    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "detente: " + why + "\n" + (meant == null ? "" : "Did you mean: " + meant + "?\n"));
  }

  @ParameterizedTest(name = "status {0} shows {1} and not {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          new-start --on 2018-02-05             | (New START)  | (INF)
          new-start inf-1987 --on 2018-02-05    | (INF)        | (CFE)
          ru-limits-pledge-2026 --on 2018-02-05 | begun        | (INF)
          --of kz --on 2018-02-05               | (CFE)        | (New START)
          """)
  void anAnswerCanBeOfSomeInstrumentsAlone(String line, String shown, String left) {
    Run run = Run.of(("status " + line).split(" "));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains(shown).doesNotContain(left);
  }

  @Test
  void theVersionIsOneLine() {
    Run run = Run.of("--version");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).matches("detente [^\\n]+\\n");
  }

  @Test
  void nothingAskedForIsAnsweredWithWhatThereIsToAskFor() {
    assertThat(Run.of().out()).isEqualTo(Run.of("--help").out()).contains("status", "explain");
  }

  @ParameterizedTest
  @CsvSource({"status", "explain", "export", "check", "verify", "log", "submit", "record"})
  void helpSaysWhatACommandIsForAndFitsEightyColumns(String command) {
    Run run = Run.of("help", command);

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEqualTo(Run.of(command, "--help").out());
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out()).contains("Usage: detente " + command);
  }

  @Test
  void aReaderThatHasGoneEndsTheRunQuietly() {
    assertThat(exitWhenWritingFails("Broken pipe")).isEqualTo(Exit.OK);
    assertThat(exitWhenWritingFails("No space left on device")).isEqualTo(Exit.FAULT);
  }

  private static int exitWhenWritingFails(String why) {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(why);
          }
        };
    OutputStream err = OutputStream.nullOutputStream();
    var surroundings = new Surroundings(Map.of(), gone, err, Run.DAY, false, Run.HOME);
    return Detente.run(
        new String[] {"check", Run.HOME.resolve("agreements").toString()}, surroundings);
  }
}
