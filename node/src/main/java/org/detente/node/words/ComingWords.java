package org.detente.node.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.assessment.calendar.Coming;
import org.detente.assessment.calendar.Counting;
import org.detente.assessment.calendar.Rule;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.timetable.When;
import org.detente.model.Party;
import org.detente.model.Words;

/// What comes, in words that every surface shares.
public final class ComingWords {
  private ComingWords() {}

  /// Who owes or takes a turn, and what: `RU, US owe: Updated data twice a year`.
  public static String what(Coming coming) {
    String what = Words.of(coming.what());
    if (coming.shares().isEmpty()) {
      return what;
    }
    return switch (coming.kind()) {
      case DUE -> Words.of("calendar.owe", by(coming), what, coming.shares().size());
      case REVIEW, MEETING, ROTATION, RENEWAL -> Words.of("calendar.turn", what, by(coming));
      case BEGINNING, END, EXIT, CLIFF, LIMIT, EVIDENCE, QUOTA -> what;
    };
  }

  /// Whose codes.
  public static String by(Coming coming) {
    return Wording.list(coming.shares().stream().map(Coming.Share::by).distinct().toList());
  }

  /// A date, and how firm it is: `2026-04 (the day is not fixed)`.
  public static String when(When when) {
    return Words.of(
        "calendar.when." + when.precision().word(),
        when.text(),
        when.firstDay().toString(),
        when.lastDay().toString());
  }

  /// How the shares stand, those alike together: `AM, AZ, BE to 30 others: due`.
  public static List<String> shares(Coming coming) {
    Map<List<String>, List<Party>> alike = new LinkedHashMap<>();
    for (Coming.Share share : coming.shares()) {
      String state = share.verdict() == null ? "" : Words.of(Wording.verdict(share.verdict()));
      alike
          .computeIfAbsent(List.of(codes(share.to()), state), it -> new ArrayList<>())
          .add(share.by());
    }
    return alike.entrySet().stream()
        .map(it -> {
          String by = Wording.list(it.getValue().stream().distinct().toList());
          String to = it.getKey().getFirst();
          String state = it.getKey().getLast();
          return to.isEmpty()
              ? Words.of("calendar.share", by, state)
              : Words.of("calendar.share.to", by, to, state);
        })
        .toList();
  }

  /// What is to be told beside the date, a line each: the deadlines that readings give where they
  /// differ; of a period of a quota how it is counted, and how many there are.
  public static List<String> told(Coming coming) {
    if (coming.kind() == Coming.Kind.QUOTA && coming.changes().isEmpty()) {
      List<String> why = coming.why().stream().map(Rule.Sentence::text).toList();
      return List.of(why.get(1), String.join("; ", why.subList(2, why.size())));
    }
    return coming.deadlines().size() < 2
        ? List.of()
        : coming.deadlines().stream().map(Rule::told).toList();
  }

  private static String codes(List<Party> parties) {
    return parties.isEmpty()
        ? ""
        : parties.size() > 6 ? Words.of("calendar.many", parties.size()) : Wording.list(parties);
  }

  /// What makes the date.
  public static String basis(Coming coming) {
    return Words.of("calendar.basis." + coming.basis().word());
  }

  /// How the time is counted, and in whose calendar.
  public static String counting(Counting counting) {
    List<String> parts = new ArrayList<>();
    parts.add(
        counting
            .unit()
            .map(unit -> Words.of("calendar.counted." + unit.word(), codes(counting.works())))
            .orElse(Words.of("calendar.counted.asked")));
    counting
        .through()
        .ifPresent(day -> parts.add(Words.of("calendar.counted.through", day.toString())));
    return String.join("; ", parts);
  }
}
