@NullMarked
package org.detente.assessment;

import org.jspecify.annotations.NullMarked;
