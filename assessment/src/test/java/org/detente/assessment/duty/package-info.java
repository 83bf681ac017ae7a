/// Duties under test: the deadline table, the two agreements that have them, and a naive evaluator.
@NullMarked
package org.detente.assessment.duty;

import org.jspecify.annotations.NullMarked;
