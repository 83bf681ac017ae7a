package org.detente.cli.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Assessed;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfLife;
import org.detente.model.Words;
import org.detente.node.home.World;
import org.detente.node.words.Tone;

/// `status` as a page: the two times, how every instrument stands in a line for each state, then
/// what holds or may hold, and after it what is over. What has not begun is named, and no more.
public final class StatusText {
  private static final int STATE = 24;

  /// More instruments than this are told in short where none is named.
  private static final int MANY = 12;

  private static final Comparator<Verdict> HOLDING_FIRST =
      Comparator.<Verdict, Tone>comparing(Tone::of).thenComparing(Verdict::word);

  private final Page page;
  private final Assessed assessed;
  private final World world;
  private final boolean whole;

  /// @param world what was assessed: names of parties and titles of rules are read in its
  ///   agreements
  /// @param whole whether each instrument is drawn whole, begun or not; else many are told in short
  public StatusText(Page page, World world, Assessed assessed, boolean whole) {
    this.page = page;
    this.world = world;
    this.assessed = assessed;
    this.whole = whole;
  }

  /// Draws the whole page.
  public void draw() {
    new Heading(page, world, assessed).draw();
    List<Assessed.Instrument> drawn = drawn();
    if (assessed.instruments().size() > 1) {
      overview();
    }
    if (!whole && drawn.size() > MANY) {
      digest(drawn);
      return;
    }
    drawn.forEach(instrument -> new InstrumentText(page, world, assessed, instrument).draw());
    CodesText codes = new CodesText(world, assessed);
    drawn.stream()
        .filter(it -> it.participation().size() > ParticipationText.FEW)
        .forEach(it -> codes.add(it, it.participation().keySet()));
    codes.draw(page);
    drawn.stream()
        .findFirst()
        .flatMap(first -> assessed.findings(first.id()).stream().findFirst())
        .ifPresent(
            example -> page.blank().text(0, Ink.QUIET, Words.of("status.hint", example.id())));
  }

  private void digest(List<Assessed.Instrument> drawn) {
    DigestText digest = new DigestText(page, world, assessed);
    CodesText codes = new CodesText(world, assessed);
    drawn.stream()
        .filter(it -> Tone.of(it.life()) != Tone.ENDED)
        .forEach(it -> {
          digest.draw(it);
          codes.add(it, DigestText.named(it));
        });
    codes.draw(page);
    page.blank().text(0, Ink.QUIET, Words.of("status.digest.hint", drawn.getFirst().id()));
  }

  private List<Assessed.Instrument> drawn() {
    if (whole || assessed.instruments().size() == 1) {
      return assessed.instruments();
    }
    List<Assessed.Instrument> drawn =
        new ArrayList<>(
            assessed.instruments().stream().filter(it -> it.life() != OfLife.NOT_YET).toList());
    drawn.sort(Comparator.comparing(it -> Tone.of(it.life()) == Tone.ENDED));
    return drawn;
  }

  private void overview() {
    Map<Verdict, List<String>> ids = new TreeMap<>(HOLDING_FIRST);
    for (Assessed.Instrument instrument : assessed.instruments()) {
      ids.computeIfAbsent(instrument.life(), state -> new ArrayList<>()).add(instrument.id());
    }
    page.blank();
    ids.forEach((state, named) ->
        page.row(
            0,
            Cell.left(STATE, page.verdict(state)).in(Ink.of(Tone.of(state))),
            Cell.rest(String.join(", ", named))));
  }
}
