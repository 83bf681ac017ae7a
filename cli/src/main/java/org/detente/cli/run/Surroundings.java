package org.detente.cli.run;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// Everything of the machine that a run may depend on.
///
/// @param env the environment
/// @param out where answers go, as UTF-8
/// @param err where remarks, progress and refusals go, as UTF-8
/// @param clock tells what day it is, where no day is asked for
/// @param terminal whether a person reads `out` as it comes
/// @param shipped the folder that holds the shipped `record` and `agreements`
/// @param typing where secrets come from
public record Surroundings(
    Map<String, String> env,
    OutputStream out,
    OutputStream err,
    Clock clock,
    boolean terminal,
    Path shipped,
    Typing typing) {

  /// Surroundings in which nobody types.
  public Surroundings(
      Map<String, String> env,
      OutputStream out,
      OutputStream err,
      Clock clock,
      boolean terminal,
      Path shipped) {
    this(env, out, err, clock, terminal, shipped, Typing.NONE);
  }

  /// A variable of the environment that is set to something.
  public Optional<String> variable(String name) {
    return Optional.ofNullable(env.get(name)).filter(value -> !value.isEmpty());
  }
}
