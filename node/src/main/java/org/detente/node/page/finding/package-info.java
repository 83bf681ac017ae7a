/// The page *Finding*: one verdict followed down to articles and entries, its readings side by
/// side, its quantity and its verdict over time, and what moved it between two states of knowledge.
@NullMarked
package org.detente.node.page.finding;

import org.jspecify.annotations.NullMarked;
