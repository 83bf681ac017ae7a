package org.detente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.node.record.AppendResult;
import org.detente.node.record.RecordAppend;

/// A record some ten times as large as the shipped one, made from it: every agreement four times
/// under other ids, and every entry ten times, on other days and for one of the four.
///
/// It is a record like any other: signed entries, keys, checkpoints, agreement files of its own
/// beside the shipped ones.
final class GrownRecord {
  private static final int FAMILIES = 4;
  private static final int LAYERS = 10;
  private static final String AGREEMENT = ".agreement.yaml";
  private static final Pattern DAY =
      Pattern.compile("\\b(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]\\b");
  private static final Pattern NAMED =
      Pattern.compile("(?m)\\b(ref|corrects|retracts|answers): ([a-z0-9-]+)");

  private final Path shipped;
  private final Path folder;
  private final Pattern ids;

  private GrownRecord(Path shipped, Path folder) throws IOException {
    this.shipped = shipped;
    this.folder = folder;
    String names =
        files(shipped.resolve("agreements"), AGREEMENT).stream()
            .map(file -> file.getFileName().toString().replace(AGREEMENT, ""))
            .collect(Collectors.joining("|"));
    this.ids = Pattern.compile("(?<![\\w/-])(" + names + ")(?![\\w-]|\\.agreement)");
  }

  /// Makes it, in the place of what an earlier run left.
  ///
  /// @param shipped the folder with the shipped `record` and `agreements`
  /// @return a folder that `--data` takes
  static Path make(Path shipped, Path target) throws IOException {
    Path folder = target.resolve("grown");
    SampleLedger.clear(folder);
    System.err.println("bench: making a grown record in " + folder);
    new GrownRecord(shipped, folder).make();
    return folder;
  }

  private void make() throws IOException {
    Path agreements = Files.createDirectories(folder.resolve("agreements"));
    for (Path file : files(shipped.resolve("agreements"), AGREEMENT)) {
      for (int family = 1; family < FAMILIES; family++) {
        String name = of(file.getFileName().toString().replace(AGREEMENT, ""), family);
        Files.writeString(
            agreements.resolve(name + AGREEMENT), of(Files.readString(file, UTF_8), family));
      }
    }
    for (Path file : files(shipped.resolve("record"), ".yaml")) {
      String text = Files.readString(file, UTF_8);
      for (int layer = 0; layer < LAYERS && text.contains("detente-facts:"); layer++) {
        Files.writeString(
            folder.resolve("layer-" + layer + "-" + file.getFileName()), layer(text, layer));
      }
    }
    append(shipped.resolve("agreements"));
    append(agreements);
  }

  private void append(Path agreements) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    switch (RecordAppend.run(folder, agreements, today, today, new SecureRandom())) {
      case AppendResult.Refused(var why) -> throw new IllegalStateException(why.toString());
      case AppendResult.Appended _, AppendResult.NothingNew _ -> {}
    }
  }

  private String layer(String text, int layer) {
    // Nothing becomes known later than it did: of today the future is not known here either.
    String earlier = DAY.matcher(text).replaceAll(it -> minus(it.group(), layer / FAMILIES));
    String named = NAMED.matcher(earlier).replaceAll("$1: $2-" + layer);
    return of(named, layer % FAMILIES);
  }

  private static String minus(String day, int days) {
    return LocalDate.parse(day).minusDays(days).toString();
  }

  private String of(String text, int family) {
    return family == 0
        ? text
        : ids.matcher(text).replaceAll(it -> Matcher.quoteReplacement(it.group() + "-f" + family));
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
