/// Limits under test: arithmetic of intervals.
@NullMarked
package org.detente.assessment.limit;

import org.jspecify.annotations.NullMarked;
