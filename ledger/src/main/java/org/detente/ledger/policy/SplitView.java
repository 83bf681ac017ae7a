package org.detente.ledger.policy;

/// The arithmetic of two histories under one quorum.
///
/// An honest witness cosigns one of two branches, one in league with the keeper both. Of n
/// witnesses with f in league, n - f can be split between the branches and f count on each; so both
/// reach a quorum of k exactly when 2k <= n + f.
///
/// @param witnesses n
/// @param quorum k, 1 to n
public record SplitView(int witnesses, int quorum) {
  /// @throws IllegalArgumentException when there is no such quorum
  public SplitView {
    if (quorum < 1 || quorum > witnesses) {
      throw new IllegalArgumentException(quorum + " of " + witnesses);
    }
  }

  /// Whether two branches cannot both reach the quorum while no more than so many witnesses are in
  /// league with the keeper.
  ///
  /// @param colluders f, 0 to n
  public boolean isExcludedWith(int colluders) {
    return 2L * quorum > (long) witnesses + colluders;
  }

  /// The most witnesses that may be in league with the keeper while two histories cannot both reach
  /// the quorum; -1 when they can without any.
  public int toleratedColluders() {
    return Math.min(2 * quorum - witnesses - 1, witnesses);
  }

  /// The most witnesses that may be away while the quorum is still reached.
  public int toleratedAbsences() {
    return witnesses - quorum;
  }
}
