package org.detente.ledger.receipt;

import java.util.Arrays;
import java.util.Optional;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.InclusionProof;
import org.detente.ledger.tree.TreeHasher;
import org.jspecify.annotations.Nullable;

/// That an entry stands at a position of a ledger (C2SP tlog-proof): the hashes from the entry up
/// to the root of a checkpoint, and that checkpoint with its signatures and cosignatures.
///
/// Trap: the hashes alone also fit other sizes with the same root. The size is that of the
/// checkpoint, never one from elsewhere; so a receipt holds no other.
///
/// @param note the checkpoint as signed; none of its signatures is checked yet
/// @param checkpoint what the note says
/// @param proof of that checkpoint's size
/// @param entry the entry itself (the `extra` line); it proves nothing but by its hash
public record Receipt(
    SignedNote note, Checkpoint checkpoint, InclusionProof proof, Optional<Entry> entry) {

  /// The bytes of an entry.
  public static final class Entry {
    private final byte[] bytes;

    /// Copies the bytes.
    public Entry(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    /// The entry as it stands in the ledger.
    public byte[] bytes() {
      return bytes.clone();
    }

    /// The hash by which it stands in the tree.
    public Hash leafHash() {
      return new TreeHasher().leaf(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry entry && Arrays.equals(bytes, entry.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /// @throws IllegalArgumentException when the proof is not of the checkpoint's size
  public Receipt {
    if (proof.size() != checkpoint.size()) {
      throw new IllegalArgumentException("the proof is of another tree");
    }
  }

  /// The entry's position in the ledger, from zero.
  public long position() {
    return proof.index();
  }

  /// Whether an entry with this hash stands at the position, if the checkpoint is to be believed.
  public boolean includes(Hash leaf) {
    return proof.proves(leaf, checkpoint.root());
  }

  /// The same without the entry, for those who have it or shall not see it.
  public Receipt withoutEntry() {
    return new Receipt(note, checkpoint, proof, Optional.empty());
  }
}
