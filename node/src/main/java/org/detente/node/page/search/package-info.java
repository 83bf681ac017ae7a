/// The page *Search*: instruments, findings, articles and entries in which every word that was
/// typed occurs.
@NullMarked
package org.detente.node.page.search;

import org.jspecify.annotations.NullMarked;
