package org.detente.agreement.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.detente.model.Phrase;
import org.jspecify.annotations.Nullable;

/// The problems of one file as they are found. Each is kept once however often it is met (an alias
/// repeats what it names), and at most [#MOST] are kept.
public final class Problems {
  /// How many problems of one file are kept; who has more will read the first ones first.
  public static final int MOST = 200;

  private static final Comparator<Problem> ORDER =
      Comparator.comparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::code)
          .thenComparing(problem -> problem.phrase().toString());

  private final SourceText source;
  private final NavigableSet<Problem> found;
  private final List<Phrase> context;

  public Problems(SourceText source) {
    this(source, new TreeSet<>(ORDER), List.of());
  }

  private Problems(SourceText source, NavigableSet<Problem> found, List<Phrase> context) {
    this.source = source;
    this.found = found;
    this.context = context;
  }

  /// The same list, with a note under each problem found through it, such as the rule it is in.
  public Problems in(Phrase note) {
    return new Problems(source, found, List.of(note));
  }

  public void add(Defect defect, Position at, Object... parts) {
    keep(defect, at, null, context, parts);
  }

  /// Adds a problem with what was probably meant.
  public void addMeant(Defect defect, Position at, Optional<String> meant, Object... parts) {
    Phrase hint = meant.map(m -> Phrase.of("check.did-you-mean", m)).orElse(null);
    keep(defect, at, hint, context, parts);
  }

  /// Adds a problem with a note of its own above the others.
  public void addNoted(Defect defect, Position at, Phrase note, Object... parts) {
    List<Phrase> notes = new ArrayList<>(List.of(note));
    notes.addAll(context);
    keep(defect, at, null, List.copyOf(notes), parts);
  }

  private void keep(
      Defect defect, Position at, @Nullable Phrase meant, List<Phrase> notes, Object... parts) {
    found.add(
        new Problem(
            source.file(),
            at.line(),
            at.column(),
            defect.code(),
            defect.severity(),
            Phrase.of(defect.key(), parts),
            meant,
            notes,
            source.line(at.line()).orElse(null)));
    if (found.size() > MOST) {
      found.removeLast();
    }
  }

  /// Whether anything found refuses the file.
  public boolean refuse() {
    return found.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  /// What was found, by place.
  public List<Problem> list() {
    return List.copyOf(found);
  }
}
