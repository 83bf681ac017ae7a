package org.detente.agreement.read;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.jspecify.annotations.Nullable;

/// Reads `sources:` and `text:`: where it is written, and what it says in our own words.
final class TextReader {
  private record Source(String title, @Nullable String url) {}

  private TextReader() {}

  static Map<String, Citation> text(Section file, String agreement) {
    Map<String, Source> sources = new LinkedHashMap<>();
    file.each("sources", Name.KEBAB, (name, section) -> sources.put(name, source(section)));
    Map<String, Citation> text = new LinkedHashMap<>();
    file.each(
        "text",
        Name.ARTICLE,
        (article, section) -> text.put(article, citation(agreement, article, sources, section)));
    return text;
  }

  private static Citation citation(
      String agreement, String article, Map<String, Source> sources, Section section) {
    Node named = section.node("source");
    String name =
        named == null ? "" : Names.name(named, "source", sources.keySet(), section.problems());
    Source source = sources.getOrDefault(name, new Source("", null));
    return new Citation(
        agreement,
        article,
        section.text("says"),
        source.title(),
        source.url(),
        section.truth("checked", true));
  }

  private static Source source(Section section) {
    String url = section.textIf("url");
    if (url != null && !isWebAddress(url)) {
      section.problems().add(Defect.BAD_ADDRESS, section.valueAt("url"), url);
    }
    return new Source(section.text("title"), url);
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
