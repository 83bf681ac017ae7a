/// What fast means, measured: `bench/run` prints each number, a ratio from the same run, and the
/// target beside it.
///
/// A number alone says more about the machine than about the program, so everything is measured
/// against a rival that does the least that could be done: the bare hash, the bare verifier, the
/// bare file. Rivals take turns ([Contest]), so that a busy minute hits both. Nothing here is part
/// of a test: a machine shared with others is no judge.
@NullMarked
package org.detente.bench;

import org.jspecify.annotations.NullMarked;
