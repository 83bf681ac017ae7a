package org.detente.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything an assessment answers for one point of both times: the content of `status`.
///
/// @param instruments every loaded instrument, ordered by id
/// @param findings every finding, ordered by id
/// @param recordThrough the last day the record claims to have looked at; null when it states none
public record Assessed(
    AsOf asOf,
    @Nullable Instant recordThrough,
    List<Facts.LedgerHead> ledgers,
    List<AgreementRef> agreements,
    List<Instrument> instruments,
    List<Finding> findings) {

  /// The finding of that id; empty where it is not listed.
  public Optional<Finding> finding(String id) {
    int place = firstFrom(id);
    return place < findings.size() && findings.get(place).id().equals(id)
        ? Optional.of(findings.get(place))
        : Optional.empty();
  }

  /// The findings of one instrument.
  public List<Finding> findings(String instrument) {
    // Its findings' ids go on with a stroke, behind which a nought is the next sign.
    return findings.subList(firstFrom(instrument + "/"), firstFrom(instrument + "0"));
  }

  /// Those of them of one kind.
  public List<Finding> findings(String instrument, Finding.Kind kind) {
    return findings(instrument).stream().filter(finding -> finding.kind() == kind).toList();
  }

  private int firstFrom(String id) {
    int low = 0;
    int high = findings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (findings.get(middle).id().compareTo(id) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The same answer for some of the instruments alone, with their findings. The agreements stay
  /// all: the answer was computed from them.
  public Assessed of(Predicate<Instrument> asked) {
    List<Instrument> kept = instruments.stream().filter(asked).toList();
    Set<String> ids = kept.stream().map(Instrument::id).collect(Collectors.toSet());
    List<Finding> theirs =
        findings.stream().filter(finding -> ids.contains(finding.instrument())).toList();
    return new Assessed(asOf, recordThrough, ledgers, agreements, kept, theirs);
  }

  /// A loaded agreement file: its id, the SHA-256 of its bytes, and whether an entry known at the
  /// point asked adopts it.
  public record AgreementRef(String id, String sha256, boolean adopted) {}

  /// Where an instrument stands.
  ///
  /// @param kind treaty, agreement, commitment, unilateral or practice
  /// @param participation each party's state
  /// @param pairs states between two parties, where the instrument knows pairs
  public record Instrument(
      String id,
      String title,
      String kind,
      Force force,
      Verdict.OfLife life,
      Map<Party, Verdict.OfParticipation> participation,
      List<Pair> pairs) {}

  /// One party's state toward another.
  public record Pair(Party from, Party to, Verdict.OfParticipation state) {}
}
