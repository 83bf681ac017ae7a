/// The way in from a browser: what a request may be, and what every answer carries.
///
/// The server listens on this machine alone unless it is told otherwise, answers reading methods
/// only unless its site takes bodies, and only under a name of this machine: a page elsewhere must
/// not get at it through a name that its owner points here (DNS rebinding). What is answered is
/// somebody else's matter ([org.detente.node.http.Site]); the server library shows in
/// [org.detente.node.http.Server] alone.
///
/// Trap: a client may send one byte a minute. Each connection has a virtual thread and deadlines,
/// so that a thousand of them cost little and end.
@NullMarked
package org.detente.node.http;

import org.jspecify.annotations.NullMarked;
