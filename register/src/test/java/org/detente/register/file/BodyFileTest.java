package org.detente.register.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.detente.register.body.EntryBody;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;

class BodyFileTest {
  private static final String FILE =
      """
      - kind: declaration
        message: data-exchange
        instrument: accord
        attributedTo: XS
        valid: {from: 2031-06-01}
        totals: {launchers: 38}
      - {kind: statement, instrument: accord, attributedTo: XN, valid: {from: 2031}, says: a}
      ---
      kind: statement
      instrument: accord
      attributedTo: XN
      valid: {from: 2031-06-01}
      known: 2031-06-02
      says: b
      """;

  @Test
  void eachMistakeOfEachBodyHasItsPlaceInTheFile() {
    assertThat(messages(FILE.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            "in.yaml:7:73: $.valid.from: expected a date as text, such as \"2018-02-05\" (a year"
                + " alone needs quotes in YAML), found the number 2031",
            "in.yaml:13:1: $.known: 'known' is not for the writer to say: in a party's ledger an"
                + " entry is known from the instant its node takes it in; leave the key out");
  }

  @Test
  void bodiesKeepTheirOrderAcrossDocuments() {
    String right =
        FILE.replace("2031}, says", "\"2031\"}, says").replace("known: 2031-06-02\n", "");

    BodyFile.Result read =
        BodyFile.ofPartyLedger("in.yaml", right.getBytes(StandardCharsets.UTF_8));

    List<WrittenBody> bodies = ((BodyFile.Result.Accepted) read).file().bodies();
    assertThat(bodies)
        .extracting(WrittenBody::where)
        .containsExactly("in.yaml:1", "in.yaml:7", "in.yaml:9");
    assertThat(bodies)
        .extracting(WrittenBody::body)
        .extracting(EntryBody::says)
        .containsExactly(null, "a", "b");
  }

  @Test
  void aFileDamagedAtRandomIsReadOrRefusedButNeverAFault() {
    byte[] whole = FILE.getBytes(StandardCharsets.UTF_8);
    Seeds.runs(
        500,
        random -> {
          byte[] damaged = whole.clone();
          for (int i = random.nextInt(4); i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
          }
          messages(damaged);
        });
  }

  private static List<String> messages(byte[] bytes) {
    return switch (BodyFile.ofPartyLedger("in.yaml", bytes)) {
      case BodyFile.Result.Accepted accepted -> List.of();
      case BodyFile.Result.Refused(List<Trouble> troubles) ->
          troubles.stream().map(Trouble::message).toList();
    };
  }
}
