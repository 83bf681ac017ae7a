package org.detente.agreement.read;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.Nearest;
import org.detente.model.Phrase;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// A cursor over one mapping that knows which keys were asked for.
///
/// A method named `...If` returns null where the key is absent; the others require the key, and
/// return a stand-in when it is missing or wrong. [#close()] reports the keys nobody asked for and
/// those that are missing; a missing key and a misspelling of it make one message.
public final class Section implements AutoCloseable {
  private final Map<String, Node.Entry> entries;
  private final Position owner;
  private final boolean whole;
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<List<String>> missingOneOf = new LinkedHashSet<>();
  private Problems problems;

  private Section(
      Map<String, Node.Entry> entries, Position owner, boolean whole, Problems problems) {
    this.entries = entries;
    this.owner = owner;
    this.whole = whole;
    this.problems = problems;
  }

  /// The section in `node`, whose key stands at `owner`. What is no mapping is reported, and then
  /// reads as if empty.
  public static Section of(Node node, Position owner, Problems problems) {
    if (node instanceof Node.Mapping mapping) {
      return new Section(mapping.entries(), owner, true, problems);
    }
    Expect.wrongType(node, "mapping", problems);
    return new Section(Map.of(), owner, false, problems);
  }

  /// Where the section's own key stands.
  public Position owner() {
    return owner;
  }

  public Problems problems() {
    return problems;
  }

  /// From here on problems carry this note, such as the rule they are in.
  public void context(Phrase note) {
    problems = problems.in(note);
  }

