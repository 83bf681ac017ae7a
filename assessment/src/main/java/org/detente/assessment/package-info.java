/// What follows from agreements and facts at one point of both times: a pure function, and nothing
/// else.
///
/// [Assessment] folds the facts known (`fold`), lets each rule yield timelines over valid time
/// (`timeline`) under each reading (`reading`), and reads the findings off them: of an instrument's
/// `life`, of its `limit`s; each is kept for as long as nothing it was read off changes. Every
/// finding is explained down to articles and ledger entries (`explain`). What a finding reads over
/// all of valid time is its `course`. `cases` runs the test files that stand beside agreements.
///
/// Trap: nothing is kept between two calls but in a [Standpoint], which belongs to one state of
/// knowledge; whoever wants an answer for another asks for another.
@NullMarked
package org.detente.assessment;

import org.jspecify.annotations.NullMarked;
