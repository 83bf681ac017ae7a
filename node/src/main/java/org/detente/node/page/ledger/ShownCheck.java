package org.detente.node.page.ledger;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.ledger.Refusal;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.Statement;
import org.detente.ledger.check.StatementCode;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.policy.Grade;
import org.detente.model.Words;
import org.detente.node.contract.VerifyJson;
import org.detente.node.page.Figures;
import org.detente.node.page.Mark;
import org.detente.node.words.Tone;

/// What the full check of a ledger found, sentence by sentence as `detente verify` prints it, and
/// the grade that is proven.
///
/// @param says when it was made, or why there is none
/// @param goesOn whether it is still being made, so that another look may show it
/// @param ladder the grades, the lowest first; none where nothing is proven
/// @param groups what holds, what could not be checked, what does not hold; only those that say
///   something
/// @param result in one sentence what it comes to; empty where there is none yet
public record ShownCheck(
    String says, boolean goesOn, List<Rung> ladder, List<Group> groups, String result) {
  /// A grade on the ladder.
  ///
  /// @param reached whether it is proven
  /// @param last whether it is the highest that is
  public record Rung(String word, String means, boolean reached, boolean last) {}

  /// Sentences of one kind.
  public record Group(Mark mark, List<String> sentences) {}

  static ShownCheck of(FullCheck check) {
    return switch (check) {
      case FullCheck.Running(long done, long total) ->
          nothing(
              total == 0
                  ? Words.of("console.check.begun")
                  : Words.of("console.check.running", Figures.of(done), Figures.of(total)),
              /* goesOn= */ true);
      case FullCheck.Refused(String why) ->
          nothing(Words.of("console.check.refused", why), /* goesOn= */ false);
      case FullCheck.Done done -> of(done);
    };
  }

  private static ShownCheck nothing(String says, boolean goesOn) {
    return new ShownCheck(says, goesOn, List.of(), List.of(), "");
  }

  private static ShownCheck of(FullCheck.Done done) {
    CheckReport report = done.report();
    String at = done.at().truncatedTo(ChronoUnit.SECONDS).toString();
    long size = report.checkpoint().map(Checkpoint::size).orElse(0L);
    return new ShownCheck(
        Words.of("console.check.done", at, Figures.of(size), size),
        /* goesOn= */ false,
        grade(report).map(ShownCheck::ladder).orElse(List.of()),
        Stream.of(
                group("proved", Tone.HOLDS, messages(report.proved())),
                group("unchecked", Tone.UNKNOWN, messages(report.unchecked())),
                group("damage", Tone.PAST, report.damage().stream().map(Refusal::message).toList()))
            .filter(it -> !it.sentences().isEmpty())
            .toList(),
        Words.of("verify.result." + VerifyJson.Result.of(report).word()));
  }

  private static Group group(String key, Tone tone, List<String> sentences) {
    return new Group(Mark.of(tone, Words.of("verify." + key)), sentences);
  }

  private static List<String> messages(List<Statement> statements) {
    return statements.stream().map(Statement::message).toList();
  }

  /// The grade that the check has proved; empty where it has proved none.
  private static Optional<Grade> grade(CheckReport report) {
    return report.proved().stream()
        .filter(it ->
            it.code() == StatementCode.GRADE || it.code() == StatementCode.GRADE_WITHOUT_POLICY)
        .flatMap(
            it -> Stream.of(Grade.values()).filter(g -> g.word().equals(it.facts().getFirst())))
        .findFirst();
  }

  /// A head can be witnessed without being confirmed, so between the first rung and the highest
  /// nothing is claimed.
  private static List<Rung> ladder(Grade proven) {
    return Stream.of(Grade.values())
        .map(it ->
            new Rung(
                it.word(),
                Words.of("console.check." + it.word()),
                it == Grade.RECORDED || it == proven,
                it == proven))
        .toList();
  }
}
