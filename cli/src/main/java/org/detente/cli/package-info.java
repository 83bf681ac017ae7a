@NullMarked
package org.detente.cli;

import org.jspecify.annotations.NullMarked;
