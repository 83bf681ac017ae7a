/// What is wrong with a file, where, and what was probably meant: problems as values.
///
/// A problem is a refusal, never an exception. Its words come from the catalogue chapter `check`;
/// its code is stable and listed once, in [Defect]. Lines and columns count from 1 and in code
/// points, as editors show them.
@NullMarked
package org.detente.agreement.problem;

import org.jspecify.annotations.NullMarked;
