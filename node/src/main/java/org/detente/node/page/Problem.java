package org.detente.node.page;

import java.util.List;

/// What a reader sees who asked for something that is not there or cannot be.
///
/// @param meant what they may have meant
public record Problem(int status, String headline, String says, List<Link> meant) {}
