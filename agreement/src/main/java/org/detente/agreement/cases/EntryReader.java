package org.detente.agreement.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.read.Expect;
import org.detente.agreement.read.Names;
import org.detente.agreement.read.Section;
import org.detente.agreement.yaml.Node;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads one line of `given:` into the fact it is short for.
final class EntryReader {
  private static final String LEDGER = "test";
  private static final List<String> KINDS =
      List.of("event", "declares", "notification", "claims", "statement", "meeting", "position");

  private final Subject subject;
  private final String caseName;
  private final Set<Party> keepers;

  EntryReader(Subject subject, Set<Party> keepers, String caseName) {
    this.subject = subject;
    this.caseName = caseName;
    this.keepers = keepers;
  }

  private static boolean endsFirst(ImpreciseDate valid, ImpreciseDate until) {
    return !until.certainFrom().isAfter(valid.certainFrom());
  }

  /// The fact at that zero-based position of the ledger; null when it is refused.
  @Nullable Fact entry(Node node, long position, Problems problems) {
    try (Section section = Section.of(node, node.at(), problems)) {
      Node at = section.node("at");
      ImpreciseDate valid = at == null ? null : valid(at, section);
      Node knownNode = section.nodeIf("known");
      ImpreciseDate known = knownNode == null ? valid : Expect.date(knownNode, problems);
      Node untilNode = section.nodeIf("until");
      ImpreciseDate until = untilNode == null ? null : Expect.date(untilNode, problems);
      if (untilNode != null && until != null && valid != null && endsFirst(valid, until)) {
        problems.add(Defect.ENDS_FIRST, untilNode.at());
      }
      Agreement agreement = instrument(section);
      List<Party> by = by(section, agreement);
      String ref = section.textIf("ref");
      List<String> about = texts(section, "about");
      String says = section.textIf("says");
      String note = section.textIf("note");
      String corrects = section.textIf("corrects");
      String retracts = section.textIf("retracts");
      String answers = section.textIf("answers");
      Body body = body(section, agreement, by, problems);
      if (body == null || valid == null || known == null) {
        section.rest();
        return null;
      }
      Party attributed = attributed(body, by, section);
      return new Fact(
          new EntryRef(LEDGER, position, hash(position)),
          attributed,
          agreement.id(),
          kind(body),
          valid,
          until,
          known.certainFrom(),
          null,
          ref,
          about,
          says,
          note,
          corrects,
          retracts,
          answers,
          body);
    }
  }

  /// A date, or `{by: DAY}`: at some time that is not told, by that day at the latest.
  private static @Nullable ImpreciseDate valid(Node at, Section section) {
    if (!(at instanceof Node.Mapping) || !section.has("event")) {
      return Expect.date(at, section.problems());
    }
    return byADay(section, "at");
  }

  /// `{by: DAY}` under a key that is there.
  static @Nullable ImpreciseDate byADay(Section section, String key) {
    Node node = section.node(key);
    if (node == null) {
      return null;
    }
    try (Section latest = Section.of(node, section.keyAt(key), section.problems())) {
      Node by = latest.node("by");
      LocalDate day = by == null ? null : Expect.day(by, section.problems());
      return day == null ? null : ImpreciseDate.by(ImpreciseDate.ofDay(day));
    }
  }

  /// The agreement an entry belongs to: the one tested, or another that it names, as `instrument`.
  private Agreement instrument(Section section) {
    Node node = section.nodeIf("instrument");
    List<String> ids = subject.all().stream().map(Agreement::id).toList();
    String id = node == null ? "" : Names.name(node, "instrument", ids, section.problems());
    return subject.all().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElse(subject.agreement());
  }

  private @Nullable Body body(
      Section section, Agreement agreement, List<Party> by, Problems problems) {
    BodyReader bodies = new BodyReader(agreement);
    List<String> given = KINDS.stream().filter(section::has).toList();
    // `position` also stands beside `declares: position`.
    String kind = given.isEmpty() ? "" : given.getFirst();
    boolean single = given.size() == 1 || (given.size() == 2 && given.contains("position"));
    if (!single) {
      problems.add(Defect.ENTRY_KIND, section.owner(), String.join(", ", KINDS));
      return null;
    }
    return switch (kind) {
      case "event" -> bodies.event(section, by);
      case "declares" -> bodies.declared(section, by);
      case "notification" -> bodies.notification(section);
      case "claims" -> bodies.claim(section);
      case "statement" -> bodies.statement(section);
      case "meeting" -> new MeetingReader(agreement).meeting(section);
      default -> bodies.act(section, "position", by);
    };
  }

  /// By whom: `by`, or `party` where that is no field of its own.
  private static List<Party> by(Section section, Agreement agreement) {
    Node by = section.nodeIf("by");
    Node party = section.has("event") ? null : section.nodeIf("party");
    Node node = by == null ? party : by;
    if (node == null) {
      return List.of();
    }
    return Expect.oneOrMore(node, section.problems()).stream()
        .map(n -> party(n, agreement, section.problems()))
        .filter(Objects::nonNull)
        .toList();
  }

  /// A party, or the publisher of a source: `third:TASS`.
  private static @Nullable Party party(Node node, Agreement agreement, Problems problems) {
    boolean publisher = node instanceof Node.Scalar scalar && scalar.text().startsWith("third:");
    if (!publisher) {
      return Names.party(node, agreement, problems);
    }
    String text = Expect.text(node, problems);
    if (text != null && text.length() > Party.LONGEST) {
      problems.add(Defect.TOO_LONG, node.at(), text.length(), Party.LONGEST);
      return null;
    }
    return text == null ? null : new Party(text);
  }

  // A joint act is put down to the first who acts; what was seen, to who declared it, or saw it, or
  // keeps the ledger.
  private Party attributed(Body body, List<Party> by, Section section) {
    if (!by.isEmpty()) {
      return by.getFirst();
    }
    return switch (body) {
      case Body.Act act when !act.parties().isEmpty() -> act.parties().getFirst();
      case Body.Observation(_, _, Body.SeenBy(Party declaration, _)) when declaration != null ->
          declaration;
      case Body.Observation(_, _, Body.SeenBy(_, List<String> seen)) when !seen.isEmpty() ->
          new Party("third:" + seen.getFirst());
      case Body.Observation _, Body.Other _ ->
          keepers.isEmpty() ? new Party("third:record") : new TreeSet<>(keepers).first();
      default -> {
        if (!section.has("by") && !section.has("party")) {
          section.problems().add(Defect.MISSING_KEY, section.owner(), "by");
        }
        yield new Party("?");
      }
    };
  }

  private static List<String> texts(Section section, String key) {
    return section.nodesIf(key).stream()
        .map(node -> Expect.text(node, section.problems()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static String kind(Body body) {
    return switch (body) {
      case Body.Declaration _ -> "declaration";
      case Body.Notification _ -> "notification";
      case Body.Act _ -> "act";
      case Body.Statement _ -> "statement";
      case Body.Observation _ -> "observation";
      case Body.Claim _ -> "claim";
      case Body.Adoption _ -> "agreement";
      case Body.Other(String kind, _) -> kind;
    };
  }

  // Stands in for a leaf hash, which only a real ledger has: stable, and different for every entry
  // of every case.
  private String hash(long position) {
    try {
      byte[] name = (caseName + "/" + position).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
