@NullMarked
package org.detente.agreement.load;

import org.jspecify.annotations.NullMarked;
