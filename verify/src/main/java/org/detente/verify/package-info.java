@NullMarked
package org.detente.verify;

import org.jspecify.annotations.NullMarked;
