@NullMarked
package org.detente.agreement.cases;

import org.jspecify.annotations.NullMarked;
