package org.detente.node.http;

import java.util.Optional;

/// What answers requests that have passed the server's rules.
@FunctionalInterface
public interface Site {
  Answer answer(Request request);

  /// Answers a body that was sent (POST); empty where nothing takes one at this path.
  ///
  /// @param path decoded, beginning with `/`
  default Optional<Answer> answer(String path, byte[] body) {
    return Optional.empty();
  }

  /// The longest body it takes, in bytes; 0 where it only shows things.
  default int longestBody() {
    return 0;
  }
}
