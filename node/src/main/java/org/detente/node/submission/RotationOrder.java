package org.detente.node.submission;

import java.nio.file.Path;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.node.keys.Cost;

/// What a change of a node's keys is asked to do.
///
/// @param data the node's data folder
/// @param root the file of the root's keys
/// @param why retired keys sign the checkpoint at which they end together with those that follow;
///   lost and compromised ones sign nothing more
/// @param cost what a guess of a new passphrase is to cost
public record RotationOrder(Path data, Path root, Reason why, Cost cost) {}
