package org.detente.node.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.assessment.explain.Wording;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.words.Tone;

/// A verdict as a reader sees it: a glyph, a word, and a colour that never stands alone.
///
/// @param tone names the colour
/// @param glyph names the drawing of the sign
public record Mark(String tone, String glyph, String word) {
  // As many as there are verdicts.
  private static final Map<Verdict, Mark> OF_VERDICTS = new ConcurrentHashMap<>();

  public static Mark of(Verdict verdict) {
    return OF_VERDICTS.computeIfAbsent(verdict, Mark::made);
  }

  private static Mark made(Verdict verdict) {
    Tone tone = Tone.of(verdict);
    return new Mark(name(tone), glyph(verdict, tone), Words.of(Wording.verdict(verdict)));
  }

  /// A word of the page's own in the manner of a verdict.
  public static Mark of(Tone tone, String word) {
    return new Mark(name(tone), name(tone), word);
  }

  /// The same sign with other words.
  public Mark saying(String words) {
    return new Mark(tone, glyph, words);
  }

  /// A mark for each word, with how many read so.
  public static List<Mark> sums(List<Mark> marks) {
    Map<Mark, Integer> sums = new LinkedHashMap<>();
    marks.forEach(it -> sums.merge(it, 1, Integer::sum));
    return sums.entrySet().stream()
        .map(it ->
            it.getKey().saying(Words.of("console.limits.sum", it.getValue(), it.getKey().word())))
        .toList();
  }

  private static String glyph(Verdict verdict, Tone tone) {
    if (verdict == Verdict.OfRestraint.TRIGGERED) {
      return "triggered";
    }
    if (verdict == Verdict.OfDuty.DUE) {
      return "due";
    }
    return verdict.word().equals("resting") ? "rest" : name(tone);
  }

  private static String name(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }
}
