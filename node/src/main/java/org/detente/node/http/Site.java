package org.detente.node.http;

/// What answers requests that have passed the server's rules.
@FunctionalInterface
public interface Site {
  Answer answer(Request request);
}
