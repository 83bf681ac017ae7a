package org.detente.assessment.cases;

/// An expectation that did not hold.
///
/// @param test the name of the case
/// @param line where in the test file, counted from 1
/// @param column as `line`
/// @param message what was expected, what was found and why, in words
public record Mismatch(String test, int line, int column, String message) {}
