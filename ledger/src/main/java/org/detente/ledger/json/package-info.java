/// Canonical JSON (RFC 8785), read strictly: of all texts that say the same, only one is accepted.
///
/// Two readers that understand one text differently are a way to forge. So everything on which JSON
/// readers are known to differ is refused with its own message, and what was read must serialise to
/// the very bytes that came in. Numbers are integers within +-(2^53-1), where a double and a long
/// agree.
///
/// Trap: names sort by UTF-16 code units, not by code points or by bytes of UTF-8.
@NullMarked
package org.detente.ledger.json;

import org.jspecify.annotations.NullMarked;
