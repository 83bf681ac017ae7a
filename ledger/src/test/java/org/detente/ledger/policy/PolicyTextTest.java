package org.detente.ledger.policy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.refusedWith;

import java.util.List;
import java.util.Set;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.TrustPolicy.Witness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The text of C2SP tlog-policy at the revision followed.
class PolicyTextTest {
  private static final String LOG = Samples.CHECKPOINTS.verifierKey().text();

  /// The key of the witness of a number.
  private static VerifierKey key(int number) {
    return VerifierKey.cosigner("w" + number + ".example", Samples.secret(20 + number).publicKey());
  }

  private static String witness(String name, int number) {
    return "witness " + name + " " + key(number).text() + "\n";
  }

  /// The example of the specification, with keys.
  private static final String EXAMPLE =
      "log "
          + LOG
          + "\n\n"
          + witness("X1", 1)
          + witness("X2", 2)
          + witness("X3", 3)
          + "group X-witnesses 2 X1 X2 X3\n\n"
          + witness("Y1", 4)
          + witness("Y2", 5)
          + witness("Y3", 6)
          + "group Y-witnesses any Y1 Y2 Y3\n\n"
          + "group X-and-Y all X-witnesses Y-witnesses\n"
          + "quorum X-and-Y\n";

  private static Outcome<TrustPolicy> read(String text) {
    return PolicyText.read(text.getBytes(UTF_8));
  }

  @Test
  void theExampleOfTheSpecificationAsksForTwoOfTheOneGroupAndOneOfTheOther() {
    TrustPolicy policy = read(EXAMPLE).expect();
    List<Witness> all = policy.witnesses();

    assertThat(policy.logKeys(ORIGIN)).containsExactly(Samples.CHECKPOINTS.verifierKey());
    for (int bits = 0; bits < 64; bits++) {
      int chosen = bits;
      Set<Witness> some =
          Set.copyOf(all.stream().filter(it -> (chosen >> all.indexOf(it) & 1) == 1).toList());
      boolean enough = Integer.bitCount(bits & 7) >= 2 && (bits & 56) != 0;
      assertThat(policy.isWitnessedBy(some)).as(Integer.toBinaryString(bits)).isEqualTo(enough);
    }
  }

  @Test
  void whatIsReadIsWrittenAndReadAgain() {
    TrustPolicy policy = read(EXAMPLE).expect();

    assertThat(PolicyText.read(PolicyText.write(policy)).expect()).isEqualTo(policy);
    assertThat(new String(PolicyText.write(read("quorum none\n").expect()), UTF_8))
        .isEqualTo("quorum none\n");
  }

  @Test
  void blanksTabsEmptyLinesAndCommentsMeanNothing() {
    String text =
        "# a comment: \u00e9\n  \t\n \t# another\n\tlog\t" + LOG + " \t https://a.example/log \n";

    TrustPolicy policy = read(text + "quorum none\n").expect();

    assertThat(policy.logs().getFirst().url()).contains("https://a.example/log");
    assertThat(policy.quorum()).isEmpty();
  }

  @Test
  void namesAreOctets() {
    String kelvin = "\u212a";
    TrustPolicy policy =
        read(witness("K", 1) + witness(kelvin, 2) + "quorum " + kelvin + "\n").expect();

    assertThat(policy.quorum().orElseThrow().name()).isEqualTo(PolicyText.octets(kelvin));
    assertThat(PolicyText.shown(policy.quorum().orElseThrow().name())).isEqualTo(kelvin);

    byte[] noUtf8 = (witness("a\u00ff", 1) + "quorum a\u00ff\n").getBytes(ISO_8859_1);
    assertThat(PolicyText.read(noUtf8).isAccepted()).isTrue();
    assertThat(PolicyText.write(PolicyText.read(noUtf8).expect())).isEqualTo(noUtf8);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          log                              | 1 | log <vkey> [<url>] was expected
          log a b c                        | 1 | log <vkey> [<url>] was expected
          log nonsense                     | 1 | "nonsense" is no verifier key
          witness w                        | 1 | witness <name> <vkey> [<url>] was expected
          logs x                           | 1 | log, witness, group or quorum was expected
          LOG x                            | 1 | log, witness, group or quorum was expected
          group g 1                        | 1 | group <name> all|any|<k> <names> was expected
          group g all nobody               | 1 | no earlier line defines nobody; defined are: none
          quorum                           | 1 | quorum <name> was expected
          quorum nobody                    | 1 | no earlier line defines nobody
          """)
  void aLineThatIsNoneIsToldWithItsNumber(String line, int number, String what) {
    assertThat(read(line + "\n"))
        .satisfies(refusedWith(RefusalCode.POLICY_LINE))
        .asString()
        .contains(what);
    assertThat(read("# one more\n" + line + "\n").toString())
        .contains(Integer.toString(number + 1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          group g 0 a b\\nquorum g          | all, any or a number from 1 to 2 was expected
          group g 3 a b\\nquorum g          | all, any or a number from 1 to 2 was expected
          group g 01 a b\\nquorum g         | all, any or a number from 1 to 2 was expected
          group g +1 a b\\nquorum g         | all, any or a number from 1 to 2 was expected
          group g -1 a b\\nquorum g         | all, any or a number from 1 to 2 was expected
          group g 99999999999 a b\\nquorum g | all, any or a number from 1 to 2 was expected
          group g any a none\\nquorum g     | no earlier line defines none
          group none any a\\nquorum none    | none is no name
          group a any b\\nquorum a          | the name a is taken by an earlier line
          quorum a\\nquorum a               | there is a quorum line already
          quorum a\\nquorum none            | there is a quorum line already
          quorum none\\nquorum a            | there is a quorum line already
          """)
  void whatCannotBeMeantIsRefused(String lines, String what) {
    String text = witness("a", 1) + witness("b", 2) + lines.replace("\\n", "\n") + "\n";

    assertThat(read(text)).satisfies(refusedWith(RefusalCode.POLICY_LINE));
    assertThat(read(text).toString()).contains(what);
  }

