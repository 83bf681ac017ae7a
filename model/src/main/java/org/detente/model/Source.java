package org.detente.model;

import org.jspecify.annotations.Nullable;

/// Where a claim was read.
///
/// @param publisher who published it
/// @param url its address
/// @param grade how close to the speaker the page is
/// @param seen the day somebody here looked at it
/// @param seenAs how it was seen, such as `stored copy`
/// @param knownFrom the page that shows when the claim became public, where that is another page
/// @param sha256 lower-case hexadecimal SHA-256 of the exact passage, for statements
public record Source(
    String publisher,
    String url,
    Grade grade,
    @Nullable String seen,
    @Nullable String seenAs,
    @Nullable String knownFrom,
    @Nullable String sha256) {

  /// Grades of closeness, best first.
  public enum Grade implements Word {
    /// a government's own page
    OFFICIAL,
    /// news, trade press, research bodies
    PRESS,
    /// an official text on somebody else's page
    COPY,
    /// a reprint or summary of other press; weak
    AGGREGATOR
  }
}
