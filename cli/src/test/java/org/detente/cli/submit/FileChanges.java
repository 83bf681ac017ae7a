package org.detente.cli.submit;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/// The changes that a process makes to folders, as they happen.
///
/// @param watch told by the operating system
record FileChanges(WatchService watch) implements AutoCloseable {

  /// Watches these folders from now on.
  static FileChanges in(Path... folders) throws IOException {
    WatchService watch = folders[0].getFileSystem().newWatchService();
    for (Path folder : folders) {
      folder.register(watch, ENTRY_CREATE, ENTRY_DELETE);
    }
    return new FileChanges(watch);
  }

  /// Waits until so many names have come or gone.
  void await(int changes) throws InterruptedException {
    int seen = 0;
    while (seen < changes) {
      WatchKey key = watch.take();
      seen += key.pollEvents().stream().mapToInt(WatchEvent::count).sum();
      key.reset();
    }
  }

  @Override
  public void close() throws IOException {
    watch.close();
  }
}
