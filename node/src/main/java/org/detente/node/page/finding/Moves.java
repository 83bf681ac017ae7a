package org.detente.node.page.finding;

import java.util.List;
import java.util.Optional;
import org.detente.assessment.Difference;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.page.Dates;
import org.detente.node.page.EntryLine;
import org.detente.node.page.Figures;
import org.detente.node.page.Mark;
import org.detente.node.page.View;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// What moved a finding between two states of knowledge.
///
/// @param from the one, as the reader wrote it; empty where none was asked for
/// @param problem why it cannot be told; empty where it can
/// @param steps empty where nothing moved it, or nothing was asked
public record Moves(
    String from, String to, Optional<String> problem, boolean asked, List<Step> steps) {

  /// One move.
  ///
  /// @param had the count before; null where there was none
  /// @param has the count after
  public record Step(
      String known,
      Mark before,
      Finding.@Nullable Range had,
      Mark after,
      Finding.@Nullable Range has,
      List<EntryLine> entries) {

    public String was() {
      return had == null ? "" : Figures.of(had);
    }

    public String is() {
      return has == null ? "" : Figures.of(has);
    }
  }

  /// Nothing was asked.
  public static Moves none() {
    return new Moves("", "", Optional.empty(), false, List.of());
  }

  /// The question cannot be answered.
  public static Moves refused(String from, String to, String why) {
    return new Moves(from, to, Optional.of(why), true, List.of());
  }

  public static Moves of(View view, String from, String to, List<Difference.Step> steps) {
    return new Moves(
        from, to, Optional.empty(), true, steps.stream().map(it -> step(view, it)).toList());
  }

  private static Step step(View view, Difference.Step step) {
    return new Step(
        Dates.iso(step.known()),
        mark(step.before()),
        figure(step.before()),
        mark(step.after()),
        figure(step.after()),
        step.entries().stream().flatMap(it -> EntryLine.of(view, it).stream()).toList());
  }

  private static Mark mark(@Nullable Finding finding) {
    return finding == null
        ? Mark.of(Tone.ENDED, Words.of("console.change.absent"))
        : Mark.of(finding.verdict());
  }

  private static Finding.@Nullable Range figure(@Nullable Finding finding) {
    return finding == null || finding.count() == null ? null : finding.count().value();
  }
}
