package org.detente.agreement.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.agreement.CountingRule;
import org.detente.agreement.Duty;
import org.detente.agreement.Group;
import org.detente.agreement.Holidays;
import org.detente.agreement.Life;
import org.detente.agreement.Limit;
import org.detente.agreement.Pledge;
import org.detente.agreement.Question;
import org.detente.agreement.Quota;
import org.detente.agreement.Region;
import org.detente.agreement.Restraint;
import org.detente.agreement.Scheduled;
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
      Map<String, Citation> text = TextReader.text(file, id);
      PartyReader.Parties parties = PartyReader.parties(file, text);
      Names names = new Names(parties.names(), text, JoiningReader.isOpen(file));
      Map<String, Group> groups = new GroupReader(names).groups(file);
      TimeRules time = time(file, names);
      Vocabulary vocabulary = VocabularyReader.vocabulary(file);
      Rows rows = new Rows(vocabulary);
      PredicateReader predicates = new PredicateReader(items(vocabulary));
      Asks asks = new Asks(file.namesUnder("questions"));
      Map<String, CountingRule> counting = new CountingReader(names, asks, predicates).rules(file);
      List<Limit> limits =
          new LimitReader(
                  names, groups, counting, file.namesUnder("limits"), rows, asks, predicates)
              .limits(file);
      Map<String, Region> regions = new RegionReader(names).regions(file);
      List<Duty> duties = new DutyReader(names, rows, asks, file.namesUnder("duties")).duties(file);
      List<Restraint> restraints =
          new RestraintReader(names, groups, rows, asks, regions.keySet()).restraints(file);
      Pledge pledge = new PledgeReader(names).pledge(file);
      List<Quota> quotas = new QuotaReader(names, rows, file.namesUnder("quotas")).quotas(file);
      List<Scheduled> timetable = new TimetableReader(names).timetable(file);
      Map<Party, Holidays> holidays =
          new HolidayReader(names, file.namesUnder("sources")).holidays(file);
      Map<String, Question> questions =
          new QuestionReader(names, asks, predicates, regions.keySet()).questions(file);
      List<String> rules = RuleNames.of(limits, duties, restraints, quotas, pledge);
      Life life = new LifeReader(names, groups, rules, asks).life(file);
      return new Agreement(
          id,
          title,
          kind,
          force,
          sha256,
          parties.names(),
          parties.formerly(),
          parties.memberships(),
          groups,
          text,
          time,
          life,
          vocabulary,
          counting,
          limits,
          duties,
          restraints,
          regions,
          pledge,
          holidays,
          quotas,
          timetable,
          questions);
    }
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
