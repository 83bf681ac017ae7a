package org.detente.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.model.Citation;
import org.detente.model.Force;
import org.detente.model.Party;
import org.detente.model.Word;

/// An agreement file that passed every check.
///
/// @param sha256 lower-case hexadecimal SHA-256 of the file's bytes
/// @param parties code to name, in file order
/// @param text article to citation, in file order
/// @param counting named counting rules, in file order
/// @param questions named questions, in file order
public record Agreement(
    String id,
    String title,
    Kind kind,
    Force force,
    String sha256,
    Map<Party, String> parties,
    Map<String, Citation> text,
    TimeRules time,
    Life life,
    Vocabulary vocabulary,
    Map<String, CountingRule> counting,
    List<Limit> limits,
    Map<String, Question> questions) {

  public Agreement {
    parties = inOrder(parties);
    text = inOrder(text);
    counting = inOrder(counting);
    limits = List.copyOf(limits);
    questions = inOrder(questions);
  }

  private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /// What kind of instrument it is.
  public enum Kind implements Word {
    TREATY,
    AGREEMENT,
    /// political, of several states
    COMMITMENT,
    UNILATERAL,
    PRACTICE
  }
}
