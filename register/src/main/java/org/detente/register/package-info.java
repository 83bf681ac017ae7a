@NullMarked
package org.detente.register;

import org.jspecify.annotations.NullMarked;
