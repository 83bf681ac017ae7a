package org.detente.bench;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.detente.ledger.entry.Admitted;

/// The least that could be done with entries that shall be safe: their bytes, one after the other,
/// and one forced write.
final class BareFile {
  private BareFile() {}

  static void append(Path file, List<Admitted> entries) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE, APPEND)) {
      for (Admitted entry : entries) {
        ByteBuffer bytes = ByteBuffer.wrap(entry.bytes());
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      channel.force(false);
    }
  }
}
