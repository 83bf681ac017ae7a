/// A document as a page of the console.
@NullMarked
package org.detente.node.page.document;

import org.jspecify.annotations.NullMarked;
