package org.detente.agreement.predicate;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.agreement.predicate.Compiled.Issue;
import org.detente.agreement.problem.Defect;

/// CEL's first complaint in words for people; what follows it is mostly its echo.
final class Complaint {
  private static final Pattern TOKEN =
      Pattern.compile("token recognition error at: '(.*)'", Pattern.DOTALL);
  private static final Pattern INPUT =
      Pattern.compile("(?:mismatched|extraneous) input '(.*)' expecting .*", Pattern.DOTALL);
  private static final Pattern OVERLOAD =
      Pattern.compile(
          "found no matching overload for '(.*)' applied to '\\((.*)\\)'.*", Pattern.DOTALL);

  private Complaint() {}

  static Issue of(CelValidationException e, String text) {
    CelIssue first = e.getErrors().getFirst();
    int line = first.getSourceLocation().getLine();
    int column = first.getSourceLocation().getColumn();
    String message = first.getMessage();
    Matcher overload = OVERLOAD.matcher(message);
    if (overload.matches()) {
      String operator = overload.group(1).replace("_", "").replace("@", "");
      return new Issue(
          Defect.NOT_COMPARABLE, line, column, List.of(operator, overload.group(2)), "");
    }
    if (message.contains("recursion limit") || message.contains("size exceeds")) {
      return new Issue(Defect.PREDICATE_TOO_BIG, 1, 0, List.of(Written.LONGEST), "");
    }
    return syntax(message, line, column, text);
  }

  private static Issue syntax(String message, int line, int column, String text) {
    Matcher token = TOKEN.matcher(message);
    if (token.matches()) {
      return token(token.group(1), line, column);
    }
    Matcher input = INPUT.matcher(message);
    String found = input.matches() ? input.group(1) : "";
    return switch (found) {
      case "<EOF>" -> new Issue(Defect.PREDICATE_ENDS, line, column, List.of(), "");
      case "and", "AND" -> written(found, "&&", line, column);
      case "or", "OR" -> written(found, "||", line, column);
      case "not", "NOT" -> written(found, "!", line, column);
      case "" -> new Issue(Defect.PREDICATE_SYNTAX, line, column, List.of(text), "");
      default -> new Issue(Defect.PREDICATE_SYNTAX, line, column, List.of(found), "");
    };
  }

  private static Issue token(String found, int line, int column) {
    return switch (found.isEmpty() ? ' ' : found.charAt(0)) {
      case '=' -> new Issue(Defect.SINGLE_EQUALS, line, column, List.of(), "");
      case '&' -> written("&", "&&", line, column);
      case '|' -> written("|", "||", line, column);
      case '\'', '"' -> new Issue(Defect.PREDICATE_QUOTE, line, column, List.of(), "");
      default -> new Issue(Defect.PREDICATE_SYNTAX, line, column, List.of(found.strip()), "");
    };
  }

  private static Issue written(String found, String operator, int line, int column) {
    return new Issue(Defect.WRITTEN_OPERATOR, line, column, List.of(operator, found), "");
  }
}
