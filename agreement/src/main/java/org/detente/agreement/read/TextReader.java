package org.detente.agreement.read;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads `parties:`, `sources:` and `text:`: who, where it is written, and what it says in our own
/// words.
final class TextReader {
  private record Source(String title, @Nullable String url) {}

  private TextReader() {}

  static Map<Party, String> parties(Section file) {
    Map<Party, String> parties = new LinkedHashMap<>();
    try (Section section = file.section("parties")) {
      for (Map.Entry<String, Node.Entry> entry : section.named().entrySet()) {
        String title = Expect.text(entry.getValue().value(), section.problems());
        Name.PARTY.check(entry, section.problems());
        String code = entry.getKey();
        if (title != null && !code.isBlank() && code.length() <= Party.LONGEST) {
          parties.put(new Party(code), title);
        }
      }
      if (section.isEmpty()) {
        section.problems().add(Defect.EMPTY, section.owner());
      }
    }
    return parties;
  }

  static Map<String, Citation> text(Section file, String agreement) {
    Map<String, Source> sources = sources(file);
    Map<String, Citation> text = new LinkedHashMap<>();
    try (Section section = file.section("text")) {
      for (Map.Entry<String, Node.Entry> entry : section.named().entrySet()) {
        Name.ARTICLE.check(entry, section.problems());
        text.put(entry.getKey(), article(entry, agreement, sources, section.problems()));
      }
    }
    return text;
  }

  private static Citation article(
      Map.Entry<String, Node.Entry> entry,
      String agreement,
      Map<String, Source> sources,
      Problems problems) {
    Position at = entry.getValue().key();
    try (Section section = Section.of(entry.getValue().value(), at, problems)) {
      Node named = section.node("source");
      String name = named == null ? "" : Names.name(named, "source", sources.keySet(), problems);
      Source source = sources.getOrDefault(name, new Source("", null));
      return new Citation(
          agreement,
          entry.getKey(),
          section.text("says"),
          source.title(),
          source.url(),
          section.truth("checked", true));
    }
  }

  private static Map<String, Source> sources(Section file) {
    Map<String, Source> sources = new LinkedHashMap<>();
    try (Section section = file.section("sources")) {
      for (Map.Entry<String, Node.Entry> entry : section.named().entrySet()) {
        Name.KEBAB.check(entry, section.problems());
        sources.put(entry.getKey(), source(entry.getValue(), section.problems()));
      }
    }
    return sources;
  }

  private static Source source(Node.Entry entry, Problems problems) {
    try (Section section = Section.of(entry.value(), entry.key(), problems)) {
      String url = section.textIf("url");
      if (url != null && !isWebAddress(url)) {
        problems.add(Defect.BAD_ADDRESS, section.valueAt("url"), url);
      }
      return new Source(section.text("title"), url);
    }
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
