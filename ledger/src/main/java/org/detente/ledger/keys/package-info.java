/// The keys of a ledger, registered in the ledger itself.
///
/// The first entry founds a *root*: keys that are kept offline and sign changes of keys, never
/// anything else. Its name is given to others out of band; from it and the ledger alone they learn
/// which keys signed which positions ([org.detente.ledger.keys.Registry]), so keys can be changed
/// for decades without telling anybody again.
///
/// Trap: validity is counted in positions, never in time. A thief can write any date, but no
/// position that is taken.
@NullMarked
package org.detente.ledger.keys;

import org.jspecify.annotations.NullMarked;
