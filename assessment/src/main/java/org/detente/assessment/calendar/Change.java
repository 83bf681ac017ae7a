package org.detente.assessment.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detente.assessment.course.Course.Deadline;
import org.detente.model.Finding;
import org.detente.model.Verdict;

/// A change of one finding that comes of itself.
///
/// @param at when, on the valid axis (inclusive); of a deadline the one for calendars, which may be
///   earlier than the change of the verdict
/// @param from what the finding reads before
/// @param to what it reads from then on; of a deadline, what it reads where nothing is done
/// @param number how many times the finding has come to read so, this one included
/// @param deadlines where a deadline passes: every one that some reading gives, earliest first;
///   else none
/// @param then the finding at that instant, from what is known now
public record Change(
    Instant at, Verdict from, Verdict to, int number, List<Deadline> deadlines, Finding then) {

  /// In order of time, then of ids.
  static final Comparator<Change> ORDER =
      Comparator.comparing(Change::at).thenComparing(change -> change.then().id());

  public boolean isDeadline() {
    return !deadlines.isEmpty();
  }

  /// The deadline that passes at this instant; empty where the change is none.
  public Optional<Deadline> deadline() {
    return deadlines.stream().filter(deadline -> deadline.at().equals(at)).findFirst();
  }

  /// Whether the date, or what comes with it, hangs on how a text is read.
  public boolean restsOnAReading() {
    return deadlines.size() > 1 || !then.readings().isEmpty();
  }
}
