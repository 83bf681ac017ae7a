/// Test files beside agreements (`<id>.tests.yaml`): invented entries, and the findings expected
/// from them.
///
/// An entry may belong to another agreement that the tested one names, and states that do not exist
/// may play the parties; the facts then bear the parties' codes.
///
/// This package reads and checks them; running them is `assessment`'s work. A case's entries become
/// [org.detente.model.Fact]s of a ledger called `test`, positions in the order written. Trap:
/// `known` defaults to `at`, and `known-at` to `as-of`, so a case that says nothing of the known
/// axis knows everything on the day it happened.
@NullMarked
package org.detente.agreement.cases;

import org.jspecify.annotations.NullMarked;
