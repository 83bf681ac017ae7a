package org.detente.node.checking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.cases.Case;
import org.detente.agreement.cases.CaseFile;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.cases.LoadedCases;
import org.detente.assessment.cases.CaseRunner;
import org.detente.assessment.cases.CaseRunner.Answer;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Nearest;
import org.detente.model.Party;
import org.detente.model.States;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.home.Home;

/// One case of a test file with its answers. Only what is played by states that do not exist is
/// shown so: nothing invented is to look like an entry of a real one.
public record CasePlayed(Agreement agreement, Case test, List<Answer> answers) {

  /// What became of a case that was asked for.
  public sealed interface Result {
    /// it was found
    record Found(CasePlayed played) implements Result {}

    /// a file cannot be used
    record Broken(FileReport report) implements Result {}

    /// no file has it
    record Refused(Refusal why) implements Result {}
  }

  /// The first case of that name in these files.
  ///
  /// @param shipped the folder that holds the shipped `agreements`
  public static Result of(List<Path> files, String name, Path shipped) {
    List<String> names = new ArrayList<>();
    for (Path file : files) {
      if (!file.toString().endsWith(FileCheck.TESTS)) {
        continue;
      }
      LoadedCases loaded = Cases.load(file, List.of(shipped.resolve(Home.AGREEMENTS)));
      CaseFile cases = loaded.cases();
      Agreement agreement = loaded.agreement();
      if (cases == null || agreement == null) {
        return new Result.Broken(
            new FileReport(file.toString(), loaded.problems(), /* cases= */ 0, List.of()));
      }
      Optional<Case> test =
          cases.cases().stream().filter(one -> one.name().equals(name)).findFirst();
      if (test.isPresent()) {
        return played(test.get(), agreement, loaded);
      }
      cases.cases().forEach(one -> names.add(one.name()));
    }
    return new Result.Refused(
        Nearest.to(name, names)
            .map(meant -> Refusal.of(Kind.USAGE, "checking.case-misspelt", name, meant))
            .orElseGet(() -> Refusal.of(Kind.USAGE, "checking.no-case", name)));
  }

  private static Result played(Case test, Agreement agreement, LoadedCases loaded) {
    List<Answer> answers = CaseRunner.answers(test, agreement, loaded.others());
    return Stream.concat(
            test.given().stream().flatMap(CasePlayed::told),
            answers.stream().map(answer -> answer.finding().bearer()))
        .flatMap(Stream::ofNullable)
        .map(Party::code)
        .filter(States.codes()::contains)
        .filter(code -> !test.cast().containsValue(code))
        .findFirst()
        .<Result>map(code ->
            new Result.Refused(Refusal.of(Kind.USAGE, "checking.real-state", test.name(), code)))
        .orElseGet(() -> new Result.Found(new CasePlayed(agreement, test, answers)));
  }

  private static Stream<Party> told(Fact fact) {
    return fact.body() instanceof Body.Act act
        ? Stream.concat(Stream.of(fact.attributedTo()), act.parties().stream())
        : Stream.of(fact.attributedTo());
  }
}
