package org.detente.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A disk on which something may happen before each operation that changes it: the first is number
/// 1. A write is two operations, one for each half.
public final class WatchedDisk implements Disk {
  /// What may happen.
  @FunctionalInterface
  public interface Event {
    /// @throws IOException when the operation is to fail
    void at(int operation) throws IOException;
  }

  private final Disk disk;
  private final Event event;
  private final boolean syncsCount;
  private int operation = 0;

  private WatchedDisk(Disk disk, boolean syncsCount, Event event) {
    this.disk = disk;
    this.event = event;
    this.syncsCount = syncsCount;
  }

  /// Every operation counts, since each may fail.
  public static WatchedDisk atEachOperation(Disk disk, Event event) {
    return new WatchedDisk(disk, true, event);
  }

  /// Only operations count that change what other processes see. For a killed process that is
  /// enough: killed before a sync, or before a folder that is there is made, it leaves what it
  /// leaves when killed before the next change.
  public static WatchedDisk atEachChange(Disk disk, Event event) {
    return new WatchedDisk(disk, false, event);
  }

  /// How many operations there were.
  public int operations() {
    return operation;
  }

  private void next() throws IOException {
    event.at(++operation);
  }

  @Override
  public Optional<byte[]> read(Path file) throws IOException {
    return disk.read(file);
  }

  @Override
  public List<String> list(Path folder) throws IOException {
    return disk.list(folder);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    next();
    disk.write(file, Arrays.copyOf(content, content.length / 2));
    next();
    disk.write(file, content);
  }

  @Override
  public void sync(Path file) throws IOException {
    if (syncsCount) {
      next();
    }
    disk.sync(file);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    if (syncsCount) {
      next();
    }
    disk.syncFolder(folder);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    next();
    disk.move(from, to);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    if (syncsCount || !Files.isDirectory(folder)) {
      next();
    }
    disk.makeFolder(folder);
  }

  @Override
  public void remove(Path path) throws IOException {
    next();
    disk.remove(path);
  }

  @Override
  public Optional<Lock> lock(Path file) throws IOException {
    return disk.lock(file);
  }
}
