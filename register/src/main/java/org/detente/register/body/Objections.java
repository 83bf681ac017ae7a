package org.detente.register.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.model.Phrase;

/// The objections gathered while one body is read, in reading order; past the first [#MOST] only
/// that there are some.
public final class Objections {
  static final int MOST = 20;

  private final List<Objection> found = new ArrayList<>();

  /// Objects to the value at a path.
  public void to(Where path, String key, Object... parts) {
    add(new Objection(path, false, Phrase.of(key, parts)));
  }

  /// Objects to the key at a path.
  public void toKey(Where path, String key, Object... parts) {
    add(new Objection(path, true, Phrase.of(key, parts)));
  }

  /// Objects to a value, which therefore cannot be had.
  <T> Optional<T> refuse(Where path, String key, Object... parts) {
    to(path, key, parts);
    return Optional.empty();
  }

  private void add(Objection objection) {
    if (found.size() < MOST) {
      found.add(objection);
    }
  }

  /// Whether there is none.
  public boolean none() {
    return found.isEmpty();
  }

  /// What was found, in reading order.
  public List<Objection> list() {
    return List.copyOf(found);
  }
}
