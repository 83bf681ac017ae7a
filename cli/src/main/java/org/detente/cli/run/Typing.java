package org.detente.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Where secrets come from: a person who types them unseen, or a file descriptor that was handed
/// over. Never an argument or a variable of the environment, which others on the machine can read.
public interface Typing {
  /// Nobody types, and no descriptor is open.
  Typing NONE =
      new Typing() {
        @Override
        public InputStream descriptor(int number) throws IOException {
          throw new IOException("not open");
        }

        @Override
        public Optional<char[]> unseen(String prompt) {
          return Optional.empty();
        }
      };

  /// An open file descriptor; asked for again, the same stream where it was left.
  InputStream descriptor(int number) throws IOException;

  /// What a person types unseen; empty where there is no terminal.
  Optional<char[]> unseen(String prompt);
}
