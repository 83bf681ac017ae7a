package org.detente.node.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.Question;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.read.RuleNames;
import org.detente.model.Body;
import org.detente.model.Nearest;
import org.detente.model.Party;
import org.detente.model.Value;
import org.detente.model.Words;
import org.detente.register.body.EntryBody;
import org.detente.register.body.Objection;
import org.detente.register.body.Objections;
import org.detente.register.body.Where;

/// Whether a body uses the words of its agreement: its parties, messages, events, limits and
/// questions, and the fields of each with their types. A word that the agreement does not have
/// would be kept and never counted.
///
/// What is seen and what is claimed may need other words, and more particulars, than an agreement
/// has: there only what is *nearly* one of its words is refused. Statements and the kinds that no
/// rule reads are free.
final class Wording {
  private static final String ITEM = "item";
  private static final String LIFE = "life";
  private static final String LIMIT = "limits.";
  private static final Where FIELDS = Where.ROOT.key("fields");
  private static final List<String> OF_DUTIES = List.of("performed", "not-performed");

  private final Agreement agreement;
  private final Objections objections = new Objections();
  private final Names names;

  private Wording(Agreement agreement) {
    this.agreement = agreement;
    this.names = new Names(agreement.id(), objections);
  }

  /// What is wrong with the words of a body.
  static List<Objection> check(EntryBody body, Agreement agreement) {
    Wording wording = new Wording(agreement);
    wording.body(body);
    return wording.objections.list();
  }

  private void body(EntryBody entry) {
    for (int i = 0; i < entry.about().size(); i++) {
      String rule = entry.about().get(i).replaceFirst("@.*", "");
      if (!rule.equals(LIFE)) {
        names.value(Where.ROOT.key("about").item(i), "rule", rule, RuleNames.of(agreement));
      }
    }
    switch (entry.body()) {
      case Body.Declaration declaration -> {
        party(entry.attributedTo(), Where.ROOT.key("attributedTo"));
        declaration(declaration);
      }
      case Body.Notification notification -> {
        party(entry.attributedTo(), Where.ROOT.key("attributedTo"));
        row("message", notification.message(), notification.fields());
      }
      case Body.Observation seen -> freely(seen.event(), seen.fields(), List.of());
      case Body.Claim claim -> freely(claim.event(), claim.fields(), OF_DUTIES);
      case Body.Act act -> act(entry.attributedTo(), act);
      case Body.Statement statement -> totals(statement.totals());
      case Body.Adoption _, Body.Other _ -> {}
    }
  }

  private void party(Party party, Where at) {
    if (!agreement.admits(party)) {
      List<String> parties = agreement.parties().keySet().stream().map(Party::code).toList();
      String all = String.join(", ", parties);
      objections.to(at, "submit.no-party", party.code(), agreement.id(), all);
    }
  }

  private void declaration(Body.Declaration declaration) {
    names.value(Where.ROOT.key("message"), "message", declaration.message(), rows());
    totals(declaration.totals());
    for (int i = 0; i < declaration.items().size(); i++) {
      Where item = Where.ROOT.key("items").item(i);
      fields(item, ITEM, declaration.items().get(i).fields(), /* free= */ false);
    }
    List<String> categories = new ArrayList<>(agreement.vocabulary().categories().keySet());
    categories.addAll(agreement.vocabulary().sums());
    Where breakdown = Where.ROOT.key("breakdown");
    declaration
        .breakdown()
        .keySet()
        .forEach(it -> names.key(breakdown.key(it), "category", it, categories));
  }

  private void totals(Map<String, Long> totals) {
    List<String> limits =
        RuleNames.of(agreement).stream()
            .filter(rule -> rule.startsWith(LIMIT))
            .map(rule -> rule.substring(LIMIT.length()))
            .toList();
    Where at = Where.ROOT.key("totals");
    totals.keySet().forEach(it -> names.key(at.key(it), "limit", it, limits));
  }

  /// An event by its name, or by a name that the agreement does not have.
  private void freely(String event, Map<String, Value> fields, List<String> more) {
    List<String> words = new ArrayList<>(rows());
    words.addAll(more);
    if (rows().contains(event)) {
      fields(FIELDS, event, fields, /* free= */ true);
    } else if (!words.contains(event) && Nearest.to(event, words).isPresent()) {
      names.value(Where.ROOT.key("event"), "event", event, words);
    }
  }

  private void act(Party attributedTo, Body.Act act) {
    // A publisher may report what befell the instrument as a whole.
    if (act.parties().isEmpty() && !attributedTo.isThird()) {
      party(attributedTo, Where.ROOT.key("attributedTo"));
    }
    for (int i = 0; i < act.parties().size(); i++) {
      party(act.parties().get(i), Where.ROOT.key("parties").item(i));
    }
    for (int i = 0; i < act.toward().size(); i++) {
      party(act.toward().get(i), Where.ROOT.key("toward").item(i));
    }
    Life.Suspension suspend = agreement.life().suspend();
    if (!act.toward().isEmpty() && (suspend == null || suspend.pairs() == null)) {
      objections.toKey(Where.ROOT.key("toward"), "check.pairs-unsaid");
    }
    rules("keeps", act.keeps());
    rules("withholds", act.withholds());
    rules("to", act.to());
    position(act);
  }

  private void rules(String key, List<String> rules) {
    for (int i = 0; i < rules.size(); i++) {
      names.value(Where.ROOT.key(key).item(i), "rule", rules.get(i), RuleNames.of(agreement));
    }
  }

  private void position(Body.Act act) {
    Map<String, Question> questions = agreement.questions();
    Where position = Where.ROOT.key("position");
    act.position()
        .forEach((asked, option) -> {
          Question question = questions.get(asked);
          if (question == null) {
            names.key(position.key(asked), "question", asked, questions.keySet());
          } else {
            names.value(position.key(asked), "option", option, question.options().keySet());
          }
        });
  }

  private void row(String key, String row, Map<String, Value> fields) {
    if (names.value(Where.ROOT.key(key), key, row, rows())) {
      fields(FIELDS, row, fields, /* free= */ false);
    }
  }

  /// @param free whether there may be fields that the row does not have
  private void fields(Where at, String row, Map<String, Value> fields, boolean free) {
    Map<String, Field> known = agreement.vocabulary().rows().getOrDefault(row, Map.of());
    fields.forEach((name, value) -> {
      Field field = known.get(name);
      boolean mistaken = !free || Nearest.to(name, known.keySet()).isPresent();
      if (field == null && mistaken) {
        names.key(at.key(name), "field", name, known.keySet());
      } else if (field != null && !fits(field, value)) {
        String type = Words.of("submit.type." + field.type().word());
        objections.to(at.key(name), "submit.field-type", name, row, type);
      }
    });
  }

  private static boolean fits(Field field, Value value) {
    return switch (field.type()) {
      case STRING -> value instanceof Value.Text;
      case INT -> value instanceof Value.Whole;
      case BOOL -> value instanceof Value.Truth;
      case DATE -> value instanceof Value.Date;
    };
  }

  /// The names of messages and events.
  private List<String> rows() {
    return agreement.vocabulary().rows().keySet().stream().filter(it -> !it.equals(ITEM)).toList();
  }
}
