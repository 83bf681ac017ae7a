package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.List;
import org.detente.agreement.Anchor;
import org.detente.agreement.Pledge;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Party;
import org.detente.model.Verdict.OfLimit;
import org.jspecify.annotations.Nullable;

/// Reads `borrows:`, `as-long-as:` and `offer:`, which make an instrument a pledge.
final class PledgeReader {
  private final Names names;

  PledgeReader(Names names) {
    this.names = names;
  }

  @Nullable Pledge pledge(Section file) {
    Pledge.Borrowed borrows = file.sectionIf("borrows").map(this::borrowed).orElse(null);
    Pledge.AsLongAs asLongAs =
        file.sectionIf("as-long-as").map(section -> asLongAs(section, borrows)).orElse(null);
    Pledge.Offer offer = file.sectionIf("offer").map(this::offer).orElse(null);
    return borrows == null && asLongAs == null && offer == null
        ? null
        : new Pledge(borrows, asLongAs, offer);
  }

  // Whether the lender has such limits only its own file can tell; `check` asks it.
  private Pledge.Borrowed borrowed(Section borrows) {
    try (Section section = borrows) {
      var cites = names.rule(section, "borrows");
      String from = section.text("from");
      List<String> limits = new ArrayList<>();
      for (Node node : section.nodes("limits")) {
        String limit = Expect.text(node, section.problems());
        if (limit != null && Name.KEBAB.check(limit, node.at(), section.problems())) {
          limits.add(limit);
        }
      }
      if (!from.isEmpty()) {
        Name.KEBAB.check(from, section.valueAt("from"), section.problems());
      }
      return new Pledge.Borrowed(
          from,
          List.copyOf(limits),
          names.parties(section.nodes("for"), section.problems()),
          cites);
    }
  }

  private Pledge.AsLongAs asLongAs(Section asLongAs, Pledge.@Nullable Borrowed borrows) {
    try (Section section = asLongAs) {
      var cites = names.rule(section, "as-long-as");
      if (borrows == null) {
        section.problems().add(Defect.NOTHING_BORROWED, section.owner());
      }
      Node of = section.node("limits");
      List<Party> watched = borrows == null ? List.of() : borrows.bearers();
      Party party =
          of == null || borrows == null ? null : Names.party(of, watched, section.problems());
      return new Pledge.AsLongAs(party == null ? new Party("?") : party, verdicts(section), cites);
    }
  }

  private static List<OfLimit> verdicts(Section section) {
    section.nodes("is");
    return section.wordsIf("is", OfLimit.class);
  }

  private Pledge.Offer offer(Section offer) {
    try (Section section = offer) {
      var cites = names.rule(section, "offer");
      return new Pledge.Offer(
          names.parties(section.nodes("to"), section.problems()),
          anchorIf(section, "from"),
          section.periodIf("lasts"),
          anchorIf(section, "lapses"),
          cites);
    }
  }

  private static @Nullable Anchor anchorIf(Section section, String key) {
    Node node = section.nodeIf(key);
    return node == null ? null : AnchorReader.anchor(node, section.keyAt(key), section.problems());
  }
}
