/// Lines of text formats: each ends in a newline, numbers have one spelling.
@NullMarked
package org.detente.ledger.text;

import org.jspecify.annotations.NullMarked;
