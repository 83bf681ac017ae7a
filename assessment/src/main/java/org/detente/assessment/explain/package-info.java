/// What explanations share: how a date, a period or a list is written into a phrase, and what the
/// leaves say.
@NullMarked
package org.detente.assessment.explain;

import org.jspecify.annotations.NullMarked;
