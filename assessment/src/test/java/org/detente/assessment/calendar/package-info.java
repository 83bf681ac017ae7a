@NullMarked
package org.detente.assessment.calendar;

import org.jspecify.annotations.NullMarked;
