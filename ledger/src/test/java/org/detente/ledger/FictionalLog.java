package org.detente.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TileTree;
import org.detente.ledger.tree.TreeHasher;
import org.detente.ledger.witness.AddCheckpoint;

/// A log of entries `0`, `1`, ... that can tell another history from some entry on.
public final class FictionalLog {
  private final String origin;
  private final List<NoteSigner> signers;
  private final String branch;
  private final long parting;
  private final TileTree tree = new TileTree();

  private FictionalLog(String origin, List<NoteSigner> signers, String branch, long parting) {
    this.origin = origin;
    this.signers = List.copyOf(signers);
    this.branch = branch;
    this.parting = parting;
  }

  /// The log of the tests' checkpoint key.
  public static FictionalLog ofTheTests() {
    return new FictionalLog(Samples.ORIGIN, Samples.SIGNERS, "", Long.MAX_VALUE);
  }

  /// A log of another name.
  public static FictionalLog named(String origin, List<NoteSigner> signers) {
    return new FictionalLog(origin, signers, "", Long.MAX_VALUE);
  }

  /// The same log, under the same keys, with another history from entry `parting` on.
  public FictionalLog branchingAt(long parting) {
    return new FictionalLog(origin, signers, "another ", parting);
  }

  /// An entry.
  public byte[] entry(long position) {
    return ((position < parting ? "" : branch) + position).getBytes(UTF_8);
  }

  private TileTree upTo(long size) {
    TreeHasher hasher = new TreeHasher();
    while (tree.size() < size) {
      tree.append(hasher.leaf(entry(tree.size())));
    }
    return tree;
  }

  /// The tree over its first entries.
  public TileTree tree(long size) {
    return upTo(size);
  }

  /// The head over its first entries.
  public Checkpoint head(long size) {
    return Checkpoint.of(origin, size, upTo(size).first(size).root().expect());
  }

  /// The head, signed.
  public SignedNote signed(long size) {
    return head(size).sign(signers);
  }

  /// The hashes that show that the head of one size extends that of another.
  public List<Hash> path(long oldSize, long size) {
    return upTo(size).first(size).consistency(oldSize).expect().path();
  }

  /// The request to a witness that has cosigned the old size.
  public AddCheckpoint request(long oldSize, long size) {
    return AddCheckpoint.of(oldSize, path(oldSize, size), signed(size));
  }

  /// Its origin.
  public String origin() {
    return origin;
  }
}
