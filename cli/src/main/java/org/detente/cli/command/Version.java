package org.detente.cli.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar; classes that are in no jar are under development.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"detente " + Objects.requireNonNullElse(version, "(in development)")};
  }
}
