package org.detente.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.PortReader;
import org.detente.model.Words;
import org.detente.node.console.LiveConsole;
import org.detente.node.home.Watch;
import org.detente.node.home.World;
import org.detente.node.http.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `serve`: the console, for a browser on this machine, until the program is stopped.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--port", paramLabel = "PORT", converter = PortReader.class)
  private int port = 7766;

  @Mixin private final DataOption data = new DataOption();

  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.from(data, List.of(), this::serve);
  }

  private int serve(World world) {
    Watch watch = new Watch(world, data.folder(session.surroundings()), session.shipped());
    LiveConsole console =
        new LiveConsole(world, watch, session.surroundings().clock(), session.shipped());
    Consumer<Throwable> faults = fault -> session.output().fault(fault, false);
    console.prepare(faults);
    return session.serve(
        Server.on(port, console, faults, session.surroundings().clock()),
        server -> Words.of("cli.serving", server.address()));
  }
}
