package org.detente.node.page.today;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.detente.model.Finding;
import org.detente.model.Phrase;
import org.detente.model.Words;
import org.detente.node.page.Alike;
import org.detente.node.page.Drawing;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.QuotaGauge;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.words.Tone;

/// The quotas of one instrument that bind, with a row for each holder, or for holders of whom the
/// same is to be said.
///
/// @param notes what is to be said of every row, and so is said once
public record QuotaPanel(Link instrument, List<String> notes, List<Row> rows) {

  /// @param below another row of the same quota, so that its title is not shown again
  /// @param holders whose it is, and how it reads for each of them
  /// @param counted the entries that used it up, or that say how many there are
  public record Row(
      String title,
      boolean below,
      Alike holders,
      Drawing gauge,
      String used,
      List<String> notes,
      List<Link> counted) {}

  /// How many of the holders' quotas read how.
  public List<Mark> sums() {
    return Mark.sums(
        rows.stream()
            .map(Row::holders)
            .flatMap(it -> it.of().stream().map(of -> it.mark()))
            .toList());
  }

  /// What makes two holders' rows the same.
  private record Same(
      String quota, String verdict, String used, List<Phrase> notes, boolean counted) {}

  /// In the order of the instruments.
  static List<QuotaPanel> all(View view) {
    Map<String, List<Finding>> quotas = new LinkedHashMap<>();
    for (Finding finding : view.assessed().findings()) {
      if (finding.kind() == Finding.Kind.QUOTA && Tone.of(finding.verdict()) != Tone.ENDED) {
        quotas.computeIfAbsent(finding.instrument(), it -> new ArrayList<>()).add(finding);
      }
    }
    return quotas.values().stream().map(it -> panel(view, it)).toList();
  }

  private static QuotaPanel panel(View view, List<Finding> quotas) {
    Finding first = quotas.getFirst();
    List<Phrase> common =
        first.notes().stream()
            .filter(note -> quotas.stream().allMatch(it -> it.notes().contains(note)))
            .toList();
    return new QuotaPanel(
        new Link(
            new Titles(view).instrument(first.instrument()), view.toAgreement(first.instrument())),
        said(common),
        rows(view, quotas, common));
  }

  private static List<Row> rows(View view, List<Finding> quotas, List<Phrase> common) {
    Map<Same, List<Finding>> alike = new LinkedHashMap<>();
    for (Finding quota : quotas) {
      alike.computeIfAbsent(same(quota), it -> new ArrayList<>()).add(quota);
    }
    List<Row> rows = new ArrayList<>();
    String above = "";
    for (List<Finding> own : alike.values()) {
      String name = Titles.name(own.getFirst().id());
      rows.add(row(view, name.equals(above), own, common));
      above = name;
    }
    return rows;
  }

  private static Same same(Finding quota) {
    return new Same(
        Titles.name(quota.id()),
        quota.verdict().word(),
        QuotaGauge.label(quota),
        quota.notes(),
        !quota.entries().isEmpty());
  }

  private static Row row(View view, boolean below, List<Finding> alike, List<Phrase> common) {
    Finding first = alike.getFirst();
    return new Row(
        new Titles(view).rule(first),
        below,
        new Alike(
            Mark.of(first.verdict()),
            alike.stream().map(it -> holder(view, it)).toList(),
            view.toRule(first)),
        QuotaGauge.draw(first),
        QuotaGauge.label(first),
        said(first.notes().stream().filter(it -> !common.contains(it)).toList()),
        view.entries(alike.stream().flatMap(it -> it.entries().stream()).distinct().toList()));
  }

  private static List<String> said(List<Phrase> notes) {
    return notes.stream().map(it -> Words.of(it)).toList();
  }

  private static Alike.Of holder(View view, Finding quota) {
    var holder = Objects.requireNonNull(quota.bearer());
    return new Alike.Of(
        holder.code(), view.name(quota.instrument(), holder), view.toFinding(quota.id()));
  }
}
