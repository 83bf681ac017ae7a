@NullMarked
package org.detente.agreement.check;

import org.jspecify.annotations.NullMarked;
