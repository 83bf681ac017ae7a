/// What the tests of several rooms share: seeds that can be replayed, and states that do not exist.
///
/// Free of JUnit, so that `bench` and a test's own child processes may use it too. It may know
/// [org.detente.model] alone: a room's own fixtures and the stand-ins for its ports live in that
/// room's test tree.
@NullMarked
package org.detente.testkit;

import org.jspecify.annotations.NullMarked;
