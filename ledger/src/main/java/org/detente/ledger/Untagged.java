package org.detente.ledger;

/// Specifications that have no released version yet, with the revision of the C2SP repository whose
/// text is followed here. Each is read and written in one class alone, so that a later text changes
/// that class and nothing else.
public enum Untagged {
  /// `tlog-proof`: [org.detente.ledger.receipt.ReceiptText].
  TLOG_PROOF,
  /// `tlog-policy`: [org.detente.ledger.policy.PolicyText].
  TLOG_POLICY;

  /// The commit whose text is followed, of 22 July 2026.
  public String revision() {
    return "5ba5ee830903e91240fc6f9f3a7a9293d49e69c9";
  }
}
