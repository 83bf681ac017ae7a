package org.detente.model;

/// The acts that rules know by name: what a party, or the parties together, may do to an
/// instrument.
///
/// An entry of kind `act` names one of these words ([Body.Act#act()]); the life section of an
/// agreement file names those that move the instrument from state to state. A word outside this
/// list is a misspelling.
public enum ActKind implements Word {
  /// a text exists that nobody has signed
  DRAFT,
  /// terms held out that need an answer
  OFFER,
  ACCEPTANCE,
  DECLINE,
  SIGNATURE,
  /// a signatory says that it will not become a party
  SIGNATURE_WITHDRAWN,
  /// a party consents to be bound; the instrument may still wait for others
  RATIFICATION,
  /// a party that did not sign consents to be bound
  ACCESSION,
  /// a party takes its consent back before the instrument bound it
  RATIFICATION_WITHDRAWN,
  /// a state says that it succeeds to another as a party
  SUCCESSION,
  /// applied, before entry into force, by those whose act it is
  PROVISIONAL_APPLICATION,
  /// signed, and then given up before it entered into force
  ABANDONMENT,
  ENTRY_INTO_FORCE,
  /// moves the end of the term
  EXTENSION,
  /// a party says that a term is not to renew itself
  NON_RENEWAL,
  /// a party declares that it suspends its participation
  SUSPENSION,
  /// a party ends its suspension
  RESUMPTION,
  /// notice of withdrawal; the notice period runs from its receipt
  WITHDRAWAL,
  /// a notice of withdrawal is taken back before it took effect
  WITHDRAWAL_REVOKED,
  /// ended by the parties together
  TERMINATION,
  /// replaced by another instrument
  SUPERSESSION,
  /// a party says that it keeps rules of an instrument that no longer binds it
  ADHERENCE,
  /// a party ends its adherence
  END_OF_ADHERENCE,
  /// a party forswears something by its own word
  RESTRAINT,
  /// the declarant ends its restraint
  END_OF_RESTRAINT,
  /// a party withholds performance and claims a ground for it
  COUNTERMEASURE,
  END_OF_COUNTERMEASURE,
  /// an addressee waives what is owed to it
  WAIVER,
  /// a party takes a position on a question of reading; evidence that switches nothing
  POSITION,
  /// up to which day a record claims to have looked
  COVERAGE
}
