package org.detente.register.body;

import java.util.List;
import java.util.Optional;
import org.detente.ledger.json.JsonValue;
import org.detente.model.Source;
import org.detente.model.Source.Grade;

/// Reads where a claim was read.
public final class SourceReader {
  private static final List<String> KEYS =
      List.of("publisher", "url", "grade", "seen", "seenAs", "knownFrom", "sha256");
  private static final Reading<Grade> GRADE = Readings.word(Grade.class, "grade");
  private static final int LONGEST = 120;

  private SourceReader() {}

  /// The source; or empty, and then there is an objection at that path or below it.
  public static Optional<Source> read(JsonValue value, Where path, Objections objections) {
    return Members.of(value, path, objections).flatMap(SourceReader::read);
  }

  private static Optional<Source> read(Members members) {
    if (!members.only(KEYS)) {
      return Optional.empty();
    }
    Optional<String> publisher = members.required("publisher", Readings.text(LONGEST));
    Optional<String> url = members.required("url", Readings.url());
    Optional<Grade> grade = members.required("grade", GRADE);
    String seen = members.optional("seen", Readings.day()).map(d -> d.text()).orElse(null);
    String seenAs = members.optional("seenAs", Readings.text(LONGEST)).orElse(null);
    String knownFrom = members.optional("knownFrom", Readings.url()).orElse(null);
    String sha256 = members.optional("sha256", Readings.sha256()).orElse(null);
    if (publisher.isEmpty() || url.isEmpty() || grade.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Source(publisher.get(), url.get(), grade.get(), seen, seenAs, knownFrom, sha256));
  }
}
