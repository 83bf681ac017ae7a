package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.CountingRule;
import org.detente.agreement.Life;
import org.detente.agreement.Limit;
import org.detente.agreement.Question;
import org.detente.agreement.TimeRules;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.predicate.Scope;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.detente.model.Force;
import org.detente.model.Party;

/// Reads a whole agreement file, section by section.
public final class AgreementReader {
  /// The version of the language this program reads: `detente: 1`.
  public static final long VERSION = 1;

  private AgreementReader() {}

  /// The agreement in a file. Whole only if nothing was added to `problems` that refuses it.
  ///
  /// @param sha256 of the file's bytes, lower-case hexadecimal
  public static Agreement read(Node root, String sha256, Problems problems) {
    try (Section file = Section.of(root, Position.START, problems)) {
      version(file, "detente");
      String id = id(file);
      String title = file.text("title");
      Agreement.Kind kind = file.word("kind", Agreement.Kind.class);
      Force force = file.word("force", Force.class);
      Map<Party, String> parties = TextReader.parties(file);
      Map<String, Citation> text = TextReader.text(file, id);
      Names names = new Names(parties, text);
      TimeRules time = time(file, names);
      Vocabulary vocabulary = VocabularyReader.vocabulary(file);
      PredicateReader predicates = new PredicateReader(items(vocabulary));
      Map<String, CountingRule> counting = new CountingReader(names, predicates).rules(file);
      Set<String> messages = new LinkedHashSet<>(vocabulary.rows().keySet());
      messages.remove(VocabularyReader.ITEM);
      List<Limit> limits = new LimitReader(names, counting, messages, predicates).limits(file);
      Map<String, Question> questions = new QuestionReader(names).questions(file);
      Life life = new LifeReader(names, ruleNames(limits), questions.keySet()).life(file);
      return new Agreement(
          id,
          title,
          kind,
          force,
          sha256,
          parties,
          Map.of(),
          text,
          time,
          life,
          vocabulary,
          counting,
          limits,
          List.of(),
          List.of(),
          Map.of(),
          null,
          questions);
    }
  }

  /// The names by which entries and `provisional.only` speak of rules: `time`, `limits`,
  /// `limits.launchers`.
  public static List<String> ruleNames(List<Limit> limits) {
    List<String> rules = new ArrayList<>(List.of("time"));
    if (!limits.isEmpty()) {
      rules.add("limits");
    }
    limits.forEach(limit -> rules.add("limits." + limit.name()));
    return List.copyOf(rules);
  }

  /// Checks the version key of a file.
  public static void version(Section file, String key) {
    long version = file.whole(key, 1);
    if (version != VERSION) {
      file.problems().add(Defect.OTHER_VERSION, file.valueAt(key), key, version, VERSION);
    }
  }

  private static String id(Section file) {
    String id = file.text("id");
    Node node = file.nodeIf("id");
    if (node != null && !id.isEmpty()) {
      Name.KEBAB.check(Map.entry(id, new Node.Entry(node.at(), node)), file.problems());
    }
    return id;
  }

  private static TimeRules time(Section file, Names names) {
    try (Section section = file.section("time")) {
      List<Citation> cites = names.rule(section, "time");
      Node zone = section.node("zone");
      if (zone != null) {
        Expect.choice(zone, List.of("UTC"), section.problems());
      }
      return new TimeRules(section.word("provided", TimeRules.Provided.class), cites);
    }
  }

  private static Scope items(Vocabulary vocabulary) {
    Map<String, Field> fields = new LinkedHashMap<>();
    vocabulary
        .rows()
        .getOrDefault(VocabularyReader.ITEM, Map.of())
        .forEach((name, field) -> fields.put(VocabularyReader.ITEM + "." + name, field));
    return new Scope(fields);
  }
}
