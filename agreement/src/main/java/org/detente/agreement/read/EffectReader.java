package org.detente.agreement.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.detente.agreement.Anchor;
import org.detente.agreement.Deadline.Counted;
import org.detente.agreement.Predicate;
import org.detente.agreement.Question.Effect;
import org.detente.agreement.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Reads what an option changes, in the fields by which rules ask: `rests`, `leaves`, `counted`,
/// `after`, `before`, `in`, `where`, `value`, `count`, `from`.
///
/// @param reach what the option's predicate and instants may speak of
/// @param items reads what `count` says of an item
/// @param regions what `in` may name
record EffectReader(Reach reach, PredicateReader items, Set<String> regions) {

  Map<String, Effect> effects(Section section) {
    Map<String, Effect> effects = new LinkedHashMap<>();
    effect(
        section,
        "rests",
        effects,
        node -> {
          Boolean rests = Expect.truth(node, section.problems());
          return rests == null ? null : new Effect.Rests(rests);
        });
    effect(section, "leaves", effects, node -> leaves(node, section));
    section
        .wordIf("counted", Counted.class)
        .ifPresent(counted -> effects.put("counted", new Effect.CountedIn(counted)));
    for (String key : List.of("after", "before")) {
      effect(
          section,
          key,
          effects,
          node ->
              new Effect.MeasuredFrom(
                  MarkReader.mark(node, reach, section.keyAt(key), section.problems())));
    }
    effect(
        section,
        "in",
        effects,
        node -> new Effect.InRegions(Names.names(node, "region", regions, section.problems())));
    Predicate.Test where = new PredicateReader(reach.scope()).testIf(section, "where");
    if (where != null && reach.known()) {
      effects.put("where", new Effect.Narrowed(where));
    }
    effect(
        section,
        "value",
        effects,
        node -> {
          Long number = Expect.whole(node, 0, section.problems());
          return number == null ? null : new Effect.Allows(number);
        });
    if (section.has("count")) {
      effects.put("count", new Effect.CountsAs(items.count(section)));
    }
    effect(
        section,
        "from",
        effects,
        node ->
            new Effect.Begins(
                AnchorReader.anchor(node, section.keyAt("from"), section.problems())));
    return effects;
  }

  private static @Nullable Effect leaves(Node node, Section section) {
    if (node instanceof Node.Mapping) {
      Anchor at = AnchorReader.anchor(node, section.keyAt("leaves"), section.problems());
      return new Effect.LeavesAt(at);
    }
    Boolean leaves = Expect.truth(node, section.problems());
    return leaves == null ? null : new Effect.Leaves(leaves);
  }

  private static void effect(
      Section section,
      String key,
      Map<String, Effect> effects,
      Function<Node, @Nullable Effect> reader) {
    Node node = section.nodeIf(key);
    Effect effect = node == null ? null : reader.apply(node);
    if (effect != null) {
      effects.put(key, effect);
    }
  }
}
