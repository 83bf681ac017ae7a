package org.detente.agreement;

import java.util.Collection;
import java.util.List;

/// Where agreements are looked for that another names: beside its file, then among those shipped.
public interface Shelf {
  /// Nothing at all.
  Shelf EMPTY =
      new Shelf() {
        @Override
        public Found find(String id) {
          return new Missing();
        }

        @Override
        public Collection<String> ids() {
          return List.of();
        }
      };

  /// The agreement with this id.
  Found find(String id);

  /// The ids that can be found, for "did you mean".
  Collection<String> ids();

  /// What was found.
  sealed interface Found permits Whole, Refused, Missing {}

  record Whole(Agreement agreement) implements Found {}

  /// Its file is there and is refused, for this reason.
  record Refused(String why) implements Found {}

  record Missing() implements Found {}
}
