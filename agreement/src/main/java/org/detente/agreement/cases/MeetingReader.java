package org.detente.agreement.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.agreement.Scheduled;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.read.Expect;
import org.detente.agreement.read.Names;
import org.detente.agreement.read.Section;
import org.detente.agreement.yaml.Node;
import org.detente.model.Body;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// Reads `meeting:`, when something of the timetable is, or was.
record MeetingReader(Agreement agreement) {

  @Nullable Body meeting(Section section) {
    List<String> names = agreement.timetable().stream().map(Scheduled::name).toList();
    Node node = section.node(Scheduled.MEETING);
    String of = node == null ? "" : Names.name(node, "scheduled", names, section.problems());
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("of", new Value.Text(of));
    Node which = section.nodeIf("for");
    ImpreciseDate date = which == null ? null : Expect.date(which, section.problems());
    if (date != null) {
      fields.put("for", new Value.Text(date.text()));
    }
    Node held = section.nodeIf("held");
    Boolean tookPlace = held == null ? null : Expect.truth(held, section.problems());
    if (tookPlace != null) {
      fields.put("held", new Value.Truth(tookPlace));
    }
    Node turn = section.nodeIf("turn");
    Party whose = turn == null ? null : party(turn, section.problems());
    if (whose != null) {
      fields.put("turn", new Value.Text(whose.code()));
    }
    return of.isEmpty() ? null : new Body.Other(Scheduled.MEETING, fields);
  }

  private @Nullable Party party(Node node, Problems problems) {
    return Names.party(node, agreement, problems);
  }
}
