package org.detente.node.home;

import org.detente.node.Refusal;

/// What came of opening data: everything in it, or one reason why not.
public sealed interface Opening {
  record Opened(World world) implements Opening {}

  record Refused(Refusal why) implements Opening {}
}
