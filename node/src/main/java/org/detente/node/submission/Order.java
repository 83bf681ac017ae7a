package org.detente.node.submission;

import java.nio.file.Path;

/// What a submission is asked to do.
///
/// @param data the node's data folder
/// @param shipped the folder that holds the shipped `agreements`
/// @param file the bodies to take in, named as messages are to name it
public record Order(Path data, Path shipped, String file) {}
