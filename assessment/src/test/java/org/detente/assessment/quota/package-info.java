@NullMarked
package org.detente.assessment.quota;

import org.jspecify.annotations.NullMarked;
