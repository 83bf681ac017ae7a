@NullMarked
package org.detente.assessment.timeline;

import org.jspecify.annotations.NullMarked;
