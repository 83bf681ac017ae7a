/// The page *Today*: what binds whom on the day asked about and on what basis, how old each count
/// is, what is owed, what words hang on, where accounts differ, and what ends next.
@NullMarked
package org.detente.node.page.today;

import org.jspecify.annotations.NullMarked;
