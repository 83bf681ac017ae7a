@NullMarked
package org.detente.testkit;

import org.jspecify.annotations.NullMarked;
