/// Exports that are text: tables as CSV, answers as JSON.
@NullMarked
package org.detente.node.export.text;

import org.jspecify.annotations.NullMarked;
