package org.detente.ledger.policy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.TrustPolicy.Group;
import org.detente.ledger.policy.TrustPolicy.Log;
import org.detente.ledger.policy.TrustPolicy.Member;
import org.detente.ledger.policy.TrustPolicy.Witness;

/// The text of a trust policy: `log`, `witness`, `group` and `quorum` lines. The adapter to C2SP
/// tlog-policy, which has no released version ([org.detente.ledger.Specification#TLOG_POLICY]).
///
/// Stricter than that text in one thing: a key that is a log's cannot be a witness's too, since a
/// log that vouches for itself is no witness.
public final class PolicyText {
  /// The longest policy read, in bytes.
  public static final int MAX_BYTES = 1 << 20;

  /// The most logs, the most witnesses and the most groups. The specification advises 32 of each at
  /// least.
  public static final int MOST = 256;

  private static final String NONE = "none";
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");

  private final List<Log> logs = new ArrayList<>();
  private final List<Witness> witnesses = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Member> named = new LinkedHashMap<>();
  private final Set<String> grouped = new HashSet<>();
  private Optional<Member> quorum = Optional.empty();
  private boolean decided = false;
  private int number = 0;

  private PolicyText() {}

  /// Reads a policy of exactly these bytes.
  public static Outcome<TrustPolicy> read(byte[] bytes) {
    return Outcome.of(() -> new PolicyText().readOrStop(bytes));
  }

  /// The policy as text, in which the same policy is always the same bytes.
  public static byte[] write(TrustPolicy policy) {
    StringBuilder text = new StringBuilder();
    for (Log log : policy.logs()) {
      line(text, "log", octets(log.key().text()), log.url().orElse(""));
    }
    for (Witness witness : policy.witnesses()) {
      String key = octets(witness.key().text());
      line(text, "witness", witness.name(), key, witness.url().orElse(""));
    }
    for (Group group : policy.groups()) {
      List<String> words = new ArrayList<>(List.of("group", group.name(), count(group)));
      group.members().forEach(member -> words.add(member.name()));
      line(text, words.toArray(String[]::new));
    }
    line(text, "quorum", policy.quorum().map(Member::name).orElse(NONE));
    return text.toString().getBytes(ISO_8859_1);
  }

  private static String count(Group group) {
    return Integer.toString(group.needed());
  }

  private static void line(StringBuilder text, String... words) {
    text.append(String.join(" ", words).stripTrailing()).append('\n');
  }

  /// A name as people read it.
  public static String shown(String name) {
    return new String(name.getBytes(ISO_8859_1), UTF_8);
  }

  /// A name that people write, as a policy keeps it.
  public static String octets(String name) {
    return new String(name.getBytes(UTF_8), ISO_8859_1);
  }

