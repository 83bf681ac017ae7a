@NullMarked
package org.detente.bench;

import org.jspecify.annotations.NullMarked;
