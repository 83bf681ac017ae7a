@NullMarked
package org.detente.assessment.restraint;

import org.jspecify.annotations.NullMarked;
