package org.detente.node.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.ledger.Outcome;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.Admitted;
import org.detente.node.disk.SafeFile;
import org.detente.node.home.OwnLedger;

/// What the node has taken in and not yet moved into its ledger: a file a submission, named by the
/// position at which its first entry is to stand, so that the order of names is that of the ledger.
///
/// A file is the line `detente-inbox: 1, entries: <n>`, then the envelopes, a line each: they are
/// canonical JSON, in which no line ends. It gets its name when it is whole and on disk.
///
/// @param folder holds these files and nothing else that counts
record Inbox(Path folder) {
  private static final String PART = "part";
  private static final String ASIDE = "set-aside";
  private static final long MAX_BYTES = 256L << 20;
  private static final int DIGITS = 16;
  private static final Pattern NAME =
      Pattern.compile("([0-9]{" + DIGITS + "})" + Pattern.quote(OwnLedger.WAITING));
  private static final Pattern HEAD = Pattern.compile("detente-inbox: 1, entries: ([1-9][0-9]*)");

  /// The files in the order in which they are to be taken in.
  List<Path> files() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith(PART)).sorted().toList();
    }
  }

  /// The first position that the files leave free, if there are any.
  static long after(List<Path> files) {
    return files.stream().mapToLong(Inbox::first).max().orElse(-1) + 1;
  }

  private static long first(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? Long.parseLong(name.group(1)) : -1;
  }

  /// Puts entries in; returns when they are safe. Under the node's lock.
  ///
  /// @param first where the first of them is to stand
  void put(long first, List<Admitted> entries) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(("detente-inbox: 1, entries: " + entries.size() + "\n").getBytes(US_ASCII));
    for (Admitted entry : entries) {
      text.writeBytes(entry.bytes());
      text.write('\n');
    }
    String digits = Long.toString(first);
    String name = "0".repeat(DIGITS - digits.length()) + digits + OwnLedger.WAITING;
    SafeFile.write(folder.resolve(PART), text.toByteArray());
    SafeFile.replace(folder.resolve(PART), folder.resolve(name));
    SafeFile.syncFolder(folder);
  }

  /// The entries of a file, each admitted; empty where the file is gone, not whole, no file of an
  /// inbox, or one of its entries is not admitted.
  static Optional<List<Admitted>> read(Path file, Admission admission) throws IOException {
    if (first(file) < 0 || !Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
      return Optional.empty();
    }
    List<byte[]> lines = lines(bytes(file));
    Matcher head = HEAD.matcher(lines.isEmpty() ? "" : new String(lines.getFirst(), US_ASCII));
    if (!head.matches() || !head.group(1).equals(Integer.toString(lines.size() - 1))) {
      return Optional.empty();
    }
    List<Admitted> entries = new ArrayList<>();
    for (byte[] envelope : lines.subList(1, lines.size())) {
      if (!(admission.admit(envelope) instanceof Outcome.Accepted<Admitted>(Admitted entry))) {
        return Optional.empty();
      }
      entries.add(entry);
    }
    return Optional.of(entries);
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException takenInMeanwhile) {
      return new byte[0];
    }
  }

  /// The lines of a text, without what follows the last line feed.
  private static List<byte[]> lines(byte[] text) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        lines.add(Arrays.copyOfRange(text, start, i));
        start = i + 1;
      }
    }
    return lines;
  }

  /// Takes a file away whose entries stand in the ledger.
  void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /// Moves a file that does not hold out of the way; returns where it is now.
  Path setAside(Path file) throws IOException {
    Path aside = Files.createDirectories(folder.resolveSibling(ASIDE));
    Path free = aside.resolve(file.getFileName());
    for (int i = 2; Files.exists(free); i++) {
      free = aside.resolve(file.getFileName() + "." + i);
    }
    SafeFile.replace(file, free);
    return free;
  }
}