  private TrustPolicy readOrStop(byte[] bytes) throws RefusalException {
    if (bytes.length > MAX_BYTES) {
      throw new RefusalException(RefusalCode.POLICY_TOO_LONG, bytes.length, MAX_BYTES);
    }
    String text = new String(bytes, ISO_8859_1);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      number++;
      if (end < 0) {
        throw refused("it does not end in a newline");
      }
      readLine(text.substring(start, end));
      start = end + 1;
    }
    if (!decided) {
      throw new RefusalException(RefusalCode.POLICY_NO_QUORUM);
    }
    return new TrustPolicy(logs, witnesses, groups, quorum);
  }

  private void readLine(String line) throws RefusalException {
    if (line.chars().anyMatch(c -> c != '\t' && (c < 0x20 || c == 0x7F))) {
      throw refused("it has a control character");
    }
    List<String> words = List.of(BLANKS.split(line));
    if (!words.isEmpty() && words.getFirst().isEmpty()) {
      words = words.subList(1, words.size());
    }
    if (words.isEmpty() || words.getFirst().startsWith("#")) {
      return;
    }
    List<String> rest = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "log" -> readLog(rest);
      case "witness" -> readWitness(rest);
      case "group" -> readGroup(rest);
      case "quorum" -> readQuorum(rest);
      default -> throw refused("log, witness, group or quorum was expected");
    }
  }

  private void readLog(List<String> words) throws RefusalException {
    if (words.isEmpty() || words.size() > 2) {
      throw refused("log <vkey> [<url>] was expected");
    }
    VerifierKey key = key(words.getFirst());
    requireRoom(logs);
    requireNew(key);
    logs.add(new Log(key, words.size() == 2 ? Optional.of(words.get(1)) : Optional.empty()));
  }

  private void readWitness(List<String> words) throws RefusalException {
    if (words.size() < 2 || words.size() > 3) {
      throw refused("witness <name> <vkey> [<url>] was expected");
    }
    VerifierKey key = key(words.get(1));
    if (!key.type().isTimestamped()) {
      throw refused("the key of a witness must be one for cosignatures (type 4 or 6)");
    }
    requireRoom(witnesses);
    requireNew(key);
    Optional<String> url = words.size() == 3 ? Optional.of(words.get(2)) : Optional.empty();
    Witness witness = new Witness(words.getFirst(), key, url);
    define(witness);
    witnesses.add(witness);
  }

  private void readGroup(List<String> words) throws RefusalException {
    if (words.size() < 3) {
      throw refused("group <name> all|any|<k> <names> was expected");
    }
    List<Member> members = new ArrayList<>();
    for (String name : words.subList(2, words.size())) {
      Member member = defined(name);
      if (!grouped.add(name)) {
        throw refused(shown(name) + " is a member of a group already");
      }
      members.add(member);
    }
    requireRoom(groups);
    Group group = new Group(words.getFirst(), needed(words.get(1), members.size()), members);
    define(group);
    groups.add(group);
  }

  private int needed(String word, int members) throws RefusalException {
    int needed =
        switch (word) {
          case "all" -> members;
          case "any" -> 1;
          default -> COUNT.matcher(word).matches() ? Integer.parseInt(word) : 0;
        };
    if (needed < 1 || needed > members) {
      throw refused("all, any or a number from 1 to " + members + " was expected");
    }
    return needed;
  }

  private void readQuorum(List<String> words) throws RefusalException {
    if (words.size() != 1) {
      throw refused("quorum <name> was expected");
    }
    if (decided) {
      throw refused("there is a quorum line already");
    }
    decided = true;
    String name = words.getFirst();
    quorum = name.equals(NONE) ? Optional.empty() : Optional.of(defined(name));
  }

  private VerifierKey key(String word) throws RefusalException {
    byte[] octets = word.getBytes(ISO_8859_1);
    return switch (VerifierKey.parse(new String(octets, UTF_8))) {
      case Outcome.Accepted<VerifierKey>(VerifierKey key) -> key;
      case Outcome.Refused<VerifierKey>(Refusal refusal) -> throw refused(refusal.message());
    };
  }

  /// A key counts once, under whatever name and id it stands.
  private void requireNew(VerifierKey key) throws RefusalException {
    boolean known =
        logs.stream().anyMatch(log -> log.key().key().equals(key.key()))
            || witnesses.stream().anyMatch(witness -> witness.key().key().equals(key.key()));
    if (known) {
      throw refused("the key of " + key.name() + " stands in an earlier line already");
    }
  }

  private void requireRoom(List<?> list) throws RefusalException {
    if (list.size() == MOST) {
      throw refused("at most " + MOST + " of a kind are read");
    }
  }

  private void define(Member member) throws RefusalException {
    if (member.name().equals(NONE)) {
      throw refused("none is no name: it stands for no quorum");
    }
    if (named.putIfAbsent(member.name(), member) != null) {
      throw refused("the name " + shown(member.name()) + " is taken by an earlier line");
    }
  }

  private Member defined(String name) throws RefusalException {
    Member member = named.get(name);
    if (member == null) {
      String known = named.isEmpty() ? NONE : String.join(", ", named.keySet());
      throw refused("no earlier line defines " + shown(name) + "; defined are: " + shown(known));
    }
    return member;
  }

  private RefusalException refused(String what) {
    return new RefusalException(RefusalCode.POLICY_LINE, number, what);
  }
}
