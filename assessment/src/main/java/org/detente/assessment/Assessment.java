package org.detente.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.assessment.course.Course;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Facts;
import org.detente.model.Finding;
import org.detente.model.Known;

/// The one idea of the house: `finding = assess(agreements, facts, as of)`.
///
/// A pure function. The same agreements and facts give the same findings at any time on any
/// machine; no clock, network, locale or chance is consulted. Everything is recomputed from the
/// facts known at the point asked. Whoever asks for many instants keeps a [Standpoint].
public final class Assessment {
  private Assessment() {}

  /// The current findings of every agreement at one point of both times.
  ///
  /// @throws IllegalArgumentException when two agreements have one id
  public static Assessed assess(Collection<Agreement> agreements, Facts facts, AsOf asOf) {
    return assess(agreements, facts, asOf, Listing.CURRENT);
  }

  /// The findings of every agreement at one point of both times.
  ///
  /// @throws IllegalArgumentException when two agreements have one id
  public static Assessed assess(
      Collection<Agreement> agreements, Facts facts, AsOf asOf, Listing listing) {
    return Standpoint.of(agreements, facts, asOf.known()).at(asOf.valid(), listing);
  }

  /// Every finding of every agreement over all of valid time, as known at one point, ordered by id.
  ///
  /// @param until periods of duties that begin later have no instance here
  /// @throws IllegalArgumentException when two agreements have one id
  public static List<Course> courses(
      Collection<Agreement> agreements, Facts facts, Known known, Instant until) {
    return Standpoint.of(agreements, facts, known)
        .courses(EnumSet.allOf(Finding.Kind.class), until);
  }
}
