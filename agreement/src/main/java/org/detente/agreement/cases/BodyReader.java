package org.detente.agreement.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.read.Expect;
import org.detente.agreement.read.FieldValue;
import org.detente.agreement.read.Name;
import org.detente.agreement.read.Names;
import org.detente.agreement.read.Section;
import org.detente.agreement.yaml.Node;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.Party;
import org.detente.model.Value;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// Reads what an entry says, by its kind, checked against the agreement's vocabulary, limits and
/// questions.
final class BodyReader {
  private static final List<String> ACTS =
      List.of(ActKind.values()).stream().map(Word::word).toList();

  private static final List<String> OF_DUTIES =
      List.of("performed", "not-performed", "ground-denied");

  private final Agreement agreement;
  private final ActReader acts;
  private final DeclarationReader declarations;

  BodyReader(Agreement agreement) {
    this.agreement = agreement;
    this.acts = new ActReader(agreement);
    this.declarations = new DeclarationReader(agreement);
  }

  /// `event:` an act, or something seen.
  @Nullable Body event(Section section, List<Party> by) {
    Node node = section.node("event");
    if (node instanceof Node.Scalar scalar && ACTS.contains(scalar.text())) {
      return acts.act(section, scalar.text(), by);
    }
    List<String> events = new ArrayList<>(ACTS);
    events.addAll(rows());
    String event = node == null ? "" : Names.name(node, "event", events, section.problems());
    if (event.isEmpty()) {
      return null;
    }
    Body.SeenBy seenBy = seenBy(section);
    return new Body.Observation(event, fields(section, event), seenBy);
  }

  /// `declares:` totals, items, a breakdown, or an act.
  @Nullable Body declared(Section section, List<Party> by) {
    List<String> declarable = new ArrayList<>(DeclarationReader.FORMS);
    declarable.addAll(ACTS);
    Node node = section.node("declares");
    String what =
        node == null ? "" : Names.name(node, "declarable", declarable, section.problems());
    if (what.isEmpty()) {
      return null;
    }
    return ACTS.contains(what)
        ? acts.act(section, what, by)
        : declarations.declaration(section, what);
  }

  Body act(Section section, String act, List<Party> by) {
    return acts.act(section, act, by);
  }

  @Nullable Body notification(Section section) {
    String message = row(section, "notification");
    String act = section.textIf("act");
    List<Party> to = addressees(section);
    return message.isEmpty()
        ? null
        : new Body.Notification(
            message, act == null ? "original" : act, to, fields(section, message));
  }

  private List<Party> addressees(Section section) {
    List<Party> to = new ArrayList<>();
    for (Node node : section.nodesIf("to")) {
      Party party = Names.party(node, agreement, section.problems());
      if (party != null) {
        to.add(party);
      }
    }
    return List.copyOf(to);
  }

  /// `claims:` an event of the vocabulary, or what can be claimed of every duty.
  @Nullable Body claim(Section section) {
    Node node = section.node("claims");
    List<String> claims = new ArrayList<>(OF_DUTIES);
    claims.addAll(rows());
    String event = node == null ? "" : Names.name(node, "claim", claims, section.problems());
    return event.isEmpty() ? null : new Body.Claim(event, fields(section, event));
  }

  Body statement(Section section) {
    return new Body.Statement(section.text("statement"), declarations.totals(section));
  }

  private String row(Section section, String key) {
    Node node = section.node(key);
    return node == null ? "" : Names.name(node, "row", rows(), section.problems());
  }

  private List<String> rows() {
    return agreement.vocabulary().rows().keySet().stream()
        .filter(row -> !row.equals("item"))
        .toList();
  }

  /// All other keys as fields of a row, `party` among them where the row has it.
  private Map<String, Value> fields(Section section, String name) {
    Map<String, Field> row = agreement.vocabulary().rows().getOrDefault(name, Map.of());
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    if (row.containsKey("party") && section.has("party")) {
      Node party = section.node("party");
      if (party != null) {
        entries.put("party", new Node.Entry(section.keyAt("party"), party));
      }
    }
    entries.putAll(section.rest());
    return FieldValue.fields(entries, row, name, section.problems());
  }

  private static Body.@Nullable SeenBy seenBy(Section section) {
    return section.sectionIf("seen-by").map(BodyReader::seen).orElse(null);
  }

  /// Who declares what is seen may be a state that is no party.
  private static Body.SeenBy seen(Section seenBy) {
    try (Section section = seenBy) {
      String declared = section.textIf("declaration");
      boolean fine =
          declared != null
              && Name.PARTY.check(declared, section.valueAt("declaration"), section.problems());
      List<String> observations = new ArrayList<>();
      for (Node node : section.nodesIf("observations")) {
        String text = Expect.text(node, section.problems());
        if (text != null) {
          observations.add(text);
        }
      }
      return new Body.SeenBy(
          fine && declared != null ? new Party(declared) : null, List.copyOf(observations));
    }
  }
}
