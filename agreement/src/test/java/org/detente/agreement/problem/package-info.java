@NullMarked
package org.detente.agreement.problem;

import org.jspecify.annotations.NullMarked;
