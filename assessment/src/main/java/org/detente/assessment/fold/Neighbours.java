package org.detente.assessment.fold;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Agreement;

/// The other agreements loaded beside one, and what is known of each.
public record Neighbours(Map<String, Agreement> agreements, Map<String, Dossier> dossiers) {

  /// An agreement by its id; empty where it is not loaded.
  public Optional<Agreement> agreement(String id) {
    return Optional.ofNullable(agreements.get(id));
  }

  public Dossier dossier(String id) {
    return dossiers.getOrDefault(id, Dossier.empty());
  }

  /// The same without one of them, so that agreements that refer to each other in a circle come to
  /// an end.
  public Neighbours without(String id) {
    Map<String, Agreement> others = new HashMap<>(agreements);
    others.remove(id);
    return new Neighbours(others, dossiers);
  }
}
