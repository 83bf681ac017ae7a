package org.detente.agreement.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.Words;

/// The forms of names that a file gives. The form's word is a key below `check.name` that says what
/// is allowed.
public enum Name {
  /// of rules, questions, options, rows, sources and the file itself: `deployed-warheads`
  KEBAB("[a-z][a-z0-9]*(-[a-z0-9]+)*"),
  /// of fields in predicates: `reentry_vehicles`
  FIELD("[a-z][a-z0-9]*(_[a-z0-9]+)*"),
  /// of categories in declared data: `deployed_icbms`
  CATEGORY("[A-Za-z][A-Za-z0-9_-]*"),
  /// of articles: `III.2.a`, `P9 (fourth statement)`
  ARTICLE("[A-Za-z0-9][A-Za-z0-9.,() -]*"),
  /// of parties: `US`
  PARTY("[A-Z]{2}");

  private static final int LONGEST = 60;
  // Words of the predicate language (CEL specification, "Syntax", RESERVED) cannot be fields.
  private static final Set<String> RESERVED =
      Set.copyOf(
          List.of(
              "as",
              "break",
              "const",
              "continue",
              "else",
              "false",
              "for",
              "function",
              "if",
              "import",
              "in",
              "let",
              "loop",
              "namespace",
              "null",
              "package",
              "return",
              "true",
              "var",
              "void",
              "while"));

  private final Pattern form;

  Name(String form) {
    this.form = Pattern.compile(form);
  }

  /// Whether a text has this form.
  boolean fits(String text) {
    return form.matcher(text).matches();
  }

  /// Whether a key has this form; what has not is reported.
  public boolean check(Map.Entry<String, Node.Entry> entry, Problems problems) {
    return check(entry.getKey(), entry.getValue().key(), problems);
  }

  /// Whether a name that stands at a place has this form; what has not is reported.
  public boolean check(String name, Position at, Problems problems) {
    boolean reserved = this == FIELD && RESERVED.contains(name);
    boolean fine = name.length() <= LONGEST && form.matcher(name).matches() && !reserved;
    if (!fine) {
      String allowed = Words.of("check.name." + name().toLowerCase(Locale.ROOT));
      problems.add(Defect.BAD_NAME, at, name, allowed);
    }
    return fine;
  }
}
