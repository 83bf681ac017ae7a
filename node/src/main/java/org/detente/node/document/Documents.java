package org.detente.node.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The documents by their addresses: `/docs` is the map, `/docs/guides` the index of a folder, and
/// `/docs/guides/keep-the-record` the page of `guides/keep-the-record.md`. What is no page (a
/// picture, an example) keeps its full name.
public final class Documents {
  /// The address of the map.
  public static final String ROOT = "/docs";

  private static final String PAGE = ".md";
  private static final String INDEX = "README.md";
  private static final int DEEPEST = 8;
  private static final int MOST = 1000;
  private static final long LARGEST = 1 << 20;

  private final NavigableMap<String, byte[]> byName;
  private final NavigableMap<String, String> names = new TreeMap<>();

  /// @param byName the bytes of each, by its path below the folder, with `/` between its parts
  private Documents(NavigableMap<String, byte[]> byName) {
    this.byName = byName;
    byName.keySet().forEach(name -> names.put(address(name), name));
  }

  /// What stands under one headline.
  ///
  /// @param title of the page and the headline in it
  /// @param page the address of the page
  /// @param anchor `#` and the name of the headline; empty where it is the page's own
  public record Section(String title, String page, String anchor, String text) {}

  /// Reads what lies in a folder and below; nothing where there is no such folder. Links to other
  /// places of the machine are not followed, and what is larger than a document is left out.
  public static Documents below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new Documents(Collections.emptyNavigableMap());
    }
    NavigableMap<String, byte[]> byName = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      for (Path file : files.limit(MOST).toList()) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST) {
          List<String> parts = new ArrayList<>();
          folder.relativize(file).forEach(part -> parts.add(part.toString()));
          byName.put(String.join("/", parts), Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Documents(byName);
  }

  /// The page at an address; empty where there is none.
  ///
  /// @param at makes an address of ours one of the moment that the reader looks at
  public Optional<Document> page(String address, UnaryOperator<String> at) {
    return Optional.ofNullable(names.get(address))
        .filter(Documents::isPage)
        .map(name -> Markdown.document(text(name), new Leads(this, name, at)));
  }

  /// The bytes of what is no page, such as a picture; empty where there is none.
  public Optional<byte[]> file(String address) {
    return Optional.ofNullable(names.get(address)).filter(name -> !isPage(name)).map(byName::get);
  }

  /// The addresses of all pages, in their order.
  public List<String> pages() {
    return names.entrySet().stream()
        .filter(it -> isPage(it.getValue()))
        .map(it -> it.getKey())
        .toList();
  }

  /// The title of the page at an address; empty where there is none.
  public Optional<String> title(String address) {
    return Optional.ofNullable(names.get(address))
        .filter(Documents::isPage)
        .map(name -> Headings.title(text(name)).orElse(name));
  }

  /// Every section of every page, in the order of their addresses.
  public Stream<Section> sections() {
    return pages().stream().flatMap(it -> Headings.sections(it, text(names.getOrDefault(it, ""))));
  }

  /// The name by which an address calls a headline of these words.
  public static String named(String words) {
    return Headings.named(words);
  }

  /// The address under which a file of this name is shown; empty where there is none.
  Optional<String> addressOf(String name) {
    String index = name.isEmpty() ? INDEX : name + "/" + INDEX;
    return Stream.of(name, index).filter(byName::containsKey).map(Documents::address).findFirst();
  }

  private String text(String name) {
    byte[] bytes = byName.get(name);
    return bytes == null ? "" : new String(bytes, UTF_8);
  }

  private static boolean isPage(String name) {
    return name.endsWith(PAGE);
  }

  private static String address(String name) {
    if (name.equals(INDEX)) {
      return ROOT;
    }
    boolean index = name.endsWith("/" + INDEX);
    int end = index ? INDEX.length() + 1 : isPage(name) ? PAGE.length() : 0;
    return ROOT + "/" + name.substring(0, name.length() - end);
  }
}
