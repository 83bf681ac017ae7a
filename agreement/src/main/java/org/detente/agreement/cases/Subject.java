package org.detente.agreement.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.agreement.Question;
import org.detente.agreement.Shelf;

/// What a test file tests: an agreement, and those it names, over others if need be.
///
/// @param others in the order they are named, each once
record Subject(Agreement agreement, List<Agreement> others) {

  /// An agreement with all it names that the shelf has.
  static Subject of(Agreement agreement, Shelf shelf) {
    List<Agreement> others = new ArrayList<>();
    Set<String> asked = new LinkedHashSet<>(Set.of(agreement.id()));
    List<String> open = new ArrayList<>(agreement.others());
    while (!open.isEmpty()) {
      String id = open.removeFirst();
      if (asked.add(id) && shelf.find(id) instanceof Shelf.Whole(Agreement found)) {
        others.add(found);
        open.addAll(found.others());
      }
    }
    return new Subject(agreement, List.copyOf(others));
  }

  /// The agreement itself, then the others.
  List<Agreement> all() {
    List<Agreement> all = new ArrayList<>(List.of(agreement));
    all.addAll(others);
    return all;
  }

  /// Articles that an explanation may cite: `II.1` its own, `new-start/II.1` another's.
  Collection<String> articles() {
    Set<String> articles = new LinkedHashSet<>(agreement.text().keySet());
    for (Agreement other : others) {
      other.text().keySet().forEach(article -> articles.add(other.id() + "/" + article));
    }
    return articles;
  }

  /// Questions that its findings may hang on.
  Map<String, Question> questions() {
    Map<String, Question> questions = new LinkedHashMap<>();
    all().forEach(one -> one.questions().forEach(questions::putIfAbsent));
    return questions;
  }

  /// The limits of which entries may declare totals.
  static List<String> limits(Agreement agreement) {
    return agreement.limits().stream().map(Limit::name).toList();
  }
}
