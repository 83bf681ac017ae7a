@NullMarked
package org.detente.agreement.predicate;

import org.jspecify.annotations.NullMarked;
