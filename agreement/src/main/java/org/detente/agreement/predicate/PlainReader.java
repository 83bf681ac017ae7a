package org.detente.agreement.predicate;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.LongBinaryOperator;
import java.util.regex.Pattern;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;

/// Reads predicates of the plain kind: names in scope, decimal numbers, texts without escapes, the
/// language's operators, each with operands of one type. Whatever else a text may be is left to
/// CEL, and so is every complaint.
final class PlainReader {
  private static final int DEEPEST = 16;

  /// Words that CEL keeps for itself, as any part of a name.
  private static final Pattern RESERVED =
      Pattern.compile(
          "\\b(?:as|break|const|continue|else|for|function|if|import|in|let|loop|package|namespace"
              + "|null|return|var|void|while)\\b");

  private final PlainTokens tokens;
  private final Map<String, Field> fields;
  private final Set<String> names = new LinkedHashSet<>();

  private PlainReader(String text, Map<String, Field> fields) {
    this.tokens = new PlainTokens(text);
    this.fields = fields;
  }

  /// An expression and the type of its value.
  private record Typed(Vocabulary.Type type, Plain plain) {}

  /// The text is of another kind.
  static final class NotPlain extends Exception {
    private static final long serialVersionUID = 1L;

    NotPlain() {
      super(null, null, false, false);
    }
  }

  /// The predicate; empty where it is not of the plain kind.
  static Optional<Plain.Read> read(String text, Map<String, Field> fields, Compiled.Result result) {
    try {
      PlainReader reader = new PlainReader(text, fields);
      Typed read = reader.either(0);
      boolean test = result == Compiled.Result.TEST;
      require(reader.tokens.atEnd());
      require(read.type() == (test ? Vocabulary.Type.BOOL : Vocabulary.Type.INT));
      return Optional.of(new Plain.Read(read.plain(), List.copyOf(reader.names)));
    } catch (NotPlain other) {
      return Optional.empty();
    }
  }

  private Typed either(int depth) throws NotPlain {
    require(depth < DEEPEST);
    Typed left = both(depth);
    while (tokens.take("||")) {
      left = joined(true, left, both(depth));
    }
    return left;
  }

  private Typed both(int depth) throws NotPlain {
    Typed left = relation(depth);
    while (tokens.take("&&")) {
      left = joined(false, left, relation(depth));
    }
    return left;
  }

  private static Typed joined(boolean decides, Typed left, Typed right) throws NotPlain {
    require(left.type() == Vocabulary.Type.BOOL && right.type() == Vocabulary.Type.BOOL);
    return truth(new Plain.Joined(decides, left.plain(), right.plain()));
  }

  private static Typed truth(Plain plain) {
    return new Typed(Vocabulary.Type.BOOL, plain);
  }

  private Typed relation(int depth) throws NotPlain {
    Typed left = sum(depth);
    if (tokens.takeWord("in")) {
      return among(left);
    }
    Optional<String> operator = tokens.takeAny(List.of("==", "!=", "<=", ">=", "<", ">"));
    if (operator.isEmpty()) {
      return left;
    }
    Typed right = sum(depth);
    require(left.type() == right.type());
    return switch (operator.get()) {
      case "==" -> truth(new Plain.Compared(Object::equals, left.plain(), right.plain()));
      case "!=" ->
          truth(new Plain.Not(new Plain.Compared(Object::equals, left.plain(), right.plain())));
      default -> {
        require(left.type() == Vocabulary.Type.INT);
        yield truth(new Plain.Compared(order(operator.get()), left.plain(), right.plain()));
      }
    };
  }

  private static BiPredicate<Object, Object> order(String operator) {
    return switch (operator) {
      case "<" -> (one, other) -> (long) one < (long) other;
      case "<=" -> (one, other) -> (long) one <= (long) other;
      case ">" -> (one, other) -> (long) one > (long) other;
      default -> (one, other) -> (long) one >= (long) other;
    };
  }

  private Typed among(Typed left) throws NotPlain {
    require(tokens.take("["));
    Set<Object> constants = new HashSet<>();
    do {
      Typed element = primary(DEEPEST);
      require(element.type() == left.type());
      require(element.plain() instanceof Plain.Constant);
      constants.add(((Plain.Constant) element.plain()).value());
    } while (tokens.take(","));
    require(tokens.take("]"));
    return truth(new Plain.Among(left.plain(), Set.copyOf(constants)));
  }

  private Typed sum(int depth) throws NotPlain {
    Typed left = product(depth);
    while (true) {
      if (tokens.take("+")) {
        left = reckoned(Math::addExact, left, product(depth));
      } else if (tokens.take("-")) {
        left = reckoned(Math::subtractExact, left, product(depth));
      } else {
        return left;
      }
    }
  }

  private Typed product(int depth) throws NotPlain {
    Typed left = unary(depth);
    while (tokens.take("*")) {
      left = reckoned(Math::multiplyExact, left, unary(depth));
    }
    return left;
  }

  private static Typed reckoned(LongBinaryOperator operator, Typed left, Typed right)
      throws NotPlain {
    require(left.type() == Vocabulary.Type.INT && right.type() == Vocabulary.Type.INT);
    return new Typed(
        Vocabulary.Type.INT, new Plain.Reckoned(operator, left.plain(), right.plain()));
  }

  private Typed unary(int depth) throws NotPlain {
    if (tokens.takeNot()) {
      Typed of = primary(depth);
      require(of.type() == Vocabulary.Type.BOOL);
      return truth(new Plain.Not(of.plain()));
    }
    if (tokens.take("-")) {
      return reckoned(
          Math::subtractExact,
          new Typed(Vocabulary.Type.INT, new Plain.Constant(0L)),
          primary(depth));
    }
    return primary(depth);
  }

  private Typed primary(int depth) throws NotPlain {
    if (tokens.take("(")) {
      Typed inside = either(depth + 1);
      require(tokens.take(")"));
      return inside;
    }
    Optional<Object> constant = tokens.takeConstant();
    if (constant.isPresent()) {
      return new Typed(type(constant.get()), new Plain.Constant(constant.get()));
    }
    String name = tokens.takeName();
    Field field = fields.get(name);
    if (field == null || field.type() == Vocabulary.Type.DATE) {
      throw new NotPlain();
    }
    require(!RESERVED.matcher(name).find());
    names.add(name);
    return new Typed(field.type(), new Plain.Name(name));
  }

  private static Vocabulary.Type type(Object constant) {
    return switch (constant) {
      case Boolean _ -> Vocabulary.Type.BOOL;
      case Long _ -> Vocabulary.Type.INT;
      default -> Vocabulary.Type.STRING;
    };
  }

  private static void require(boolean plain) throws NotPlain {
    if (!plain) {
      throw new NotPlain();
    }
  }
}
