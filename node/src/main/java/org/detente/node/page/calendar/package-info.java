/// The page of everything due or coming, month by month.
@NullMarked
package org.detente.node.page.calendar;

import org.jspecify.annotations.NullMarked;
