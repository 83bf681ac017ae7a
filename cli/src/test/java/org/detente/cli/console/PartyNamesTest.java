package org.detente.cli.console;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.cli.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every party of the shipped record has a name wherever it is shown: on the pages, in the terminal
/// and in what is taken away; those too that joined an open treaty and that no file lists.
class PartyNamesTest {
  private static final Serving CONSOLE = new Serving();

  /// An element that holds two capital letters and nothing else: neither the code beside a name,
  /// nor an article by its Roman number, nor the mark of a bar in a drawing.
  private static final Pattern BARE =
      Pattern.compile(
          "<(?!abbr |text )(\\w+)(?! class=\"quiet\"| href=\"#art-)[^>]*>([A-Z]{2})</\\1>");

  private static final Pattern TITLED =
      Pattern.compile("<abbr [^>]*title=\"([^\"]*)\">([A-Z]{2})</abbr>");

  @AfterAll
  static void stop() {
    CONSOLE.close();
  }

  private static JsonNode instruments() {
    return JsonMapper.shared().readTree(CONSOLE.get("/api/v1/status").body()).get("instruments");
  }

  static Stream<String> pages() {
    Stream<String> agreements =
        instruments().valueStream().map(it -> "/agreement/" + it.get("id").asString());
    return Stream.concat(Stream.of("/", "/calendar", "/timeline"), agreements);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageShowsAPartyByItsCodeAlone(String path) {
    String page = CONSOLE.page(path);

    assertThat(BARE.matcher(page).results().map(MatchResult::group).distinct()).isEmpty();
    assertThat(TITLED.matcher(page).results())
        .allSatisfy(it -> assertThat(it.group(1)).hasSizeGreaterThan(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ctbt-1996", "att-2013"})
  void whoJoinedAndIsInNoFileIsNamed(String instrument) {
    Map<String, String> names = names(instrument);
    String status = Run.of("status", instrument).out().replaceAll("\\s+", " ");
    String findings = Run.of("export", "--csv").out();

    assertThat(names).hasSizeGreaterThan(100).containsKeys("BW", "TT");
    names.forEach((code, name) -> {
      assertThat(name).as(code).hasSizeGreaterThan(2);
      assertThat(status).contains(" " + code + " " + name);
      assertThat(findings).contains("," + instrument + "/life@" + code + ",").contains(name);
      assertThat(CONSOLE.page("/finding/" + instrument + "/life@" + code)).contains(name);
    });
  }

  @Test
  void twoWhoJoinedMayBeReadBetween() {
    assertThat(CONSOLE.page("/timeline?pair=BW-ZM"))
        .contains("Botswana and Zambia: the life of 3 instruments", ">ATT<", ">CTBT<", ">NPT<");
  }

  private static Map<String, String> names(String instrument) {
    return JsonMapper.shared()
        .readTree(CONSOLE.get("/take/parties.json?agreement=" + instrument).body())
        .get("rows")
        .valueStream()
        .collect(toMap(it -> it.get("party").asString(), it -> it.get("name").asString()));
  }

  @Test
  void aStatusOfAllNamesTheCodesItWrites() {
    String status = Run.of("status").out();
    String legend = status.substring(status.indexOf("The codes")).replaceAll("\\s+", " ");
    Pattern code = Pattern.compile("(?<=[ ,])[A-Z]{2}(?=[ ,\\n])");

    assertThat(
            status
                .lines()
                .filter(it -> it.matches("  [●◐○◆].*"))
                .flatMap(it -> code.matcher(it).results())
                .map(MatchResult::group)
                .distinct())
        .hasSizeGreaterThan(10)
        .allSatisfy(it -> assertThat(legend).containsPattern(" " + it + " [A-Z]"));
  }
}