  /// Whether it is a mapping without a key.
  public boolean isEmpty() {
    return whole && entries.isEmpty();
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /// Where the key stands; the section's own place if it is absent.
  public Position keyAt(String key) {
    Node.Entry entry = entries.get(key);
    return entry == null ? owner : entry.key();
  }

  /// Where the value of the key stands; the section's own place if it is absent.
  public Position valueAt(String key) {
    Node.Entry entry = entries.get(key);
    return entry == null ? owner : entry.value().at();
  }

  public @Nullable Node nodeIf(String key) {
    asked.add(key);
    Node.Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  public @Nullable Node node(String key) {
    Node node = nodeIf(key);
    if (node == null) {
      missing.add(key);
    }
    return node;
  }

  /// The keys in file order, all of them asked for: of a mapping whose keys are names.
  public Map<String, Node.Entry> named() {
    asked.addAll(entries.keySet());
    return entries;
  }

  /// The keys of the mapping under a key, which is not asked for by this; empty where there is
  /// none.
  Set<String> namesUnder(String key) {
    Node.Entry entry = entries.get(key);
    return entry != null && entry.value() instanceof Node.Mapping mapping
        ? mapping.entries().keySet()
        : Set.of();
  }

  /// Which of these keys is there, of which one must be; empty when none is, or more than one.
  public String oneOf(List<String> keys) {
    asked.addAll(keys);
    List<String> given = keys.stream().filter(this::has).toList();
    if (given.isEmpty()) {
      missingOneOf.add(keys);
    } else if (given.size() > 1) {
      problems.add(Defect.EITHER_OR, keyAt(given.get(1)), given.get(0), given.get(1));
    }
    return given.size() == 1 ? given.getFirst() : "";
  }

  /// Lets these keys stand unread, where what is wrong is told already.
  void allow(String... keys) {
    asked.addAll(List.of(keys));
  }

  /// The keys that nobody has asked for yet, all of them asked for now.
  public Map<String, Node.Entry> rest() {
    Map<String, Node.Entry> rest = new LinkedHashMap<>(entries);
    rest.keySet().removeAll(asked);
    asked.addAll(rest.keySet());
    return rest;
  }

  public String text(String key) {
    return or(read(node(key), Expect::text), "");
  }

  public @Nullable String textIf(String key) {
    return read(nodeIf(key), Expect::text);
  }

  public long whole(String key, long least) {
    Node node = node(key);
    return or(node == null ? null : Expect.whole(node, least, problems), least);
  }

  public boolean truth(String key) {
    return or(read(node(key), Expect::truth), false);
  }

  public boolean truth(String key, boolean otherwise) {
    return or(read(nodeIf(key), Expect::truth), otherwise);
  }

  public <E extends Enum<E> & Word> E word(String key, Class<E> type) {
    Node node = node(key);
    E word = node == null ? null : Expect.word(node, type, problems);
    return word == null ? type.getEnumConstants()[0] : word;
  }

  <E extends Enum<E> & Word> Optional<E> wordIf(String key, Class<E> type) {
    Node node = nodeIf(key);
    return node == null ? Optional.empty() : Optional.ofNullable(Expect.word(node, type, problems));
  }

  /// A word, or a list of words; empty where absent.
  <E extends Enum<E> & Word> List<E> wordsIf(String key, Class<E> type) {
    List<E> words = new ArrayList<>();
    for (Node node : nodesIf(key)) {
      E word = Expect.word(node, type, problems);
      if (word != null) {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }

  public Period period(String key) {
    return or(read(node(key), Expect::period), Period.ofDays(1));
  }

  public @Nullable Period periodIf(String key) {
    return read(nodeIf(key), Expect::period);
  }

  public @Nullable Instant instantIf(String key) {
    return read(nodeIf(key), Expect::instant);
  }

  /// A text, or a list of texts; empty where absent.
  public List<Node> nodesIf(String key) {
    Node node = nodeIf(key);
    return node == null ? List.of() : Expect.oneOrMore(node, problems);
  }

  /// As [#nodesIf] for a key that must be there.
  public List<Node> nodes(String key) {
    Node node = node(key);
    return node == null ? List.of() : Expect.oneOrMore(node, problems);
  }

  /// The section under a key; reads as if empty where absent.
  public Optional<Section> sectionIf(String key) {
    Node node = nodeIf(key);
    return node == null ? Optional.empty() : Optional.of(of(node, keyAt(key), problems));
  }

  /// As [#sectionIf] for a key that must be there.
  public Section section(String key) {
    Node node = node(key);
    return node == null
        ? new Section(Map.of(), owner, false, problems)
        : of(node, keyAt(key), problems);
  }

  /// Reads each of the sections that stand by name under a key, in file order; none where the key
  /// is absent.
  public void eachIf(String key, Name form, BiConsumer<String, Section> reader) {
    sectionIf(key).ifPresent(section -> each(section, form, reader));
  }

  /// As [#eachIf] for a key that must be there.
  public void each(String key, Name form, BiConsumer<String, Section> reader) {
    each(section(key), form, reader);
  }

  private static void each(Section named, Name form, BiConsumer<String, Section> reader) {
    try (named) {
      for (Map.Entry<String, Node.Entry> entry : named.named().entrySet()) {
        form.check(entry, named.problems);
        Node.Entry value = entry.getValue();
        try (Section section = of(value.value(), value.key(), named.problems)) {
          reader.accept(entry.getKey(), section);
        }
      }
    }
  }

  @Override
  public void close() {
    if (!whole) {
      return;
    }
    List<String> absent = new ArrayList<>(asked);
    absent.removeAll(entries.keySet());
    for (Map.Entry<String, Node.Entry> entry : entries.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        unknown(entry.getKey(), entry.getValue().key(), absent);
      }
    }
    missing.forEach(key -> problems.add(Defect.MISSING_KEY, owner, key));
    missingOneOf.forEach(keys -> problems.add(Defect.ONE_OF, owner, String.join(", ", keys)));
  }

  private void unknown(String key, Position at, List<String> absent) {
    Optional<String> meant = Nearest.to(key, absent);
    boolean wanted =
        meant.isPresent()
            && (missing.remove(meant.get())
                || missingOneOf.removeIf(keys -> keys.contains(meant.get())));
    if (wanted) {
      problems.addMeant(Defect.MISSPELT_KEY, at, meant, key);
    } else if (meant.isPresent()) {
      problems.addMeant(Defect.UNKNOWN_KEY, at, meant, key);
    } else {
      Phrase known = Phrase.of("check.known-keys", String.join(", ", asked));
      problems.addNoted(Defect.UNKNOWN_KEY, at, known, key);
    }
  }

  private <T> @Nullable T read(
      @Nullable Node node, BiFunction<Node, Problems, @Nullable T> reader) {
    return node == null ? null : reader.apply(node, problems);
  }

  private static <T> T or(@Nullable T value, T standIn) {
    return value == null ? standIn : value;
  }
}
