package org.detente.agreement.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.ActKind;
import org.detente.model.Citation;
import org.detente.model.Nearest;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Word;
import org.detente.model.Words;
import org.jspecify.annotations.Nullable;

/// What earlier sections named, for later ones to refer to.
///
/// @param open whether states may be parties that the file does not list
public record Names(Map<Party, String> parties, Map<String, Citation> text, boolean open) {

  /// The articles under `cites`, one or a list; empty where the key is absent.
  List<Citation> cites(Section section) {
    return cites(text, section);
  }

  static List<Citation> cites(Map<String, Citation> text, Section section) {
    List<Citation> cited = new ArrayList<>();
    for (Node node : section.nodesIf("cites")) {
      Citation citation = text.get(article(node, "text", text.keySet(), section.problems()));
      if (citation != null) {
        cited.add(citation);
      }
    }
    return List.copyOf(cited);
  }

  /// Reads the citations of a rule and notes the rule under every problem found in it from here on.
  List<Citation> rule(Section section, String path) {
    List<Citation> cites = cites(section);
    section.context(inRule(path, cites));
    return cites;
  }

  static Phrase inRule(String path, List<Citation> cites) {
    String articles = String.join(", ", cites.stream().map(Citation::article).toList());
    return cites.isEmpty()
        ? Phrase.of("check.in-rule", path)
        : Phrase.of("check.in-rule-citing", path, articles);
  }

  @Nullable Party party(Node node, Problems problems) {
    return party(node, parties.keySet(), open, problems);
  }

  /// The parties named, each once, without those that are none.
  List<Party> parties(List<Node> nodes, Problems problems) {
    Set<Party> named = new LinkedHashSet<>();
    for (Node node : nodes) {
      Party party = party(node, problems);
      if (party != null && !named.add(party)) {
        problems.add(Defect.GIVEN_TWICE, node.at(), party.code());
      }
    }
    return List.copyOf(named);
  }

  /// One of those who may be party to an agreement; null when it is none.
  public static @Nullable Party party(Node node, Agreement agreement, Problems problems) {
    return party(node, agreement.parties().keySet(), agreement.isOpen(), problems);
  }

  /// One of these parties; null when it is none.
  static @Nullable Party party(Node node, Collection<Party> parties, Problems problems) {
    return party(node, parties, false, problems);
  }

  private static @Nullable Party party(
      Node node, Collection<Party> parties, boolean open, Problems problems) {
    if (open && node instanceof Node.Scalar scalar && Name.PARTY.fits(scalar.text())) {
      return PartyReader.isState(scalar.text(), node.at(), problems)
          ? new Party(scalar.text())
          : null;
    }
    List<String> codes = parties.stream().map(Party::code).toList();
    String code = name(node, "party", codes, problems);
    return code.isEmpty() ? null : new Party(code);
  }

  /// The word of a known act, such as `entry-into-force`.
  static String act(Section section, String key) {
    Node node = section.node(key);
    return node == null ? "" : act(node, section.problems());
  }

  /// The names of all acts.
  static List<String> acts() {
    return List.of(ActKind.values()).stream().map(Word::word).toList();
  }

  static String act(Node node, Problems problems) {
    return name(node, "act", acts(), problems);
  }

  /// One of the names of a kind; the empty text when it is none, which is reported.
  public static String name(Node node, String kind, Collection<String> names, Problems problems) {
    String written = Expect.text(node, problems);
    if (written == null) {
      return "";
    }
    if (names.contains(written)) {
      return written;
    }
    unknown(node.at(), kind, written, names, problems);
    return "";
  }

  /// As [#name] of names among which articles are: an article may be called `1` or `1.10`, and
  /// reads as it is written.
  public static String article(
      Node node, String kind, Collection<String> names, Problems problems) {
    return name(numberAsText(node), kind, names, problems);
  }

  private static Node numberAsText(Node node) {
    boolean number = node.kind() == Node.Kind.WHOLE_NUMBER || node.kind() == Node.Kind.NUMBER;
    return number && node instanceof Node.Scalar scalar
        ? new Node.Scalar(scalar.text(), Node.Kind.TEXT, scalar.style(), scalar.raw(), scalar.at())
        : node;
  }

  /// A name of a kind, or a list of them; what is none is reported and left out.
  public static List<String> names(
      Node node, String kind, Collection<String> known, Problems problems) {
    List<String> named = new ArrayList<>();
    for (Node item : Expect.oneOrMore(node, problems)) {
      String name = name(item, kind, known, problems);
      if (!name.isEmpty()) {
        named.add(name);
      }
    }
    return List.copyOf(named);
  }

  public static void unknown(
      Position at, String kind, String written, Collection<String> names, Problems problems) {
    problems.addMeant(
        Defect.NO_SUCH_NAME,
        at,
        Nearest.to(written, names),
        Words.of("check.named." + kind),
        written);
  }
}
