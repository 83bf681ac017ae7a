package org.detente.assessment.supposed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Known;
import org.detente.model.Party;

/// What the ledgers hold, and supposed facts beside it, which are known at any point.
///
/// @param keepers in whose ledgers the supposed would show: there silence says that nothing was
///   done
record Beside(Facts recorded, List<Fact> supposed, Set<Party> keepers) implements Facts {

  @Override
  public List<Fact> known(Known known) {
    List<Fact> all = new ArrayList<>(recorded.known(known));
    all.addAll(supposed);
    return all;
  }

  @Override
  public List<LedgerHead> ledgers() {
    return recorded.ledgers();
  }

  @Override
  public Optional<Instant> recordThrough(Known known) {
    return recorded.recordThrough(known);
  }
}
