package org.detente.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3. Proof with the right root and another size or index")
class Attack3Test {
  private static final int MOST = 40;

  /// Every proof of every small tree, claimed for every other index and size: never another index
  /// at the same size. That many fit another size is why a size comes from the checkpoint alone.
  @Test
  void noProofFitsAnotherIndexOfItsTree() {
    TileTree tree = new TileTree();
    NaiveTree.entries(MOST).forEach(entry -> tree.append(NaiveTree.leaf(entry)));
    long otherSizes = 0;
    for (long size = 1; size <= MOST; size++) {
      Hash root = tree.first(size).root().expect();
      for (long index = 0; index < size; index++) {
        InclusionProof proof = tree.first(size).inclusion(index).expect();
        Hash leaf = tree.leaf(index);
        assertThat(proof.proves(leaf, root)).isTrue();
        for (long claimed = 1; claimed <= MOST; claimed++) {
          for (long place = 0; place < claimed; place++) {
            boolean other = place != index || claimed != size;
            if (other && new InclusionProof(place, claimed, proof.path()).proves(leaf, root)) {
              assertThat(claimed).isNotEqualTo(size);
              otherSizes++;
            }
          }
        }
      }
    }
    assertThat(otherSizes).isEqualTo(7_852);
  }
}
