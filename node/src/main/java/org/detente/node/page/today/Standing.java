package org.detente.node.page.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.Drawing;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.timeline.Lane;
import org.detente.node.words.Tone;

/// Where one instrument stands.
///
/// @param force names the form in which its basis is drawn
/// @param since the day on which its state began; empty where it has no beginning
public record Standing(
    Link instrument,
    String title,
    String force,
    String basis,
    Mark life,
    String lifeAt,
    String since,
    List<Of> parties,
    Drawing lane) {

  private static final int FEW = 6;

  /// Instruments that stand alike.
  public record Group(String title, List<Standing> rows) {}

  /// Where one party stands in it.
  public record Of(String code, String name, Mark mark, String at) {}

  static List<Group> groups(View view, Courses courses) {
    Map<Integer, List<Standing>> rows = new TreeMap<>();
    for (Assessed.Instrument instrument : view.assessed().instruments()) {
      rows.computeIfAbsent(rank(instrument.life()), rank -> new ArrayList<>())
          .add(of(view, courses, instrument));
    }
    List<Group> groups = new ArrayList<>();
    rows.forEach((rank, own) ->
        groups.add(new Group(Words.of("console.standing." + rank), List.copyOf(own))));
    return groups;
  }

  private static int rank(Verdict.OfLife life) {
    return switch (life) {
      case IN_FORCE, CONTESTED, UNKNOWN, PROVISIONALLY_APPLIED, SIGNED, OFFERED -> 1;
      case NOT_YET, DRAFTED -> 3;
      default -> 2;
    };
  }

  private static Standing of(View view, Courses courses, Assessed.Instrument instrument) {
    String id = instrument.id();
    Finding life = view.finding(id + "/life").orElse(null);
    Instant since = life == null ? null : life.since();
    return new Standing(
        new Link(Titles.brief(instrument.title()), view.toAgreement(id)),
        instrument.title(),
        instrument.force().word(),
        Words.of("console.kind." + instrument.kind()),
        Mark.of(instrument.life()),
        view.toFinding(id + "/life"),
        since == null ? "" : Dates.iso(since),
        parties(view, instrument),
        Lane.small(view, courses, instrument));
  }

  private static List<Of> parties(View view, Assessed.Instrument instrument) {
    List<Of> parties = new ArrayList<>();
    new TreeMap<>(instrument.participation())
        .forEach((party, state) -> {
          if (Tone.of(state) != Tone.ENDED || state != Verdict.OfParticipation.NONE) {
            parties.add(of(view, instrument.id(), party, state));
          }
        });
    return parties.size() <= FEW ? parties : groups(view, instrument, parties);
  }

  // Of many parties those alike together, and named where they are few.
  private static List<Of> groups(View view, Assessed.Instrument instrument, List<Of> parties) {
    Map<Mark, List<String>> alike = new LinkedHashMap<>();
    parties.forEach(it -> alike.computeIfAbsent(it.mark(), _ -> new ArrayList<>()).add(it.code()));
    List<Of> groups = new ArrayList<>();
    alike.forEach((mark, codes) -> {
      String all = String.join(", ", codes);
      groups.add(
          new Of(
              codes.size() <= FEW ? all : String.valueOf(codes.size()),
              all,
              mark,
              view.toAgreement(instrument.id())));
    });
    return groups;
  }

  private static Of of(View view, String id, Party party, Verdict.OfParticipation state) {
    return new Of(
        party.code(),
        view.name(id, party),
        Mark.of(state),
        view.toFinding(id + "/life@" + party.code()));
  }
}
