package org.detente.node.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.detente.model.Value;
import org.detente.model.Words;

/// What an entry says, in one sentence without its date and without its attribution, which stand
/// beside it.
public final class EntryWords {
  private static final int HASH_SHOWN = 12;

  private EntryWords() {}

  /// Our paraphrase where the entry has one, after what its body states; never a quotation.
  public static String what(Fact fact) {
    String stated = stated(fact.body());
    if (fact.says() == null) {
      return stated;
    }
    return stated.isEmpty() ? fact.says() : Words.of("entry.stated.says", stated, fact.says());
  }

  /// What the body alone states; empty for a statement that gives no figures.
  private static String stated(Body body) {
    return switch (body) {
      case Body.Declaration declaration -> declaration(declaration);
      case Body.Notification it -> notification(it);
      case Body.Act act -> act(act);
      case Body.Statement it -> it.totals().isEmpty() ? "" : totals(it.totals());
      case Body.Observation it -> event(it.event(), it.fields());
      case Body.Claim it -> event(it.event(), it.fields());
      case Body.Adoption it ->
          Words.of("entry.adoption", it.agreement(), it.sha256().substring(0, HASH_SHOWN));
      case Body.Other it -> event(it.kind(), it.fields());
    };
  }

  private static String event(String name, Map<String, Value> fields) {
    return fields.isEmpty() ? name : Words.of("entry.event", name, fields(fields));
  }

  private static String notification(Body.Notification it) {
    return it.to().isEmpty()
        ? Words.of("entry.notification", it.message(), it.act())
        : Words.of(
            "entry.notification.to",
            it.message(),
            it.act(),
            joined(it.to().stream().map(Party::code).toList()));
  }

  private static String declaration(Body.Declaration declaration) {
    List<String> parts = new ArrayList<>();
    if (!declaration.totals().isEmpty()) {
      parts.add(totals(declaration.totals()));
    }
    if (!declaration.items().isEmpty()) {
      long items = declaration.items().stream().mapToLong(Body.Item::times).sum();
      parts.add(Words.of("entry.items", items));
    }
    if (!declaration.breakdown().isEmpty()) {
      parts.add(Words.of("entry.breakdown", declaration.breakdown().size()));
    }
    return parts.isEmpty() ? declaration.message() : String.join("; ", parts);
  }

  private static String totals(Map<String, Long> totals) {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(totals).forEach((name, total) -> parts.add(Words.of("entry.total", name, total)));
    return String.join(", ", parts);
  }

  private static String act(Body.Act act) {
    List<String> parts = new ArrayList<>();
    parts.add(act.act());
    if (!act.parties().isEmpty()) {
      parts.add(Words.of("entry.act.of", joined(act.parties().stream().map(Party::code).toList())));
    }
    act.position()
        .forEach((asked, option) -> parts.add(Words.of("entry.act.position", asked, option)));
    if (act.length() != null) {
      parts.add(Words.of("entry.act.length", act.length().toString()));
    }
    if (act.indefinite()) {
      parts.add(Words.of("entry.act.open"));
    }
    named(parts, "entry.act.toward", act.toward().stream().map(Party::code).toList());
    if (act.effect() != null) {
      parts.add(Words.of("entry.act.effect", act.effect().text()));
    }
    named(parts, "entry.act.keeps", act.keeps());
    named(parts, "entry.act.withholds", act.withholds());
    named(parts, "entry.act.to", act.to());
    if (act.pledge() != null) {
      parts.add(Words.of("entry.act.pledge", act.pledge()));
    }
    if (act.ground() != null) {
      parts.add(Words.of("entry.act.ground", act.ground()));
    }
    if (act.through() != null) {
      parts.add(Words.of("entry.act.through", act.through().text()));
    }
    return String.join(", ", parts);
  }

  private static void named(List<String> parts, String key, List<String> names) {
    if (!names.isEmpty()) {
      parts.add(Words.of(key, joined(names)));
    }
  }

  private static String fields(Map<String, Value> fields) {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(fields)
        .forEach((name, value) -> parts.add(Words.of("entry.field", name, text(value))));
    return String.join(", ", parts);
  }

  private static Object text(Value value) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.Whole whole -> whole.number();
      case Value.Truth truth -> Boolean.toString(truth.truth());
      case Value.Date date -> date.date().text();
    };
  }

  private static String joined(List<String> names) {
    return String.join(", ", names);
  }
}
