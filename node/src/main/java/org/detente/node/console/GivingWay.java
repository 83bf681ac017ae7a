package org.detente.node.console;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets long work that goes on beside the pages give way to whoever asks for one, and still come to
/// its end where somebody always does. Safe for many threads.
final class GivingWay {
  /// How long a step of the work stands back at most.
  private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition free = lock.newCondition();
  private int asked = 0;

  /// Makes a page, for which the work beside stands back.
  <T> T page(Supplier<T> page) {
    change(1);
    try {
      return page.get();
    } finally {
      change(-1);
    }
  }

  /// Waits, while a page is made, for the work itself, which then does not stand back for it.
  <T> T waiting(Supplier<T> work) {
    change(-1);
    try {
      return work.get();
    } finally {
      change(1);
    }
  }

  /// Called by the work before each of its steps: returns once no page is being made, or after a
  /// moment.
  void standBack() {
    lock.lock();
    try {
      long left = MOST_NANOS;
      while (asked > 0 && left > 0) {
        left = free.awaitNanos(left);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void change(int by) {
    lock.lock();
    try {
      asked += by;
      free.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
