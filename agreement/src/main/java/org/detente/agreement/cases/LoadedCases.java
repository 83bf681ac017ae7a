package org.detente.agreement.cases;

import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.problem.Problem;
import org.jspecify.annotations.Nullable;

/// A test file as it was found.
///
/// @param cases null when an error refuses the file
/// @param agreement the agreement it tests; null when that file is refused, which is then one of
///   the problems
/// @param others the agreements that it names, over others if need be: without them its findings
///   cannot be computed
/// @param problems of the test file, by place
public record LoadedCases(
    @Nullable CaseFile cases,
    @Nullable Agreement agreement,
    List<Agreement> others,
    List<Problem> problems) {}
