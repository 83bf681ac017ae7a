package org.detente.node.page.today;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.detente.model.Finding;
import org.detente.model.Phrase;
import org.detente.model.Words;
import org.detente.node.page.Drawing;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.QuotaGauge;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.words.Tone;

/// One quota with a row for each holder, or for holders of whom the same is to be said.
public record QuotaPanel(Link instrument, String title, List<Row> rows) {

  /// @param holders each with its name and where it is explained
  /// @param counted the entries that used it up, or that say how many there are
  public record Row(
      List<Holder> holders,
      Mark mark,
      Drawing gauge,
      String used,
      List<String> notes,
      List<Link> counted) {}

  public record Holder(String code, String name, String at) {}

  /// What makes two holders' rows the same.
  private record Alike(String verdict, String used, List<Phrase> notes, boolean counted) {}

  /// The quotas that bind, in the order of their instruments.
  static List<QuotaPanel> all(View view) {
    Map<String, List<Finding>> quotas = new LinkedHashMap<>();
    for (Finding finding : view.assessed().findings()) {
      if (finding.kind() == Finding.Kind.QUOTA && Tone.of(finding.verdict()) != Tone.ENDED) {
        String quota = finding.instrument() + "/" + Titles.name(finding.id());
        quotas.computeIfAbsent(quota, it -> new ArrayList<>()).add(finding);
      }
    }
    return quotas.values().stream().map(it -> panel(view, it)).toList();
  }

  private static QuotaPanel panel(View view, List<Finding> quotas) {
    Map<Alike, List<Finding>> alike = new LinkedHashMap<>();
    for (Finding quota : quotas) {
      alike.computeIfAbsent(alike(quota), it -> new ArrayList<>()).add(quota);
    }
    Finding first = quotas.getFirst();
    Titles titles = new Titles(view);
    return new QuotaPanel(
        new Link(titles.instrument(first.instrument()), view.toAgreement(first.instrument())),
        titles.rule(first),
        alike.values().stream().map(it -> row(view, it)).toList());
  }

  private static Alike alike(Finding quota) {
    return new Alike(
        quota.verdict().word(), QuotaGauge.label(quota), quota.notes(), !quota.entries().isEmpty());
  }

  private static Row row(View view, List<Finding> alike) {
    Finding first = alike.getFirst();
    return new Row(
        alike.stream().map(it -> holder(view, it)).toList(),
        Mark.of(first.verdict()),
        QuotaGauge.draw(first),
        QuotaGauge.label(first),
        first.notes().stream().map((Phrase note) -> Words.of(note)).toList(),
        view.entries(alike.stream().flatMap(it -> it.entries().stream()).distinct().toList()));
  }

  private static Holder holder(View view, Finding quota) {
    var holder = Objects.requireNonNull(quota.bearer());
    return new Holder(
        holder.code(), view.name(quota.instrument(), holder), view.toFinding(quota.id()));
  }
}
