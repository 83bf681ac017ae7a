package org.detente.node.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.load.Agreements;
import org.detente.agreement.load.Loaded;
import org.detente.ledger.json.JsonValue;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.ImpreciseDate;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.register.body.BodyReader;
import org.detente.register.body.BodyWriter;
import org.detente.register.body.EntryBody;
import org.detente.register.file.FactFile;
import org.jspecify.annotations.Nullable;

/// The entries that the keeper of the record makes beside its facts: which agreement files it goes
/// by, and how far it looked.
final class KeepersEntries {
  private static final String SUFFIX = ".agreement.yaml";

  private final ImpreciseDate day;
  private final Recorded recorded;
  private final Set<JsonValue> bodies;

  /// @param day the day of the append, UTC
  KeepersEntries(LocalDate day, Recorded recorded) {
    this.day = ImpreciseDate.ofDay(day);
    this.recorded = recorded;
    this.bodies = Set.copyOf(recorded.bodies());
  }

  /// The agreements in the files of a folder, by id.
  static SortedMap<String, Agreement> agreements(Path folder) throws IOException, Stop {
    SortedMap<String, Agreement> agreements = new TreeMap<>();
    for (Path file : files(folder)) {
      Agreement agreement = load(file);
      agreements.put(agreement.id(), agreement);
    }
    return agreements;
  }

  /// An adoption for each of the agreements that is not as it was adopted last.
  List<EntryBody> adoptions(SortedMap<String, Agreement> agreements) {
    Map<String, String> adopted = new LinkedHashMap<>();
    for (JsonValue body : recorded.bodies()) {
      if (BodyReader.ofPublicRecord().read(body) instanceof BodyReader.Result.Accepted(var read)
          && read.body() instanceof Body.Adoption(String id, String sha256)) {
        adopted.put(id, sha256);
      }
    }
    List<EntryBody> adoptions = new ArrayList<>();
    for (Agreement agreement : agreements.values()) {
      if (!agreement.sha256().equals(adopted.get(agreement.id()))) {
        Body body = new Body.Adoption(agreement.id(), agreement.sha256());
        adoptions.add(entry(agreement.id(), null, body));
      }
    }
    return adoptions;
  }

  private static List<Path> files(Path agreements) throws IOException {
    try (Stream<Path> files = Files.list(agreements)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private static Agreement load(Path file) throws Stop {
    Loaded loaded = Agreements.check(file);
    Agreement agreement = loaded.agreement();
    if (agreement == null) {
      throw Stop.at(
          Kind.INPUT, "record.append.bad-agreement", loaded.problems().getFirst().toString());
    }
    String name = file.getFileName().toString();
    if (!name.equals(agreement.id() + SUFFIX)) {
      throw Stop.at(Kind.INPUT, "record.append.misnamed", file.toString(), agreement.id());
    }
    return agreement;
  }

  /// For each instrument what was looked for, and up to which day.
  List<EntryBody> coverage(List<FactFile> files, LocalDate through) {
    Map<String, Set<String>> lookedFor = new LinkedHashMap<>();
    for (FactFile file : files) {
      lookedFor
          .computeIfAbsent(file.instrument(), id -> new LinkedHashSet<>())
          .add(file.lookedFor());
    }
    List<EntryBody> coverage = new ArrayList<>();
    lookedFor.forEach((instrument, looked) -> {
      Body.Act act =
          new Body.Act(
              ActKind.COVERAGE.word(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              null,
              Map.of(),
              null,
              null,
              ImpreciseDate.ofDay(through));
      coverage.add(entry(instrument, String.join("; ", looked), act));
    });
    return coverage.stream().filter(it -> !bodies.contains(BodyWriter.write(it))).toList();
  }

  /// Whether the record has not yet said of each of these that it looked as far.
  boolean reachesFurther(List<EntryBody> coverage) {
    return coverage.stream().anyMatch(entry -> reached(entry).isBefore(through(entry)));
  }

  private Instant reached(EntryBody entry) {
    return recorded.bodies().stream()
        .map(body -> BodyReader.ofPublicRecord().read(body))
        .filter(BodyReader.Result.Accepted.class::isInstance)
        .map(read -> ((BodyReader.Result.Accepted) read).body())
        .filter(body -> body.instrument().equals(entry.instrument()) && body.about().isEmpty())
        .map(KeepersEntries::through)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private static Instant through(EntryBody entry) {
    return entry.body() instanceof Body.Act act && act.through() != null
        ? act.through().from()
        : Instant.MIN;
  }

  private EntryBody entry(String instrument, @Nullable String says, Body body) {
    return new EntryBody(
        EntryBody.KEEPER,
        instrument,
        day,
        null,
        day,
        false,
        null,
        null,
        List.of(),
        says,
        null,
        null,
        null,
        null,
        body);
  }
}
