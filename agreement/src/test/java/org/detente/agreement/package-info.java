@NullMarked
package org.detente.agreement;

import org.jspecify.annotations.NullMarked;
