/// Quotas: how often something may be done in each period, how often it was, and what is left.
///
/// Whole numbers throughout. The size of a quota is taken when a period begins and holds for the
/// whole of it ([org.detente.assessment.quota.Sizes]); uses add up within it
/// ([org.detente.assessment.quota.QuotaCourse]). Trap: where a ledger would not show a use, what is
/// counted is a least number.
@NullMarked
package org.detente.assessment.quota;

import org.jspecify.annotations.NullMarked;
