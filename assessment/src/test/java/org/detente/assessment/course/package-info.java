@NullMarked
package org.detente.assessment.course;

import org.jspecify.annotations.NullMarked;
