package org.detente.agreement.predicate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/// A predicate of the plain kind that most are of, evaluated here: CEL, which says what every
/// predicate means, takes long to start.
///
/// Values are texts, whole numbers and truths as Java has them; null is unknown. [PlainReader]
/// makes nothing that is not well typed.
sealed interface Plain {

  /// Its value over a row.
  ///
  /// @param row from a field's qualified name to its value; null where it is unknown
  @Nullable Object value(Function<String, @Nullable Object> row);

  record Constant(Object value) implements Plain {
    @Override
    public Object value(Function<String, @Nullable Object> row) {
      return value;
    }
  }

  record Name(String name) implements Plain {
    @Override
    public @Nullable Object value(Function<String, @Nullable Object> row) {
      return row.apply(name);
    }
  }

  record Not(Plain of) implements Plain {
    @Override
    public @Nullable Object value(Function<String, @Nullable Object> row) {
      Object value = of.value(row);
      return value == null ? null : Boolean.FALSE.equals(value);
    }
  }

  /// Both, or either: one side that decides absorbs an unknown other.
  ///
  /// @param decides what one side alone decides: false for both, true for either
  record Joined(boolean decides, Plain left, Plain right) implements Plain {
    @Override
    public @Nullable Object value(Function<String, @Nullable Object> row) {
      Object one = left.value(row);
      if (Objects.equals(one, decides)) {
        return decides;
      }
      Object other = right.value(row);
      if (Objects.equals(other, decides)) {
        return decides;
      }
      if (one == null || other == null) {
        return null;
      }
      return !decides;
    }
  }

  record Compared(BiPredicate<Object, Object> test, Plain left, Plain right) implements Plain {
    @Override
    public @Nullable Object value(Function<String, @Nullable Object> row) {
      Object one = left.value(row);
      Object other = right.value(row);
      if (one == null || other == null) {
        return null;
      }
      return test.test(one, other);
    }
  }

  /// One of a few constants.
  record Among(Plain of, Set<Object> constants) implements Plain {
    @Override
    public @Nullable Object value(Function<String, @Nullable Object> row) {
      Object value = of.value(row);
      return value == null ? null : constants.contains(value);
    }
  }

  /// Arithmetic; what does not fit 64 bits is unknown.
  record Reckoned(LongBinaryOperator operator, Plain left, Plain right) implements Plain {
    @Override
    public @Nullable Object value(Function<String, @Nullable Object> row) {
      if (!(left.value(row) instanceof Long one) || !(right.value(row) instanceof Long other)) {
        return null;
      }
      try {
        return operator.applyAsLong(one, other);
      } catch (ArithmeticException tooLarge) {
        return null;
      }
    }
  }

  /// What was read of a text.
  ///
  /// @param names the fields it names, in the order of their first use
  record Read(Plain expression, List<String> names) {}
}
