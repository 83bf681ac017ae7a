package org.detente.agreement;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.model.Citation;
import org.detente.model.Force;
import org.detente.model.Party;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// An agreement file that passed every check.
///
/// @param sha256 lower-case hexadecimal SHA-256 of the file's bytes
/// @param parties code to name, in file order; of several names the last
/// @param formerly the names that a party bore before, earliest first; a party that bore none is
///   absent
/// @param text article to citation, in file order
/// @param counting named counting rules, in file order
/// @param duties in file order
/// @param restraints in file order
/// @param regions named regions, in file order
/// @param pledge what it borrows, hangs on and offers; null for an instrument that does none of it
/// @param questions named questions, in file order
public record Agreement(
    String id,
    String title,
    Kind kind,
    Force force,
    String sha256,
    Map<Party, String> parties,
    Map<Party, List<FormerName>> formerly,
    Map<String, Citation> text,
    TimeRules time,
    Life life,
    Vocabulary vocabulary,
    Map<String, CountingRule> counting,
    List<Limit> limits,
    List<Duty> duties,
    List<Restraint> restraints,
    Map<String, Region> regions,
    @Nullable Pledge pledge,
    Map<String, Question> questions) {

  public Agreement {
    parties = inOrder(parties);
    formerly = inOrder(formerly);
    text = inOrder(text);
    counting = inOrder(counting);
    limits = List.copyOf(limits);
    duties = List.copyOf(duties);
    restraints = List.copyOf(restraints);
    regions = inOrder(regions);
    questions = inOrder(questions);
  }

  private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /// A party's name until a day (exclusive, 00:00 UTC).
  public record FormerName(String name, Instant until) {}

  /// The party's name at an instant.
  ///
  /// @throws IllegalArgumentException when it is no party
  public String nameAt(Party party, Instant at) {
    String last = parties.get(party);
    if (last == null) {
      throw new IllegalArgumentException(party + " is no party to " + id);
    }
    return formerly.getOrDefault(party, List.of()).stream()
        .filter(former -> at.isBefore(former.until()))
        .findFirst()
        .map(FormerName::name)
        .orElse(last);
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
