package org.detente.assessment.duty;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.agreement.Duty;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Which notice answers which occasion.
///
/// A notice that names whom it is addressed to reaches nobody else. Where addressees are judged
/// together an occasion is answered once each of them has its notice: the last of these answers it.
final class Answers {
  private final List<Matching> toward;

  /// What answers an occasion.
  ///
  /// @param notice what does; null where nothing does
  /// @param absent where nothing does: fields for want of which nobody can tell whether one does
  /// @param perhaps those that might
  /// @param later notices of the same matter that came too late to perform anything
  /// @param partly where nothing does: those that reached some of the addressees
  record Answer(
      @Nullable Notice notice,
      List<String> absent,
      List<Notice> perhaps,
      List<Notice> later,
      List<Notice> partly) {
    static final Answer NONE = new Answer(null, List.of(), List.of(), List.of(), List.of());
  }

  /// @param addressees those judged together
  Answers(Duty.Owed owed, Deadlines deadlines, List<Notice> notices, List<Party> addressees) {
    boolean toAll = notices.stream().allMatch(notice -> notice.reachesAll(addressees));
    this.toward =
        toAll
            ? List.of(new Matching(owed, deadlines, notices))
            : addressees.stream()
                .map(one -> notices.stream().filter(it -> it.reachesAll(List.of(one))).toList())
                .map(reaching -> new Matching(owed, deadlines, reaching))
                .toList();
  }

  /// The answer to the next occasion.
  Answer next(Occasion occasion) {
    List<Answer> each = toward.stream().map(one -> one.next(occasion)).toList();
    return each.size() == 1 ? each.getFirst() : together(each);
  }

  private static Answer together(List<Answer> each) {
    List<Notice> given =
        each.stream().map(Answer::notice).filter(Objects::nonNull).distinct().toList();
    boolean all = each.stream().allMatch(one -> one.notice() != null);
    List<Notice> later = distinct(each, one -> one.later().stream());
    if (all) {
      Notice last = given.stream().max(Comparator.naturalOrder()).orElseThrow();
      return new Answer(last, List.of(), List.of(), later, List.of());
    }
    return new Answer(
        null,
        distinct(each, one -> one.absent().stream()),
        distinct(each, one -> one.perhaps().stream()),
        later,
        given);
  }

  private static <T> List<T> distinct(
      List<Answer> each, Function<? super Answer, ? extends Stream<T>> part) {
    Set<T> all = new LinkedHashSet<>();
    each.forEach(one -> part.apply(one).forEach(all::add));
    return List.copyOf(all);
  }
}
