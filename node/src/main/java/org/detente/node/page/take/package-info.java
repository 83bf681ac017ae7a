/// What can be taken along from a page: a drawing as an SVG file that stands alone, a table as CSV
/// or JSON.
///
/// Trap: programs that read such files know no style sheet of ours and resolve no variables, so a
/// drawing carries its colours with it, those of the light scheme.
@NullMarked
package org.detente.node.page.take;

import org.jspecify.annotations.NullMarked;
