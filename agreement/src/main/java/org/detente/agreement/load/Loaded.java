package org.detente.agreement.load;

import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.problem.Problem;
import org.jspecify.annotations.Nullable;

/// An agreement file as it was found.
///
/// @param agreement null when an error refuses the file
/// @param problems errors and warnings, by place
public record Loaded(@Nullable Agreement agreement, List<Problem> problems) {}
