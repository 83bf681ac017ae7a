package org.detente.node.witness;

import java.security.SecureRandom;
import org.detente.node.keys.Cost;
import org.detente.node.keys.Passphrase;

/// How the private keys of a new witness are made and sealed.
///
/// @param passphrase where the passphrase comes from
/// @param cost what one guess of it costs
/// @param random where the keys come from
public record Sealing(Passphrase.Source passphrase, Cost cost, SecureRandom random) {}
