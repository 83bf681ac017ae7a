package org.detente.register.body;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.ImpreciseDate;
import org.detente.model.ImpreciseDate.Precision;
import org.detente.model.Party;
import org.detente.model.Source;
import org.jspecify.annotations.Nullable;

/// Reads bodies of entries strictly: an [EntryBody], or every objection found.
public final class BodyReader {
  private static final int LONGEST_PROSE = 2_000;
  private static final List<String> COMMON =
      List.of(
          "schema",
          "kind",
          "instrument",
          "attributedTo",
          "valid",
          "known",
          "knownBasis",
          "source",
          "ref",
          "about",
          "says",
          "note",
          "corrects",
          "retracts",
          "answers");

  private static final Reading<Kind> KIND = Readings.word(Kind.class, "kind");
  private static final ImpreciseDate NO_DATE =
      ImpreciseDate.ofDay(Instant.EPOCH.atZone(ZoneOffset.UTC).toLocalDate());

  private final boolean isPublic;

  private BodyReader(boolean isPublic) {
    this.isPublic = isPublic;
  }

  /// The reader for a public record, in which an entry without an address is refused.
  public static BodyReader ofPublicRecord() {
    return new BodyReader(true);
  }

  /// The reader for a party's own ledger, in which an entry may be its own source.
  public static BodyReader ofPartyLedger() {
    return new BodyReader(false);
  }

  /// What was read: the body, or the objections to it.
  public sealed interface Result {
    record Accepted(EntryBody body) implements Result {}

    /// @param objections at least one, in reading order
    record Refused(List<Objection> objections) implements Result {}
  }

  /// Reads one body.
  public Result read(JsonValue value) {
    Objections objections = new Objections();
    Optional<EntryBody> body = Members.of(value, Where.ROOT, objections).flatMap(this::readMembers);
    return body.isPresent() && objections.none()
        ? new Result.Accepted(body.get())
        : new Result.Refused(objections.list());
  }

  private Optional<EntryBody> readMembers(Members members) {
    schema(members);
    Optional<Kind> kind = members.required("kind", KIND);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    if (!keys(members, kind.get())) {
      // A misspelt key is missing too, under its right name: one objection says it all.
      return Optional.empty();
    }
    String instrument = members.required("instrument", Readings.name()).orElse("");
    Optional<Party> attributedTo = members.required("attributedTo", Readings.attribution());
    boolean ofKeeper = attributedTo.filter(EntryBody.KEEPER::equals).isPresent();
    Optional<Validity> valid = members.required("valid", BodyReader::validity);
    ImpreciseDate known = members.required("known", Readings.date()).orElse(NO_DATE);
    boolean dayAdded = knownBasis(members, known);
    Optional<Source> source = source(members, ofKeeper);
    Party by = attributedTo.orElse(EntryBody.KEEPER);
    ImpreciseDate from = valid.map(Validity::from).orElse(NO_DATE);
    if (from.precision() == Precision.BY && kind.get() != Kind.ACT) {
      members.objections().to(members.path("valid"), "record.by-a-day", kind.get().word());
    }
    Body body = new KindReader(members, instrument, by, from).read(kind.get());
    keeper(members, ofKeeper, body);
    String ref = members.optional("ref", Readings.name()).orElse(null);
    links(members, ref);
    return Optional.of(
        new EntryBody(
            by,
            instrument,
            from,
            valid.flatMap(Validity::until).orElse(null),
            known,
            dayAdded,
            source.orElse(null),
            ref,
            members.list("about", Readings.finding()),
            prose(members, "says"),
            prose(members, "note"),
            members.optional("corrects", Readings.older()).orElse(null),
            members.optional("retracts", Readings.older()).orElse(null),
            members.optional("answers", Readings.older()).orElse(null),
            body));
  }

