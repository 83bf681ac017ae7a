package org.detente.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A disk that keeps a list of what changed it, with paths as seen from a folder.
record LoggedDisk(Disk disk, Path top, List<String> log) implements Disk {
  private String name(Path path) {
    return path.equals(top) ? "." : top.relativize(path).toString();
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
    log.add("write " + name(file));
    disk.write(file, content);
  }

  @Override
  public void sync(Path file) throws IOException {
    log.add("sync " + name(file));
    disk.sync(file);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    log.add("sync folder " + name(folder));
    disk.syncFolder(folder);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    log.add("move " + name(from) + " to " + name(to));
    disk.move(from, to);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    log.add("make folder " + name(folder));
    disk.makeFolder(folder);
  }

  @Override
  public void remove(Path path) throws IOException {
    log.add("remove " + name(path));
    disk.remove(path);
  }

  @Override
  public Optional<Lock> lock(Path file) throws IOException {
    return disk.lock(file);
  }
}
