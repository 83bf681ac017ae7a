package org.detente.agreement;

import java.util.List;
import org.detente.model.Citation;
import org.detente.model.Word;

/// When a notice counts as given. All times are UTC.
public record TimeRules(Provided provided, List<Citation> cites) {

  /// The instant from which a notice counts as provided (valid axis).
  public enum Provided implements Word {
    ON_RECEIPT,
    ON_SENDING,
    ON_PUBLICATION
  }
}
