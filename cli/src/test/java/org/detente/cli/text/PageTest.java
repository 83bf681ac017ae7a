package org.detente.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.detente.cli.text.Look.Ink;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfLife;
import org.detente.model.Verdict.OfLimit;
import org.detente.model.Verdict.OfParticipation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final Look COLOUR = new Look(true, false);
  private static final Look ASCII = new Look(false, true);

  @Test
  void longTextWrapsBelowItselfWithinEightyColumns() {
    String text = "the record ends there and nothing after it is known to anybody here ".repeat(4);

    String page = new Page(Look.PLAIN).text(6, text.strip()).toString();

    assertThat(page.lines()).hasSizeGreaterThan(3);
    assertThat(page.lines()).allMatch(line -> line.startsWith("      ") && line.length() <= 80);
    assertThat(page.replaceAll("\\s+", " ").strip()).isEqualTo(text.strip());
  }

  @Test
  void anAddressIsNeverCutInTwo() {
    String address = "https://example.org/" + "a".repeat(120);

    assertThat(new Page(Look.PLAIN).text(4, "see " + address).toString()).contains(address);
  }

  @Test
  void aCellTooLongForItsColumnPushesTheRestBelow() {
    String page =
        new Page(Look.PLAIN)
            .row(2, Cell.left(6, "US"), Cell.right(8, "1,444"), Cell.rest("fresh"))
            .row(2, Cell.left(6, "third:X"), Cell.right(8, "12"), Cell.rest("old"))
            .toString();

    assertThat(page)
        .isEqualTo(
            """
              US     1,444  fresh
              third:X
                        12  old
            """);
  }

  @Test
  void colourChangesNothingButColour() {
    String plain = draw(Look.PLAIN);
    String coloured = draw(COLOUR);

    assertThat(coloured).contains("\u001b[32m").isNotEqualTo(plain);
    assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain);
  }

  private static String draw(Look look) {
    return new Page(look)
        .row(2, Cell.left(12, "● within").in(Ink.GREEN), Cell.rest("x".repeat(5)).in(Ink.QUIET))
        .rule()
        .toString();
  }

  @Test
  void aPlainTerminalSeesAsciiOnly() {
    Page page = new Page(ASCII).rule();
    for (Verdict[] verdicts :
        new Verdict[][] {OfLimit.values(), OfLife.values(), OfParticipation.values()}) {
      for (Verdict verdict : verdicts) {
        page.text(0, page.verdict(verdict));
      }
    }

    assertThat(page.toString()).isASCII();
  }

  @Test
  void everyVerdictHasASignAndItsWord() {
    Page page = new Page(Look.PLAIN);

    assertThat(page.verdict(OfLimit.AT)).isEqualTo("◐ at the limit");
    assertThat(page.verdict(OfLife.IN_FORCE)).isEqualTo("● in force");
    assertThat(page.verdict(OfParticipation.CONTESTED)).isEqualTo("◆ contested");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u001b[2J", "a\rb", "\u009b31m", "\u202egnp", "\u2066x", "\ud800", "\u0000"})
  void textFromOutsideCannotSteerTheTerminal(String hostile) {
    String page = new Page(Look.PLAIN).text(0, hostile).verbatim(hostile).toString();

    assertThat(page.codePoints().filter(c -> c != '\n'))
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> c == 0x202E || c == 0x2066 || (c >= 0xD800 && c < 0xE000))
        .contains(0xFFFD);
  }

  @Test
  void aLineBreakInTextCannotForgeALine() {
    assertThat(new Page(Look.PLAIN).text(0, "one\ntwo").toString()).isEqualTo("one two\n");
  }
}
