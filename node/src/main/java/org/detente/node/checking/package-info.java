/// Checking agreement files and the test files beside them: which files a person means, and what
/// was found in each.
@NullMarked
package org.detente.node.checking;

import org.jspecify.annotations.NullMarked;
