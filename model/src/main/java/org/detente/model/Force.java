package org.detente.model;

/// On what basis an instrument binds.
public enum Force implements Word {
  /// in law
  LEGAL,
  /// by a political commitment of several states
  POLITICAL,
  /// by one side's own word
  PLEDGE
}
