package org.detente.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.ImpreciseDate;
import org.detente.model.Known;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// A ledger called `test` that a test writes line by line: what all such ledgers share.
public abstract class Written implements Facts {
  private final List<Fact> facts = new ArrayList<>();
  private final Set<Party> keepers;

  protected Written(Party... keepers) {
    this.keepers = Set.of(keepers);
  }

  /// Adds a line, known on its own day.
  protected final void write(String instrument, Party by, ImpreciseDate valid, Body body) {
    int position = facts.size();
    // Eight digits of it name an instance.
    String hash = String.format(Locale.ROOT, "%08x", position) + "ff".repeat(28);
    facts.add(
        new Fact(
            new EntryRef("test", position, hash),
            by,
            instrument,
            "entry",
            valid,
            null,
            valid.certainFrom(),
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            body));
  }

  /// Changes the last line.
  protected final void change(UnaryOperator<Line> change) {
    facts.add(change.apply(new Line(facts.removeLast())).fact());
  }

  /// A line that is being written.
  protected record Line(Fact fact) {
    public Line known(Instant known) {
      return with(
          known,
          fact.validUntil(),
          fact.ref(),
          fact.about(),
          fact.says(),
          new Links(fact.corrects(), fact.retracts(), fact.answers()));
    }

    public Line until(ImpreciseDate until) {
      return with(
          fact.known(),
          until,
          fact.ref(),
          fact.about(),
          fact.says(),
          new Links(fact.corrects(), fact.retracts(), fact.answers()));
    }

    public Line ref(String ref) {
      return with(
          fact.known(),
          fact.validUntil(),
          ref,
          fact.about(),
          fact.says(),
          new Links(fact.corrects(), fact.retracts(), fact.answers()));
    }

    public Line about(String finding, String says) {
      return with(
          fact.known(),
          fact.validUntil(),
          fact.ref(),
          List.of(finding),
          says,
          new Links(fact.corrects(), fact.retracts(), fact.answers()));
    }

    public Line corrects(String older) {
      return linked(new Links(older, fact.retracts(), fact.answers()));
    }

    public Line retracts(String older) {
      return linked(new Links(fact.corrects(), older, fact.answers()));
    }

    public Line answers(String other) {
      return linked(new Links(fact.corrects(), fact.retracts(), other));
    }

    /// The same line with another body.
    public Line saying(Body body) {
      return new Line(
          new Fact(
              fact.entry(),
              fact.attributedTo(),
              fact.instrument(),
              fact.kind(),
              fact.valid(),
              fact.validUntil(),
              fact.known(),
              fact.source(),
              fact.ref(),
              fact.about(),
              fact.says(),
              fact.note(),
              fact.corrects(),
              fact.retracts(),
              fact.answers(),
              body));
    }

    private Line linked(Links links) {
      return with(fact.known(), fact.validUntil(), fact.ref(), fact.about(), fact.says(), links);
    }

    private record Links(
        @Nullable String corrects, @Nullable String retracts, @Nullable String answers) {}

    private Line with(
        Instant known,
        @Nullable ImpreciseDate until,
        @Nullable String ref,
        List<String> about,
        @Nullable String says,
        Links links) {
      return new Line(
          new Fact(
              fact.entry(),
              fact.attributedTo(),
              fact.instrument(),
              fact.kind(),
              fact.valid(),
              until,
              known,
              fact.source(),
              ref,
              about,
              says,
              fact.note(),
              links.corrects(),
              links.retracts(),
              links.answers(),
              fact.body()));
    }
  }

  /// An act without terms: of whoever it is put down to, or joint.
  protected static Body.Act act(ActKind act, Party... jointly) {
    return new Body.Act(
        act.word(),
        jointly.length > 1 ? List.of(jointly) : List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Map.of(),
        null,
        null,
        null);
  }

  public static ImpreciseDate date(String text) {
    return ImpreciseDate.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  /// The lines so far.
  public final List<Fact> facts() {
    return List.copyOf(facts);
  }

  @Override
  public final List<Fact> known(Known known) {
    return switch (known) {
      case Known.Everything _ -> facts();
      case Known.At(Instant instant) ->
          facts.stream().filter(fact -> !fact.known().isAfter(instant)).toList();
      case Known.First first -> facts.stream().limit(first.entries()).toList();
    };
  }

  @Override
  public final List<LedgerHead> ledgers() {
    return List.of(new LedgerHead("test", facts.size(), "00"));
  }

  @Override
  public final Optional<Instant> recordThrough(Known known) {
    return Optional.empty();
  }

  @Override
  public final Set<Party> keepers() {
    return keepers;
  }
}
