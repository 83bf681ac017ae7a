/// What an agreement file means and cannot mean: one small class a rule, and the class comment is
/// the rule.
///
/// Rules run on a file that reads without errors, so they look only at what is well-formed but
/// wrong (E4xx) or strange (W4xx). Rules that must compile predicates are kept apart: `check` runs
/// them, a quick load does not.
@NullMarked
package org.detente.agreement.check;

import org.jspecify.annotations.NullMarked;
