/// Whose signatures make a checkpoint believable: known logs, known witnesses, and how many of the
/// latter are enough (C2SP tlog-policy).
///
/// A policy is the reader's own decision. One that comes with what is to be checked decides
/// nothing.
@NullMarked
package org.detente.ledger.policy;

import org.jspecify.annotations.NullMarked;