  private static void schema(Members members) {
    if (!members.has("schema")) {
      members.objections().to(members.path(), "record.schema-missing", EntryBody.SCHEMA);
    }
    members
        .optional("schema", Readings.number(0, Int.MAX))
        .filter(version -> version != EntryBody.SCHEMA)
        .ifPresent(version ->
            members
                .objections()
                .to(members.path("schema"), "record.other-version", version, EntryBody.SCHEMA));
  }

  /// Whether every key is one that such an entry may have; the others are objected to.
  private static boolean keys(Members members, Kind kind) {
    List<String> strange =
        members.keys().stream()
            .filter(key -> !COMMON.contains(key) && !kind.keys().contains(key))
            .toList();
    strange.forEach(key -> strange(members, kind, key));
    return strange.isEmpty();
  }

  private static void strange(Members members, Kind kind, String key) {
    List<String> owners =
        Arrays.stream(Kind.values())
            .filter(other -> other.keys().contains(key))
            .map(Kind::word)
            .toList();
    if (owners.isEmpty()) {
      List<String> known = new ArrayList<>(COMMON);
      known.addAll(kind.keys());
      members.unknown(key, known);
    } else {
      String belongsTo = String.join(", ", owners);
      members
          .objections()
          .toKey(members.path(key), "record.foreign-key", key, belongsTo, kind.word());
    }
  }

  private record Validity(ImpreciseDate from, Optional<ImpreciseDate> until) {}

  private static Optional<Validity> validity(JsonValue value, Where path, Objections objections) {
    return Members.of(value, path, objections)
        .flatMap(members -> {
          members.only(List.of("from", "by", "until"));
          Optional<ImpreciseDate> from =
              members.has("by") ? byADay(members) : members.required("from", Readings.date());
          Optional<ImpreciseDate> until = members.optional("until", Readings.date());
          if (from.isPresent()
              && until.isPresent()
              && !until.get().certainFrom().isAfter(from.get().certainFrom())) {
            objections.to(members.path("until"), "record.until-first");
          }
          return from.map(f -> new Validity(f, until));
        });
  }

  private static Optional<ImpreciseDate> byADay(Members members) {
    if (members.has("from")) {
      members.objections().toKey(members.path("by"), "record.from-and-by");
    }
    return members.optional("by", Readings.day()).map(ImpreciseDate::by);
  }

  private static boolean knownBasis(Members members, ImpreciseDate known) {
    boolean added =
        members.optional("knownBasis", Readings.choice(List.of("added"), "basis")).isPresent();
    if (added && known.precision() != Precision.DAY) {
      members.objections().to(members.path("known"), "record.added-day");
    }
    return added;
  }

  private Optional<Source> source(Members members, boolean ofKeeper) {
    if (members.has("source") && ofKeeper) {
      members.objections().toKey(members.path("source"), "record.source-of-keeper");
    } else if (!members.has("source") && isPublic && !ofKeeper) {
      members.objections().to(members.path(), "record.without-source");
    }
    return members.optional("source", SourceReader::read);
  }

  private static void keeper(Members members, boolean ofKeeper, Body body) {
    boolean keepers =
        body instanceof Body.Adoption
            || (body instanceof Body.Act act && act.act().equals(ActKind.COVERAGE.word()));
    if (ofKeeper && !keepers) {
      members.objections().to(members.path("attributedTo"), "record.keeper-only");
    }
  }

  private static void links(Members members, @Nullable String ref) {
    if (members.has("corrects") && members.has("retracts")) {
      members.objections().toKey(members.path("retracts"), "record.corrects-and-retracts");
    }
    for (String key : List.of("corrects", "retracts", "answers")) {
      if (ref != null && members.optional(key, Readings.older()).filter(ref::equals).isPresent()) {
        members.objections().to(members.path(key), "record.corrects-itself");
      }
    }
  }

  private static @Nullable String prose(Members members, String key) {
    return members.optional(key, Readings.text(LONGEST_PROSE)).orElse(null);
  }
}
