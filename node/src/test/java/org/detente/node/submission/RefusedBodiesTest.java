package org.detente.node.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.node.submission.FictionalNode.FIRST;
import static org.detente.node.submission.FictionalNode.SIGNATURE;
import static org.detente.node.submission.FictionalNode.documents;
import static org.detente.node.submission.FictionalNode.launchers;
import static org.detente.node.submission.FictionalNode.statement;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bodies that do not become entries: each defect at its place, with what was perhaps meant, and
/// nothing changed.
class RefusedBodiesTest {
  @TempDir Path root;
  private FictionalNode node;

  @BeforeEach
  void aNode() {
    node = new FictionalNode(root);
    node.found("XN", FictionalNode.ORIGIN);
  }

  /// A body that is right but for what the table changes in it.
  private static final String FLIGHT =
      """
      kind: observation
      event: flight
      instrument: accord
      attributedTo: XN
      valid: {from: 2031-06-01}
      fields: {party: XS, stages: 2, seen: 2031-05-31}
      """;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event: flight        | event: flihgt        | 2:8: $.event: 'flihgt' is no event of accord; did you mean 'flight'?
          instrument: accord   | instrument: acord    | 3:13: $.instrument: no agreement 'acord' is loaded; did you mean 'accord'?
          instrument: accord   | instrument: new-start | 3:13: $.instrument: no agreement 'new-start' is loaded; loaded are accord
          stages: 2            | stage: 2             | 6:21: $.fields.stage: 'stage' is no field of accord; did you mean 'stages'?
          stages: 2            | stages: two          | 6:29: $.fields.stages: the field 'stages' of 'flight' is a whole number
          seen: 2031-05-31     | seen: 2031-05        | 6:38: $.fields.seen: the field 'seen' of 'flight' is a day or an instant
          party: XS            | party: 2031-05-31    | 6:17: $.fields.party: the field 'party' of 'flight' is a text that is no date
          kind: observation    | kind: observatoin    | 1:7: $.kind: 'observatoin' is no kind of entry; did you mean 'observation'?
          attributedTo: XN     | attributed: XN       | 4:1: $.attributed: unknown key 'attributed'; did you mean 'attributedTo'?
          from: 2031-06-01     | from: 2031-06-31     | 5:15: $.valid.from: '2031-06-31' is a date that does not exist
          from: 2031-06-01     | from: [1]            | 5:15: $.valid.from: expected a date as text, such as "2018-02-05" (a year alone needs quotes in YAML), found a list
          fields: {            | fields: }            | 6:9: not YAML: expected the node content, but found '}'
          kind: observation    | - observation        | 1:3: nothing here that could become an entry; a body is keys and values, and begins with its 'kind'
          """)
  void aBodyWithOneMistake(String right, String wrong, String message) {
    assertThat(FLIGHT).contains(right);
    String text = FLIGHT.replace(right, wrong);
    refused(wrong.equals("- observation") ? "- observation" : text, "in.yaml:" + message);
  }

  @ParameterizedTest
  @CsvSource({"known, 2031-06-01", "knownBasis, added"})
  void aBodyThatSaysFromWhenItIsKnown(String key, String value) {
    refused(
        FLIGHT + key + ": " + value + "\n",
        "in.yaml:7:1: $."
            + key
            + ": '"
            + key
            + "' is not for the writer to say: in a party's ledger an entry is known from the"
            + " instant its node takes it in; leave the key out");
  }

  private static final String DECLARATION =
      """
      kind: declaration
      message: data-exchange
      instrument: accord
      attributedTo: XS
      valid: {from: 2031-06-01}
      items: [{kind: launcher, mobile: true, times: 3}]
      totals: {launchers: 38}
      """;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data-exchange     | data-exchagne     | 2:10: $.message: 'data-exchagne' is no message of accord; did you mean 'data-exchange'?
          attributedTo: XS  | attributedTo: XE  | 4:15: $.attributedTo: XE is no party to accord; its parties are XN, XS
          {launchers: 38    | {launcher: 38     | 7:10: $.totals.launcher: 'launcher' is no limit of accord; did you mean 'launchers'?
          mobile: true      | moblie: true      | 6:26: $.items[0].moblie: 'moblie' is no field of accord; did you mean 'mobile'?
          mobile: true      | mobile: often     | 6:34: $.items[0].mobile: the field 'mobile' of 'item' is true or false
          launchers: 38     | launchers: -1     | 7:21: $.totals.launchers: expected a number from 0 to 9007199254740991, found -1
          """)
  void aDeclarationWithOneMistake(String right, String wrong, String message) {
    assertThat(DECLARATION).contains(right);
    refused(DECLARATION.replace(right, wrong), "in.yaml:" + message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          act: position, position: {end: soon}        | 1:109: $.position.end: 'soon' is no option of accord; one of: never, some-day
          act: position, position: {begin: never}     | 1:104: $.position.begin: 'begin' is no question of accord; one of: end
          act: suspension, keeps: [limit]             | 1:103: $.keeps[0]: 'limit' is no rule of accord; did you mean 'limits'?
          act: suspension, keeps: [duties.all]        | 1:103: $.keeps[0]: 'duties.all' is no rule of accord; one of: time, limits, limits.launchers
          act: signature, about: [limits.launcher@XN] | 1:102: $.about[0]: 'limits.launcher' is no rule of accord; did you mean 'limits.launchers'?
          act: signature, parties: [XN, XE]           | 1:108: $.parties[1]: XE is no party to accord; its parties are XN, XS
          """)
  void anActWithOneMistake(String act, String message) {
    refused(
        "{kind: act, instrument: accord, attributedTo: XN, valid: {from: 2031-01-01}, " + act + "}",
        "in.yaml:" + message);
  }

  @ParameterizedTest
  @CsvSource({"seen-elsewhere, true", "flihgt, false", "not-perfomed, false"})
  void aClaimMayAssertWhatTheAgreementHasNoWordForButNotNearlyOne(String event, boolean fine) {
    String claim = statement("asserts it").replace("kind: statement", "kind: claim");

    assertThat(node.submit(claim + "event: " + event + "\n") instanceof SubmitResult.Done)
        .isEqualTo(fine);
  }

  @ParameterizedTest
  @CsvSource({
    "event: flight, event: parade",
    "'stages: 2', 'stages: 2, pilot: two'",
    "'stages: 2, ', ''",
  })
  void whatIsSeenMayNeedOtherWordsAndMoreOrLessParticulars(String right, String other) {
    assertThat(node.done(FLIGHT.replace(right, other)).size()).isEqualTo(FIRST + 1);
  }

  @Test
  void aNoticeHasTheWordsOfTheAgreementAndNoOthers() {
    String notice =
        FLIGHT
            .replace("kind: observation", "kind: notification")
            .replace("event: flight", "message: flight\nact: original");

    refused(
        notice.replace("stages: 2", "pilot: two"),
        "in.yaml:7:21: $.fields.pilot: 'pilot' is no field of accord; one of: party, stages, seen");
    refused(
        notice.replace("message: flight", "message: parade"),
        "in.yaml:2:10: $.message: 'parade' is no message of accord; one of: data-exchange, flight");
    assertThat(node.done(notice).size()).isEqualTo(FIRST + 1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          corrects: signatrue         | 6:11: $.corrects: no earlier entry named 'signatrue'; did you mean 'signature'?
          retracts: nothing           | 6:11: $.retracts: no earlier entry named 'nothing'
          corrects: xs                | 6:11: $.corrects: 'xs' is attributed to XS; an entry corrects or retracts one of its own attribution
          answers: signature          | 6:10: $.answers: 'signature' is attributed to the same party; an entry answers another's
          answers: nothing            | 6:10: $.answers: no earlier entry named 'nothing'
          ref: xs                     | 6:6: $.ref: the ref 'xs' is given twice; first at entry #4
          """)
  void aLinkThatLeadsNowhereOrToAnothersEntry(String link, String message) {
    node.done(documents(SIGNATURE, launchers(38) + "ref: xs\n"));

    refused(statement("x") + link + "\n", "in.yaml:" + message);
  }

  @Test
  void anEntryIsLinkedByItsHashWhereverInTheLedgerItStands() {
    node.done(documents(SIGNATURE, launchers(38)));
    String own = node.entries().getFirst().entry().hash();
    String others = node.entries().getLast().entry().hash();

    refused(
        statement("x") + "retracts: " + others + "\n",
        "in.yaml:6:11: $.retracts: '"
            + others
            + "' is attributed to XS; an entry corrects or retracts one of its own attribution");
    refused(
        statement("x") + "corrects: " + "0".repeat(64) + "\n",
        "in.yaml:6:11: $.corrects: no entry of the ledger has the leaf hash " + "0".repeat(64));
    assertThat(node.done(statement("x") + "retracts: " + own + "\n").size()).isEqualTo(FIRST + 3);
    assertThat(node.done(statement("y") + "answers: " + "0".repeat(64) + "\n").size())
        .as("an entry of another's ledger")
        .isEqualTo(FIRST + 4);
  }

  @Test
  void anEntryMayCorrectOneThatStandsBeforeItInTheFile() {
    String first = statement("x") + "ref: one\n";
    String second = statement("y") + "corrects: one\n";

    refused(documents(second, first), "in.yaml:6:11: $.corrects: no earlier entry named 'one'");
    assertThat(node.done(documents(first, second)).size()).isEqualTo(FIRST + 2);
  }

  @Test
  void theSameBodyTwiceInOneFile() {
    refused(
        documents(statement("x"), SIGNATURE, statement("x")),
        "in.yaml:15:1: the same entry stands here twice; first at in.yaml:1");
  }

  @Test
  void aBodyBeyondWhatALedgerTakes() {
    StringBuilder items = new StringBuilder();
    for (int i = 1; i <= 2_500; i++) {
      items.append("- {kind: launcher, times: ").append(i).append("}\n");
    }

    refused(
        launchers(38) + "items:\n" + items,
        "in.yaml:1:1: the entry has 112269 bytes; a ledger takes at most 65535");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndNothingIsTakenIn() {
    node.done(SIGNATURE);
    SortedMap<String, String> before = node.files();

    assertThat(
            node.refusals(
                documents(
                    launchers(38),
                    statement("x").replace("XN", "X"),
                    launchers(38).replace("accord", "acord"))))
        .hasSize(1);
    assertThat(
            node.refusals(
                documents(
                    launchers(38).replace("launchers", "launcher"),
                    launchers(38).replace("accord", "acord"))))
        .containsExactly(
            "in.yaml:6:10: $.totals.launcher: 'launcher' is no limit of accord; did you mean"
                + " 'launchers'?",
            "in.yaml:10:13: $.instrument: no agreement 'acord' is loaded; did you mean 'accord'?");
    assertThat(node.files()).isEqualTo(before);
  }

  private void refused(String text, String message) {
    SortedMap<String, String> before = node.files();

    assertThat(node.refusals(text)).containsExactly(message);
    assertThat(node.files()).isEqualTo(before);
  }
}
