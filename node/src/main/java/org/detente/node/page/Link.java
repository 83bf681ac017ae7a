package org.detente.node.page;

/// Words that lead somewhere.
///
/// @param href an address of ours, or of a source
public record Link(String text, String href) {}
