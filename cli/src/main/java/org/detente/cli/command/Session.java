package org.detente.cli.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.detente.cli.option.DataOption;
import org.detente.cli.run.Exit;
import org.detente.cli.run.Output;
import org.detente.cli.run.Surroundings;
import org.detente.model.Known;
import org.detente.model.Phrase;
import org.detente.model.Words;
import org.detente.node.Refusal;
import org.detente.node.Result;
import org.detente.node.export.OutFile;
import org.detente.node.home.Home;
import org.detente.node.home.Opening;
import org.detente.node.home.World;
import org.detente.node.http.Server;

/// What every command of one run shares: the surroundings, the streams, and how data is opened.
record Session(Surroundings surroundings, Output output) {

  /// The folder that holds the shipped record and agreements.
  Path shipped() {
    return surroundings.shipped();
  }

  /// Works on the folder of the node's own data, which must be named: the record that came with the
  /// program is for reading.
  int ownData(DataOption data, ToIntFunction<Path> work) {
    Optional<String> named = data.folder(surroundings);
    if (named.isEmpty()) {
      return output.refuse(Refusal.of(Refusal.Kind.USAGE, "submit.no-data"));
    }
    try {
      return work.applyAsInt(Path.of(named.get()));
    } catch (InvalidPathException e) {
      return output.refuse(Refusal.of(Refusal.Kind.USAGE, "home.missing", named.get()));
    }
  }

  /// Says why nothing was done.
  int refuse(List<Refusal> reasons) {
    return reasons.stream().mapToInt(output::refuse).max().orElse(Exit.INPUT);
  }

  /// Opens what the options name and answers from it; or says why not.
  ///
  /// @param points the points of the known axis that the answer needs
  int from(DataOption data, List<Known> points, ToIntFunction<World> answer) {
    Opening opening = Home.open(data.folder(surroundings), surroundings.shipped());
    return switch (opening) {
      case Opening.Refused refused -> output.refuse(refused.why());
      case Opening.Opened opened -> {
        World world = opened.world();
        Optional<Phrase> unreachable =
            points.stream().flatMap(point -> world.cannotReach(point).stream()).findFirst();
        if (unreachable.isPresent()) {
          yield output.refuse(Refusal.of(Refusal.Kind.USAGE, unreachable.get()));
        }
        world.remarks().forEach(remark -> output.remark(Words.of(remark)));
        yield answer.applyAsInt(world);
      }
    };
  }

  /// Tells what came of something, or why nothing was done.
  ///
  /// @param done tells the value and gives the exit code
  <T> int tell(Result<T> result, ToIntFunction<T> done) {
    return switch (result) {
      case Result.Done<T>(T value) -> done.applyAsInt(value);
      case Result.Refused<T>(List<Refusal> reasons) -> refuse(reasons);
    };
  }

  /// Says that a server runs, and waits for an interrupt, or for the end of the process, which
  /// stops the server on its way.
  ///
  /// @param says the line that says so
  int serve(Server.Start start, Function<Server, String> says) {
    if (start instanceof Server.Start.Refused(Refusal why)) {
      return output.refuse(why);
    }
    Server server = ((Server.Start.Started) start).server();
    Thread stop = new Thread(server::close, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    output.answer(says.apply(server));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException asked) {
      server.close();
      Runtime.getRuntime().removeShutdownHook(stop);
    }
    return Exit.OK;
  }

  /// Writes a file whole or not at all, and says so.
  ///
  /// @param force whether a file that is there is replaced
  int write(String name, boolean force, byte[] bytes, String... says) {
    Optional<Refusal> refused =
        switch (OutFile.named(name, force)) {
          case OutFile.Named.Refused(Refusal why) -> Optional.of(why);
          case OutFile.Named.Ready(OutFile file) -> file.write(bytes);
        };
    if (refused.isPresent()) {
      return output.refuse(refused.get());
    }
    List.of(says).forEach(output::answer);
    return Exit.OK;
  }
}