  @Test
  @DisplayName("Attack 14: one witness counted twice under two names")
  void oneKeyIsOneWitness() {
    String again = VerifierKey.cosigner("other.example", Samples.secret(21).publicKey()).text();

    assertThat(read(witness("a", 1) + "witness b " + again + "\nquorum a\n").toString())
        .contains("the key of other.example stands in an earlier line already");
    assertThat(read(witness("a", 1) + witness("b", 2) + "group g all a a\nquorum g\n").toString())
        .contains("a is a member of a group already");
    assertThat(
            read(witness("a", 1) + witness("b", 2) + "group g any a b\ngroup h all g a\nquorum h\n")
                .toString())
        .contains("a is a member of a group already");
  }

  @Test
  @DisplayName("Attack 14: log signature counted as a witness")
  void aLogIsNoWitness() {
    String same = VerifierKey.cosigner("witness.example", Samples.secret(2).publicKey()).text();

    assertThat(read("log " + LOG + "\nwitness w " + same + "\nquorum w\n").toString())
        .contains("the key of witness.example stands in an earlier line already");
    assertThat(read("witness w " + LOG + "\nquorum w\n").toString())
        .contains("must be one for cosignatures");
  }

  @Test
  @DisplayName("Attack 14: cyclic or forward group names")
  void aGroupKnowsOnlyWhatStandsBeforeIt() {
    assertThat(read("group g all g\nquorum g\n").toString()).contains("no earlier line defines g");
    assertThat(read("group g all h\ngroup h all g\nquorum g\n" + witness("h", 1)).toString())
        .contains("no earlier line defines h");
    assertThat(read("quorum w\n" + witness("w", 1)).toString())
        .contains("no earlier line defines w");
  }

  @Test
  void theFileEndsInANewlineAndHasAQuorumAndNoControlCharacters() {
    assertThat(read("quorum none")).satisfies(refusedWith(RefusalCode.POLICY_LINE));
    assertThat(read("")).satisfies(refusedWith(RefusalCode.POLICY_NO_QUORUM));
    assertThat(read("log " + LOG + "\n")).satisfies(refusedWith(RefusalCode.POLICY_NO_QUORUM));
    for (String control : List.of("\r", "\0", "\u000b", "\u007f", "\u001b")) {
      assertThat(read("quorum none" + control + "\n"))
          .satisfies(refusedWith(RefusalCode.POLICY_LINE));
    }
    assertThat(PolicyText.read(new byte[PolicyText.MAX_BYTES + 1]))
        .satisfies(refusedWith(RefusalCode.POLICY_TOO_LONG));
  }

  @Test
  void thirtyTwoOfEachAndMoreAreRead() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      String log = "log" + i + ".example";
      text.append("log " + VerifierKey.ed25519(log, Samples.secret(100 + i).publicKey()).text())
          .append('\n')
          .append(witness("w" + i, i))
          .append("group g" + i + " any w" + i + "\n");
    }

    TrustPolicy policy = read(text + "quorum g59\n").expect();

    assertThat(policy.logs()).hasSize(60);
    assertThat(policy.witnesses()).hasSize(60);
    assertThat(policy.groups()).hasSize(60);
  }

  @Test
  void logsMayBeMissingAndLinesStandInAnyOrder() {
    assertThat(read(witness("a", 1) + "quorum a\nlog " + LOG + "\n").expect().logs()).hasSize(1);
    assertThat(read(witness("a", 1) + "quorum a\n").expect().logs()).isEmpty();
    assertThat(read("quorum none\n").expect().witnesses()).isEmpty();
  }

  /// One underlying key is one log, whatever name and type it has.
  @Test
  void oneKeyIsOneLog() {
    String renamed = VerifierKey.ed25519("other.example", Samples.secret(2).publicKey()).text();

    assertThat(read("log " + LOG + "\nlog " + LOG + "\nquorum none\n").isAccepted()).isFalse();
    assertThat(read("log " + LOG + "\nlog " + renamed + "\nquorum none\n").toString())
        .contains("the key of other.example stands in an earlier line already");
  }
}
