@NullMarked
package org.detente.agreement.yaml;

import org.jspecify.annotations.NullMarked;
