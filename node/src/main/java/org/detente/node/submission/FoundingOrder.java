package org.detente.node.submission;

import java.nio.file.Path;
import org.detente.node.keys.Cost;

/// What a founding is asked to do.
///
/// @param data the node's data folder
/// @param keeper the party whose ledger it is to be, by its code, or `public`
/// @param origin the name by which the ledger is to be known
/// @param root where to put the keys of the root: somewhere that can be taken away
/// @param cost what a guess of a passphrase is to cost
public record FoundingOrder(Path data, String keeper, String origin, Path root, Cost cost) {}
