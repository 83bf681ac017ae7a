package org.detente.node.page.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Alike;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.Drawing;
import org.detente.node.page.Fold;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.timeline.Lane;

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
    List<Alike> parties,
    Drawing lane) {

  /// Instruments that stand alike.
  ///
  /// @param over whether nothing of them binds on the day asked about
  public record Group(String title, boolean over, List<Standing> rows) {
    private static final int MOST_IN_SIGHT = 20;

    /// How many of them stand how.
    public List<Mark> sums() {
      return Mark.sums(rows.stream().map(Standing::life).toList());
    }

    /// Of a long group the first are in sight.
    public Fold<Standing> folded() {
      return Fold.of(rows, MOST_IN_SIGHT);
    }
  }

  /// Those that stand by their basis, then those that ended, then those that have not begun.
  static List<Group> groups(View view, Courses courses) {
    Map<String, List<Standing>> rows = new TreeMap<>();
    for (Assessed.Instrument instrument : view.assessed().instruments()) {
      rows.computeIfAbsent(group(instrument), group -> new ArrayList<>())
          .add(of(view, courses, instrument));
    }
    List<Group> groups = new ArrayList<>();
    rows.forEach((group, own) ->
        groups.add(
            new Group(
                Words.of("console.standing." + group), !group.startsWith("1"), List.copyOf(own))));
    return groups;
  }

  /// Begins with a digit by which groups are sorted.
  private static String group(Assessed.Instrument instrument) {
    return switch (instrument.life()) {
      case SIGNED -> "1.4";
      case IN_FORCE, CONTESTED, UNKNOWN, PROVISIONALLY_APPLIED, OFFERED ->
          switch (instrument.force()) {
            case LEGAL -> "1.1";
            case POLITICAL -> "1.2";
            case PLEDGE -> "1.3";
          };
      case NOT_YET, DRAFTED -> "3";
      default -> "2";
    };
  }

  private static Standing of(View view, Courses courses, Assessed.Instrument instrument) {
    String id = instrument.id();
    Finding life = view.finding(id + "/life").orElse(null);
    return new Standing(
        new Link(Titles.brief(instrument.title()), view.toAgreement(id)),
        instrument.title(),
        instrument.life() == Verdict.OfLife.SIGNED ? "none" : instrument.force().word(),
        Words.of("console.kind." + instrument.kind()),
        Mark.of(instrument.life()),
        view.toFinding(id + "/life"),
        life == null ? "" : Dates.since(life),
        parties(view, instrument),
        Lane.small(view, courses, instrument));
  }

  private static List<Alike> parties(View view, Assessed.Instrument instrument) {
    List<Alike.Reads> parties = new ArrayList<>();
    new TreeMap<>(instrument.participation())
        .forEach((party, state) -> {
          if (state != Verdict.OfParticipation.NONE) {
            parties.add(new Alike.Reads(of(view, instrument.id(), party), Mark.of(state)));
          }
        });
    return Alike.among(parties, view.toAgreement(instrument.id()) + "#parties");
  }

  private static Alike.Of of(View view, String id, Party party) {
    String at = view.toFinding(id + "/life@" + party.code());
    return new Alike.Of(party.code(), view.name(id, party), at);
  }
}
