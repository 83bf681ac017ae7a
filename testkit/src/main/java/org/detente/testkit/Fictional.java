package org.detente.testkit;

import org.detente.model.Party;

/// States that do not exist, for demonstrations: nothing here may look like a message from a real
/// government.
///
/// Their codes come from the range that ISO 3166-1 keeps for private use (`XA` to `XZ`), so no
/// state will ever bear one.
public final class Fictional {
  public static final Party NORVIA = new Party("XN");
  public static final Party SUDAL = new Party("XS");
  public static final Party ESTARA = new Party("XE");

  private Fictional() {}
}
