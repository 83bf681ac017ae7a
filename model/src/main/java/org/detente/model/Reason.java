package org.detente.model;

import java.util.List;

/// A node of an explanation: a sentence, the articles and entries it rests on, and the reasons
/// below it.
public record Reason(
    Phrase phrase, List<Citation> cites, List<EntryRef> entries, List<Reason> because) {

  public static Reason of(Phrase phrase) {
    return new Reason(phrase, List.of(), List.of(), List.of());
  }
}
