package org.detente.node.export.sqlite;

/// Is told how far a long work has come.
@FunctionalInterface
public interface Steps {
  /// @param done how many steps of `total` are done
  void done(int done, int total);
}
