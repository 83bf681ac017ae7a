@NullMarked
package org.detente.assessment.cases;

import org.jspecify.annotations.NullMarked;
