package org.detente.node.export.sqlite;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.agreement.Question;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.node.home.World;

/// The axis of knowledge up to a point: the instants at which an answer may change, because an
/// entry became known or an option of a question came to be held.
///
/// @param world what is known by that point and nothing else
/// @param instants ascending; the first is [Instant#MIN], at which nothing is known
record KnownAxis(World world, NavigableSet<Instant> instants) {

  /// Everything up to a point of the axis.
  static KnownAxis upTo(World world, Known end) {
    List<Fact> facts = world.facts().known(end);
    NavigableSet<Instant> instants = new TreeSet<>(Set.of(Instant.MIN));
    facts.forEach(fact -> instants.add(fact.known()));
    Instant last =
        end instanceof Known.At(Instant instant)
            ? instant
            : facts.stream().map(Fact::known).max(Comparator.naturalOrder()).orElse(Instant.MIN);
    world.agreements().values().stream()
        .flatMap(agreement -> agreement.questions().values().stream())
        .flatMap(question -> question.options().values().stream())
        .map(Question.Option::heldFrom)
        .flatMap(Stream::ofNullable)
        .filter(held -> !held.isAfter(last))
        .forEach(instants::add);
    Facts bounded = new Bounded(world.facts(), end);
    return new KnownAxis(
        new World(bounded, world.agreements(), world.remarks(), world.ledgers(), world.files()),
        instants);
  }

  /// The facts known at one point, asked for earlier ones.
  private record Bounded(Facts all, Known end) implements Facts {
    @Override
    public List<Fact> known(Known known) {
      List<Fact> facts = all.known(end);
      return known instanceof Known.At(Instant instant)
          ? facts.stream().filter(fact -> !fact.known().isAfter(instant)).toList()
          : facts;
    }

    @Override
    public List<LedgerHead> ledgers() {
      return all.ledgers();
    }

    @Override
    public Optional<Instant> recordThrough(Known known) {
      return all.recordThrough(end);
    }

    @Override
    public Set<Party> keepers() {
      return all.keepers();
    }
  }
}
