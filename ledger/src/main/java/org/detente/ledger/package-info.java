@NullMarked
package org.detente.ledger;

import org.jspecify.annotations.NullMarked;
