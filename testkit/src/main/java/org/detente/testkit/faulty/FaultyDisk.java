package org.detente.testkit.faulty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.testkit.JavaProcess;

/// The plan of one run: which operation goes wrong, and how. Operations count that change what
/// others see, or wait until a change is safe: open for writing, write, force, make, move, delete,
/// set. The first is number 1.
public final class FaultyDisk {
  /// Thrown where the process would have been killed; afterwards this disk does nothing more, as
  /// the process would not.
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Fault fault;
  private final int at;
  private final List<String> log = new ArrayList<>();
  private final FaultyFileSystem files = new FaultyFileSystem(this);
  private final List<FileChannel> open = new ArrayList<>();
  private final Runnable beforeDeath;
  private boolean dead = false;

  /// A disk on which this goes wrong at that operation.
  public FaultyDisk(Fault fault, int at) {
    this(fault, at, () -> {});
  }

  private FaultyDisk(Fault fault, int at, Runnable beforeDeath) {
    this.fault = fault;
    this.at = at;
    this.beforeDeath = beforeDeath;
  }

  /// A disk in a process of its own, which tells when it has come to that operation and stands
  /// still there, so that the system can kill it. Let go, it does nothing more.
  public static FaultyDisk standingStillAt(int at) {
    return new FaultyDisk(
        Fault.KILL,
        at,
        () -> {
          JavaProcess.tell(at);
          try {
            JavaProcess.untilReleased();
          } catch (IOException gone) {
            throw new UncheckedIOException(gone);
          }
        });
  }

  /// A disk on which nothing goes wrong, which counts.
  public static FaultyDisk counting() {
    return new FaultyDisk(Fault.NONE, 0);
  }

  /// A path of this machine as this disk's.
  public Path path(Path real) {
    return new FaultyPath(files, real);
  }

  /// How many operations there were.
  public synchronized int operations() {
    return log.size();
  }

  /// The operations, in order, with the names of their files.
  public synchronized List<String> log() {
    return List.copyOf(log);
  }

  /// Whether the process was killed.
  public synchronized boolean isDead() {
    return dead;
  }

  /// Before anything at all is done.
  synchronized void alive() {
    if (dead) {
      throw new Killed();
    }
  }

  /// Before a change that needs room.
  synchronized void grows(String what, Path file) throws IOException {
    change(what, file, /* needsRoom= */ true);
  }

  /// Before a change that needs none.
  synchronized void changes(String what, Path file) throws IOException {
    change(what, file, /* needsRoom= */ false);
  }

  private void change(String what, Path file, boolean needsRoom) throws IOException {
    alive();
    log.add(what + ' ' + file.getFileName());
    int operation = log.size();
    switch (fault) {
      case ERROR -> {
        if (operation == at) {
          throw new IOException("Input/output error");
        }
      }
      case FULL -> {
        if (operation >= at && needsRoom) {
          throw new IOException("No space left on device");
        }
      }
      case KILL, TORN -> {
        if (operation == at && !isTorn(what)) {
          throw killed();
        }
      }
      case NONE -> {}
    }
  }

  /// Whether the write that has just begun is to be cut off.
  synchronized boolean tears() {
    return fault == Fault.TORN && log.size() == at;
  }

  /// Ends the process. The system closes its files, and lets its locks go.
  synchronized Killed killed() {
    beforeDeath.run();
    dead = true;
    for (FileChannel channel : open) {
      try {
        channel.close();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return new Killed();
  }

  /// Remembers a file that is open until it is closed.
  synchronized FileChannel opened(FileChannel channel) {
    open.removeIf(it -> !it.isOpen());
    open.add(channel);
    return channel;
  }

  private boolean isTorn(String what) {
    return fault == Fault.TORN && what.equals(FaultyChannel.WRITE);
  }
}
