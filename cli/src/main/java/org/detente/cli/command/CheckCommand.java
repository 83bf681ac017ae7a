package org.detente.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.cli.option.OutputOptions;
import org.detente.cli.run.Exit;
import org.detente.cli.text.CaseText;
import org.detente.cli.text.CheckText;
import org.detente.cli.text.Look;
import org.detente.cli.text.Page;
import org.detente.node.Refusal;
import org.detente.node.checking.CasePlayed;
import org.detente.node.checking.FileCheck;
import org.detente.node.checking.FileReport;
import org.detente.node.checking.FilesMeant;
import org.detente.node.contract.CheckJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `check`: what is wrong with agreement files, and which cases beside them do not hold; or what
/// one case answers. It reads no record.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "PATH")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--case", paramLabel = "NAME")
  private @Nullable String name;

  @Mixin private final OutputOptions output = new OutputOptions();

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return switch (FilesMeant.by(paths)) {
      case FilesMeant.Refused refused -> session.output().refuse(refused.why());
      case FilesMeant.Found found ->
          name == null ? check(found.files()) : play(found.files(), name);
    };
  }

  private int check(List<Path> files) {
    return answer(files.stream().map(file -> FileCheck.of(file, session.shipped())).toList());
  }

  private int play(List<Path> files, String called) {
    if (output.json()) {
      return session.output().refuse(Refusal.of(Refusal.Kind.USAGE, "checking.case-json"));
    }
    return switch (CasePlayed.of(files, called, session.shipped())) {
      case CasePlayed.Result.Refused refused -> session.output().refuse(refused.why());
      case CasePlayed.Result.Broken broken -> answer(List.of(broken.report()));
      case CasePlayed.Result.Found found -> {
        Look look = output.look(session.surroundings());
        session.output().answer(new CaseText(look, found.played()).draw());
        yield Exit.OK;
      }
    };
  }

  private int answer(List<FileReport> reports) {
    if (output.json()) {
      session.output().answer(CheckJson.of(reports));
    } else {
      Page page = new Page(output.look(session.surroundings()));
      new CheckText(page).draw(reports);
      session.output().answer(page);
    }
    return reports.stream().allMatch(FileReport::holds) ? Exit.OK : Exit.FOUND;
  }
}
