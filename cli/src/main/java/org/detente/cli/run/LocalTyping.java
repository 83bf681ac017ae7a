package org.detente.cli.run;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The terminal and the descriptors of this process. Nothing is read ahead, so that one descriptor
/// can hand over several lines, and leave the rest to others.
public final class LocalTyping implements Typing {
  private final Map<Integer, InputStream> open = new HashMap<>();

  @Override
  public InputStream descriptor(int number) throws IOException {
    InputStream stream = open.get(number);
    if (stream == null) {
      stream =
          number == 0
              ? new FileInputStream(FileDescriptor.in)
              : new FileInputStream("/dev/fd/" + number);
      open.put(number, stream);
    }
    return stream;
  }

  // Whether there is a console without a terminal depends on the release and on a system property;
  // null is possible.
  @SuppressWarnings("SystemConsoleNull")
  @Override
  public Optional<char[]> unseen(String prompt) {
    Console console = System.console();
    return console != null && console.isTerminal()
        ? Optional.ofNullable(console.readPassword(Locale.ROOT, "%s", prompt))
        : Optional.empty();
  }
}
