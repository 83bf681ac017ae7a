package org.detente.assessment.duty;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// All but one of several parties, without a copy: of a treaty of two hundred everybody owes the
/// others.
final class AllBut extends AbstractList<Party> implements RandomAccess {
  private final List<Party> all;
  private final int without;

  private AllBut(List<Party> all, int without) {
    this.all = all;
    this.without = without;
  }

  /// @param all in order of their codes, each once
  static List<Party> of(List<Party> all, Party one) {
    int place = Collections.binarySearch(all, one);
    return place < 0 ? all : new AllBut(all, place);
  }

  @Override
  public Party get(int index) {
    return all.get(index < without ? index : index + 1);
  }

  @Override
  public int size() {
    return all.size() - 1;
  }

  @Override
  public boolean contains(@Nullable Object party) {
    return party instanceof Party one
        && !one.equals(all.get(without))
        && Collections.binarySearch(all, one) >= 0;
  }
}
