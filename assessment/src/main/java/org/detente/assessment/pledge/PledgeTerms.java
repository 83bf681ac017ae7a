package org.detente.assessment.pledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.Pledge;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.model.Citation;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Words;

/// On what a pledge hangs and until when, as its file has it: what a reader asks first of a word
/// that one side may take back.
final class PledgeTerms {
  private PledgeTerms() {}

  /// None of an agreement that is no pledge.
  static List<Reason> of(Agreement agreement) {
    Pledge pledge = agreement.pledge();
    List<Reason> terms = new ArrayList<>();
    if (pledge != null) {
      Optional.ofNullable(pledge.asLongAs()).map(PledgeTerms::condition).ifPresent(terms::add);
      until(agreement.life().term(), pledge).ifPresent(terms::add);
    }
    return List.copyOf(terms);
  }

  private static Reason condition(Pledge.AsLongAs rule) {
    String verdicts =
        rule.is().stream()
            .map(Wording::verdict)
            .map(Words::of)
            .collect(Collectors.joining(Words.of("pledge.or")));
    return line(Phrase.of("pledge.hangs-on", rule.limits().code(), verdicts), rule.cites());
  }

  // An offer has a length of its own, once it is accepted.
  private static Optional<Reason> until(Life.Term term, Pledge pledge) {
    if (term.endsWith() != null) {
      return Optional.of(line(Phrase.of("pledge.ends-with", term.endsWith()), term.cites()));
    }
    boolean open = term.length() == null && term.until() == null && pledge.offer() == null;
    return open ? Optional.of(line(Phrase.of("pledge.open"), term.cites())) : Optional.empty();
  }

  private static Reason line(Phrase phrase, List<Citation> cites) {
    return Leaves.leaf(phrase, cites, List.of());
  }
}
