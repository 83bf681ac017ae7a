/// The page *Agreement*: an instrument's articles in our words beside the rules they became, the
/// tests of those rules with what came of them, its life, and its findings now.
@NullMarked
package org.detente.node.page.agreement;

import org.jspecify.annotations.NullMarked;
