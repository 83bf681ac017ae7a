package org.detente.node.submission;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.disk.PrivateFiles;
import org.detente.node.home.OwnLedger;

/// The private part of a node's data: keys, inbox, and the lock under which entries are judged,
/// stamped and put into the inbox.
record NodeFolder(OwnLedger own) {

  Inbox inbox() {
    return new Inbox(own.inbox());
  }

  /// The folder of the keys.
  Path secrets() {
    return own.privately();
  }

  /// Makes the folder where it is not there; stops where others may look into it.
  void prepare() throws IOException, Stop {
    PrivateFiles.makeFolder(secrets());
    if (PrivateFiles.isOpenToOthers(secrets())) {
      throw Stop.at(Kind.INPUT, "submit.open-to-others", secrets().toString(), "700");
    }
    PrivateFiles.makeFolder(inbox().folder());
  }

  /// The node's lock, held until closed or until the process ends, however it ends.
  interface Lock extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /// Waits for the node's lock. Whoever holds it does so for moments.
  Lock lock() throws IOException, Stop {
    Path file = secrets().resolve("submit.lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      held = channel.lock().isValid();
      return channel::close;
    } catch (OverlappingFileLockException sameProcess) {
      throw Stop.at(Kind.BUSY, "submit.busy", own.data().toString());
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }
}
