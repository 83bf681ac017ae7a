package org.detente.ledger.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 2k > n + f, against every way to divide the honest witnesses between two branches.
@DisplayName("Attack 15: split view, two branches, k-1 + f colluders")
class SplitViewTest {
  private static final int MOST = 7;

  @Test
  void twoBranchesReachTheQuorumExactlyWhenTheArithmeticSaysSo() {
    for (int witnesses = 1; witnesses <= MOST; witnesses++) {
      for (int quorum = 1; quorum <= witnesses; quorum++) {
        for (int colluders = 0; colluders <= witnesses; colluders++) {
          assertThat(new SplitView(witnesses, quorum).isExcludedWith(colluders))
              .as("%d of %d, %d in league", quorum, witnesses, colluders)
              .isEqualTo(!canBeSplit(witnesses, quorum, colluders));
        }
      }
    }
  }

  /// Tries every division: each honest witness sees the one branch, the other, or neither; each
  /// other cosigns both.
  private static boolean canBeSplit(int witnesses, int quorum, int colluders) {
    int honest = witnesses - colluders;
    int divisions = (int) Math.pow(3, honest);
    for (int division = 0; division < divisions; division++) {
      int[] cosigned = {colluders, colluders, 0};
      for (int rest = division, i = 0; i < honest; i++, rest /= 3) {
        cosigned[rest % 3]++;
      }
      if (cosigned[0] >= quorum && cosigned[1] >= quorum) {
        return true;
      }
    }
    return false;
  }

  @Test
  void theToleratedColludersAreTheMostThatExcludeASplit() {
    for (int witnesses = 1; witnesses <= MOST; witnesses++) {
      for (int quorum = 1; quorum <= witnesses; quorum++) {
        SplitView view = new SplitView(witnesses, quorum);
        int tolerated = view.toleratedColluders();
        for (int colluders = 0; colluders <= witnesses; colluders++) {
          assertThat(view.isExcludedWith(colluders)).isEqualTo(colluders <= tolerated);
        }
      }
    }
  }

  /// The table of the recommended topology: each party's log is witnessed by all the others.
  @ParameterizedTest(name = "{0} parties: {2} of {1}")
  @CsvSource({"3, 2, 2, 1", "5, 4, 3, 1", "10, 9, 6, 2", "10, 9, 7, 4", "30, 29, 20, 10"})
  void theTableOfPartiesHolds(int parties, int witnesses, int quorum, int tolerated) {
    assertThat(witnesses).isEqualTo(parties - 1);
    assertThat(new SplitView(witnesses, quorum).toleratedColluders()).isEqualTo(tolerated);
  }

  @Test
  void sixtyParties() {
    assertThat(new SplitView(59, 40).toleratedColluders()).isEqualTo(20);
    assertThat(new SplitView(59, 40).toleratedAbsences()).isEqualTo(19);
  }
}
