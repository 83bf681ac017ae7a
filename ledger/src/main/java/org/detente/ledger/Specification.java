package org.detente.ledger;

import java.util.Optional;

/// The specifications of C2SP that are followed here, to the letter of one revision of their
/// repository. What each asks, what is done, and the test that shows it stand in
/// `docs/internals/specifications.md`.
///
/// Those without a release are read and written in one class alone, so that a later text changes
/// that class and nothing else: [org.detente.ledger.receipt.ReceiptText] and
/// [org.detente.ledger.policy.PolicyText].
public enum Specification {
  /// Texts with signature lines: [org.detente.ledger.note.SignedNote].
  SIGNED_NOTE("signed-note", "v1.0.0"),
  /// Heads of logs: [org.detente.ledger.note.Checkpoint].
  TLOG_CHECKPOINT("tlog-checkpoint", "v1.0.0"),
  /// The folder: [org.detente.ledger.tree.TileName].
  TLOG_TILES("tlog-tiles", "v0.1.0"),
  /// Signatures with a time: [org.detente.ledger.note.SignatureType].
  TLOG_COSIGNATURE("tlog-cosignature", "v1.1.0-rc.1"),
  /// Requests to witnesses: [org.detente.ledger.witness.Witness]. Since its release it answers one
  /// size with two roots by 422 and no more by 409, and a bad signature of a known key by 403
  /// whatever else signs; that is followed.
  TLOG_WITNESS("tlog-witness", "v1.0.0"),
  /// Receipts.
  TLOG_PROOF("tlog-proof"),
  /// Trust policies.
  TLOG_POLICY("tlog-policy");

  private final String title;
  private final Optional<String> release;

  Specification(String title, String release) {
    this.title = title;
    this.release = Optional.of(release);
  }

  Specification(String title) {
    this.title = title;
    this.release = Optional.empty();
  }

  /// Its name in the repository.
  public String title() {
    return title;
  }

  /// The release before the revision followed; empty where there is none.
  public Optional<String> release() {
    return release;
  }

  /// The commit whose text is followed, of 22 July 2026.
  public String revision() {
    return "5ba5ee830903e91240fc6f9f3a7a9293d49e69c9";
  }
}
