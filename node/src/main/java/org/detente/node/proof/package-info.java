/// The full check of ledgers, receipts and contradictions, as `verify` asks for it: which folders
/// and files, under which keys and which policy, against which older heads.
///
/// Trap: keys that lie in the folder under check prove nothing, for whoever forged the one could
/// forge the other. Keys come from the person who asks, from the person's own data, or from the
/// copy of the record that came with the program.
@NullMarked
package org.detente.node.proof;

import org.jspecify.annotations.NullMarked;
