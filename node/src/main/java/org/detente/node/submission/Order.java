package org.detente.node.submission;

import java.nio.file.Path;
import java.util.Optional;

/// What a submission is asked to do.
///
/// @param data the node's data folder
/// @param shipped the folder that holds the shipped `agreements`
/// @param file the bodies to take in, named as messages are to name it
/// @param keeper the party whose ledger it is to be, by its code, or `public`: needed to found the
///   ledger, and later only compared
/// @param origin the name by which the ledger is to be known: likewise
public record Order(
    Path data, Path shipped, String file, Optional<String> keeper, Optional<String> origin) {}
