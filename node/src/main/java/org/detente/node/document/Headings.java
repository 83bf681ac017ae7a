package org.detente.node.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Headlines, and how addresses name them: in small letters, with a hyphen for each space and
/// without anything else, as the sites do on which the same files are read.
///
/// Made here, since the library's own extension spells by the machine's locale.
final class Headings {
  private static final String TITLE = "# ";
  private static final String FENCE = "```";

  private final Map<String, Integer> given = new HashMap<>();

  /// The name of the next headline of a page; the second of the same words gets a number.
  String next(String text) {
    String name = named(text);
    int before = given.merge(name, 1, Integer::sum) - 1;
    return before == 0 ? name : name + "-" + before;
  }

  /// The name of a headline that stands once on its page.
  static String named(String text) {
    StringBuilder name = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .map(c -> c == ' ' ? '-' : c)
        .filter(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_')
        .forEach(name::appendCodePoint);
    return name.toString();
  }

  /// The first headline of a text.
  static Optional<String> title(String text) {
    return text.lines()
        .filter(line -> line.startsWith(TITLE))
        .map(line -> bare(line.substring(TITLE.length())))
        .findFirst();
  }

  /// What stands under each headline of a text.
  static Stream<Documents.Section> sections(String address, String text) {
    Headings headings = new Headings();
    List<Documents.Section> sections = new ArrayList<>();
    String page = title(text).orElse(address);
    headings.next(page);
    String title = page;
    String anchor = "";
    StringBuilder said = new StringBuilder();
    boolean fenced = false;
    for (String line : text.lines().toList()) {
      fenced ^= line.startsWith(FENCE);
      int level = fenced ? 0 : level(line);
      if (level > 1) {
        sections.add(new Documents.Section(title, address, anchor, said.toString()));
        said.setLength(0);
        String headline = bare(line.substring(level + 1));
        title = page + " › " + headline;
        anchor = "#" + headings.next(headline);
      }
      said.append(line).append('\n');
    }
    sections.add(new Documents.Section(title, address, anchor, said.toString()));
    return sections.stream();
  }

  private static int level(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    return level < line.length() && line.charAt(level) == ' ' ? level : 0;
  }

  private static String bare(String text) {
    return text.replace("`", "").strip();
  }
}
