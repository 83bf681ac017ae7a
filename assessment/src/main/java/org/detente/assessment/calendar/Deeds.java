package org.detente.assessment.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.assessment.Standpoint;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfRestraint;

/// What was done at each instant: what changes by a deed of that instant was no date before it.
record Deeds(Map<Instant, Set<EntryRef>> at) {

  static Deeds of(Standpoint standpoint) {
    return new Deeds(
        standpoint.facts().stream()
            .collect(groupingBy(it -> it.valid().certainFrom(), mapping(Fact::entry, toSet()))));
  }

  /// Whether a change comes of what was done at its instant.
  boolean make(Change change) {
    Set<EntryRef> then = at.getOrDefault(change.at(), Set.of());
    return change.then().entries().stream().anyMatch(then::contains);
  }

  /// Whether nothing changes but that restraints begin, by a signature or the like: that is no more
  /// a date than the signature is.
  boolean beginAll(List<Change> changes) {
    return changes.stream().allMatch(it -> isBefore(it.from()) && make(it));
  }

  private static boolean isBefore(Verdict from) {
    return from == OfRestraint.NOT_YET || from == OfRestraint.NOT_BOUND;
  }
}
