package org.detente.cli.option;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.detente.cli.run.Typing;
import org.detente.model.Words;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.keys.Passphrase;
import org.jspecify.annotations.Nullable;

/// Reads a passphrase: the first line of a file descriptor where one is named, else what a person
/// types unseen, twice where it is chosen.
///
/// @param descriptor null where none is named
public record PassphraseReader(Typing typing, @Nullable Integer descriptor)
    implements Passphrase.Source {

  @Override
  public Passphrase ask(String of, boolean chosen) throws Stop {
    if (descriptor != null) {
      return line(descriptor);
    }
    Passphrase typed = typed(chosen ? "keys.choose" : "keys.ask", of);
    if (chosen) {
      try (Passphrase again = typed("keys.again", of)) {
        if (!typed.isSame(again)) {
          typed.close();
          throw Stop.at(Kind.USAGE, "keys.passphrase-apart");
        }
      }
    }
    return typed;
  }

  private Passphrase typed(String key, String of) throws Stop {
    Optional<char[]> typed = typing.unseen(Words.of(key, of));
    return Passphrase.of(
        typed.orElseThrow(() -> Stop.at(Kind.USAGE, "keys.passphrase-nowhere", of)));
  }

  /// One line, without what ends it.
  private Passphrase line(int number) throws Stop {
    Wiped line = new Wiped();
    try {
      InputStream in = typing.descriptor(number);
      int next = in.read();
      while (next >= 0 && next != '\n' && line.size() < Passphrase.LONGEST) {
        line.write(next);
        next = in.read();
      }
    } catch (IOException unreadable) {
      throw Stop.at(Kind.USAGE, "keys.passphrase-unreadable", number);
    }
    Passphrase passphrase = line.passphrase();
    if (line.size() == 0) {
      throw Stop.at(Kind.USAGE, "keys.passphrase-none", number);
    }
    return passphrase;
  }

  /// Bytes that leave no copy of themselves behind.
  private static final class Wiped extends ByteArrayOutputStream {
    Wiped() {
      super(Passphrase.LONGEST);
    }

    Passphrase passphrase() {
      boolean carriageReturn = count > 0 && buf[count - 1] == '\r';
      byte[] bytes = Arrays.copyOf(buf, carriageReturn ? count - 1 : count);
      Arrays.fill(buf, (byte) 0);
      return new Passphrase(bytes);
    }
  }
}
