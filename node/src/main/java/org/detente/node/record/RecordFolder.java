package org.detente.node.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where the parts of a public record stand.
///
/// @param path the folder that holds the files of facts, `ledger/`, `keys.yaml` and `checkpoints/`
record RecordFolder(Path path) {
  private static final String YAML = ".yaml";
  private static final String KEYS = "keys" + YAML;

  Path ledger() {
    return path.resolve("ledger");
  }

  Path keys() {
    return path.resolve(KEYS);
  }

  /// The keys file as it will be once the append under way is done; there only in between.
  Path nextKeys() {
    return path.resolve(KEYS + ".next");
  }

  /// The checkpoint that closed the batch with which the ledger reached a size.
  Path checkpoint(long size) {
    return path.resolve("checkpoints").resolve(Long.toString(size));
  }

  /// The files of facts, in the order in which their facts become entries: by name, a shorter name
  /// before one that goes on from it.
  List<Path> facts() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> name(file).endsWith(YAML) && !name(file).equals(KEYS))
          .sorted(Comparator.comparing(RecordFolder::stem))
          .toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String stem(Path file) {
    String name = name(file);
    return name.substring(0, name.length() - YAML.length());
  }
}
