@NullMarked
package org.detente.node;

import org.jspecify.annotations.NullMarked;
