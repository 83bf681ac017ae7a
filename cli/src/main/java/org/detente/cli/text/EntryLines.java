package org.detente.cli.text;

import org.detente.model.Fact;
import org.detente.model.Source;
import org.detente.model.Words;
import org.detente.node.words.EntryWords;

/// An entry told in a few lines: whose claim of what kind, when it holds and from when it was
/// known, what it says.
final class EntryLines {
  private EntryLines() {}

  static String first(Fact fact) {
    return Words.of(
        "finding.entry.claim",
        fact.kind(),
        fact.attributedTo().code(),
        fact.valid().text(),
        Times.text(fact.known()));
  }

  static String second(Fact fact) {
    return EntryWords.what(fact);
  }

  static String source(Source source) {
    return Words.of("finding.source", source.publisher(), source.grade().word());
  }
}
