package org.detente.node.keys;

/// Where passphrases come from.
///
/// @param root that of the root
/// @param node that of the node's keys
public record Passphrases(Passphrase.Source root, Passphrase.Source node) {}
