package org.detente.agreement.read;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Holidays;
import org.detente.agreement.Holidays.Holiday;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Nearest;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads `holidays:`, the days on which each party does not work.
///
/// @param sources the names of the file's sources
record HolidayReader(Names names, Set<String> sources) {
  private static final List<String> WEEK =
      Arrays.stream(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT)).toList();

  Map<Party, Holidays> holidays(Section file) {
    Map<Party, Holidays> holidays = new LinkedHashMap<>();
    List<String> codes = names.parties().keySet().stream().map(Party::code).toList();
    file.eachIf(
        "holidays",
        Name.PARTY,
        (code, section) -> {
          if (!codes.contains(code)) {
            Names.unknown(section.owner(), "party", code, codes, section.problems());
          }
          holidays.put(new Party(code), holidays(code, section));
        });
    return holidays;
  }

  private Holidays holidays(String code, Section section) {
    section.context(Names.inRule("holidays." + code, List.of()));
    Set<DayOfWeek> weekend = weekend(section);
    Map<LocalDate, Holiday> days = new LinkedHashMap<>();
    Node list = section.nodeIf("days");
    for (Node node : list == null ? List.<Node>of() : Expect.list(list, section.problems())) {
      day(node, section, days);
    }
    Node through = section.nodeIf("through");
    @Nullable LocalDate last = through == null ? null : Expect.day(through, section.problems());
    return new Holidays(weekend, days, last);
  }

  private static Set<DayOfWeek> weekend(Section section) {
    if (!section.has("weekend")) {
      return Holidays.WEEKENDS.weekend();
    }
    Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    for (Node node : section.nodesIf("weekend")) {
      String word = Expect.text(node, section.problems());
      int at = word == null ? -1 : WEEK.indexOf(word);
      if (at >= 0) {
        weekend.add(DayOfWeek.of(at + 1));
      } else if (word != null) {
        String all = String.join(", ", WEEK);
        section
            .problems()
            .addMeant(Defect.NOT_A_CHOICE, node.at(), Nearest.to(word, WEEK), word, all);
      }
    }
    if (weekend.size() == WEEK.size()) {
      section.problems().add(Defect.NEVER_WORKS, section.valueAt("weekend"));
      return Holidays.WEEKENDS.weekend();
    }
    return weekend;
  }

  private void day(Node node, Section holidays, Map<LocalDate, Holiday> days) {
    try (Section section = Section.of(node, node.at(), holidays.problems())) {
      Node on = section.node("on");
      LocalDate day = on == null ? null : Expect.day(on, section.problems());
      String name = section.text("name");
      Node named = section.node("source");
      String source = named == null ? "" : Names.name(named, "source", sources, section.problems());
      if (day != null && days.put(day, new Holiday(name, source)) != null) {
        section.problems().add(Defect.GIVEN_TWICE, section.valueAt("on"), day.toString());
      }
    }
  }
}
