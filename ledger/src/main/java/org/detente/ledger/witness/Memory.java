package org.detente.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.store.Disk;
import org.detente.ledger.tree.TreeHasher;
import org.detente.ledger.witness.Register.Seen;

/// A witness's memory on disk: a file for each log, and the register `seen` of all of them.
///
/// To remember a checkpoint, the log's file is put in place first, then the register; only then may
/// the cosignature go out. Cut off in between, one log's file is ahead of the register by one: that
/// is the only difference the two may show. Any other, as after an older copy of one of them was
/// put back, is damage, and the witness does not start.
///
/// Trap: an older copy of *all* of it shows no difference. It is found out only when somebody hands
/// in a checkpoint with a cosignature that is not remembered.
final class Memory {
  /// The name of the register, which is there from the founding on.
  private static final String SEEN = "seen";

  private final Disk disk;
  private final Path folder;
  private final Path part;
  private final Register register;
  private final SortedMap<String, Remembered> logs;

  private Memory(Disk disk, Path folder, Register register, SortedMap<String, Remembered> logs) {
    this.disk = disk;
    this.folder = folder;
    this.part = beside(folder, ".part");
    this.register = register;
    this.logs = logs;
  }

  /// The file held by the one process that cosigns.
  static Path lock(Path folder) {
    return beside(folder, ".lock");
  }

  private static Path beside(Path folder, String suffix) {
    return folder.resolveSibling(folder.getFileName() + suffix);
  }

  /// Makes the memory of a witness that has cosigned nothing yet.
  static void found(Disk disk, Path folder) throws IOException {
    disk.makeFolder(folder);
    if (disk.read(folder.resolve(SEEN)).isEmpty()) {
      new Memory(disk, folder, Register.empty(), new TreeMap<>()).putRegister();
    }
    disk.syncFolder(Objects.requireNonNull(folder.getParent()));
  }

  /// Opens the memory; refused as damaged where its two accounts differ.
  static Memory open(Disk disk, Path folder) throws IOException, RefusalException {
    byte[] seen =
        disk.read(folder.resolve(SEEN)).orElseThrow(() -> damaged(SEEN, "the file is missing"));
    Register register = Register.read(seen).orElseThrow(() -> damaged(SEEN, "it is not whole"));
    SortedMap<String, Remembered> logs = new TreeMap<>();
    for (String name : disk.list(folder)) {
      if (!name.equals(SEEN)) {
        byte[] bytes = disk.read(folder.resolve(name)).orElseThrow(() -> foreign(name));
        Remembered log = Remembered.read(bytes).orElseThrow(() -> damaged(name, "it is not whole"));
        if (!name.equals(nameOf(log.checkpoint().origin()))) {
          throw foreign(name);
        }
        logs.put(name, log);
      }
    }
    Memory memory = new Memory(disk, folder, register, logs);
    memory.compare();
    return memory;
  }

  private static RefusalException foreign(String name) {
    return damaged(name, "it is no file of a log");
  }

  /// Requires that both accounts say the same, but for one step of one log.
  private void compare() throws IOException, RefusalException {
    List<String> ahead = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(logs.keySet());
    names.addAll(register.logs().keySet());
    for (String name : names) {
      Remembered log = logs.get(name);
      if (log == null) {
        throw damaged(name, "the file is missing, and seen tells of it");
      }
      Seen seen = register.logs().get(name);
      if (!Seen.of(log).equals(seen)) {
        long before = seen == null ? 0 : Long.parseLong(seen.count());
        boolean older = log.count() != before + 1;
        if (older || !ahead.isEmpty()) {
          throw damaged(name, "it tells of another past than seen: one is an older copy");
        }
        ahead.add(name);
      }
    }
    if (!ahead.isEmpty()) {
      register.put(ahead.getFirst(), Objects.requireNonNull(logs.get(ahead.getFirst())));
      putRegister();
    }
    disk.remove(part);
  }

  /// What is remembered of a log; empty where nothing was cosigned.
  Optional<Remembered> of(String origin) {
    return byName(nameOf(origin));
  }

  /// What is remembered of the log whose file has this name.
  Optional<Remembered> byName(String name) {
    return Optional.ofNullable(logs.get(name));
  }

  /// What is remembered, in the order of the file names.
  Map<String, Remembered> all() {
    return logs;
  }

  /// Puts a checkpoint on disk. When this fails the memory must be opened anew.
  void put(Remembered remembered) throws IOException {
    String name = nameOf(remembered.checkpoint().origin());
    put(remembered.bytes(), folder.resolve(name));
    logs.put(name, remembered);
    register.put(name, remembered);
    putRegister();
  }

  private void putRegister() throws IOException {
    put(register.bytes(), folder.resolve(SEEN));
  }

  private void put(byte[] bytes, Path file) throws IOException {
    disk.write(part, bytes);
    disk.sync(part);
    disk.move(part, file);
    disk.syncFolder(folder);
  }

  /// A log's name among files and addresses: the lower-case hex SHA-256 of its origin.
  static String nameOf(String origin) {
    return HexFormat.of().formatHex(TreeHasher.sha256(origin.getBytes(UTF_8)));
  }

  private static RefusalException damaged(String name, String what) {
    return new RefusalException(RefusalCode.WITNESS_MEMORY, name, what);
  }
}
