@NullMarked
package org.detente.assessment.supposed;

import org.jspecify.annotations.NullMarked;
