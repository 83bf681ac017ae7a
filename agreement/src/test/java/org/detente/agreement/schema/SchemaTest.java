package org.detente.agreement.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.agreement.Shipped;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.load.Agreements;
import org.detente.agreement.problem.Problem;
import org.detente.model.ActKind;
import org.detente.model.Word;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SchemaTest {
  private static final String AGREEMENT = "docs/schema/agreement-1.schema.json";
  private static final String TESTS = "docs/schema/agreement-tests-1.schema.json";

  /// Codes of shape: what has one of them alone, the schema refuses as well.
  private static final Set<String> SHAPE =
      Set.of(
          "E201", "E203", "E204", "E205", "E206", "E208", "E209", "E210", "E211", "E212", "E213",
          "E214", "E215", "E217", "E402", "E406", "E409");

  /// To JSON Schema `1e2` is a whole number, a length and its unit stand apart, whether a name fits
  /// needs the other file, who stands twice in a list needs the stretches of time, and which key or
  /// verdict belongs to which kind of entry or finding is more than this schema says.
  private static final Set<String> ONLY_OURS =
      Set.of(
          "number-with-exponent",
          "group-names-a-state-twice",
          "group-names-a-state-twice-at-a-time",
          "wrong-category-field-type",
          "days-counted-in-hours",
          "hours-counted-in-days",
          "months-counted-in-hours",
          "months-counted-in-working-days",
          "misspelt-key-of-an-entry",
          "wrong-field-type",
          "misspelt-verdict",
          "verdict-of-a-limit-for-a-duty",
          "verdict-of-another-kind",
          "no-author",
          "two-kinds-of-entry");

  private static final Schema AGREEMENT_SCHEMA = schema(AGREEMENT);
  private static final Schema TESTS_SCHEMA = schema(TESTS);

  @TestFactory
  Stream<DynamicTest> everyAgreementThatHoldsIsValid() {
    return Stream.concat(
            Shipped.published(".agreement.yaml").stream(),
            Shipped.files(Shipped.resource("sound"), ".agreement.yaml").stream())
        .map(f -> named(f, () -> assertThat(errors(AGREEMENT_SCHEMA, f)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everyTestFileThatHoldsIsValid() {
    return Stream.concat(
            Shipped.published(".tests.yaml").stream(),
            Shipped.files(Shipped.resource("sound"), ".tests.yaml").stream())
        .map(f -> named(f, () -> assertThat(errors(TESTS_SCHEMA, f)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> anAgreementOfBrokenShapeIsInvalidAndOneOfBrokenMeaningIsNot() {
    return Shipped.files(Shipped.resource("load/broken"), ".agreement.yaml").stream()
        .map(file ->
            named(
                file,
                () -> {
                  byte[] bytes = Files.readAllBytes(file);
                  List<Problem> told =
                      Agreements.check(bytes, file.toString(), Shipped.shelf()).problems();
                  agree(AGREEMENT_SCHEMA, file, told);
                }));
  }

  @TestFactory
  Stream<DynamicTest> aTestFileOfBrokenShapeIsInvalid() {
    return Shipped.files(Shipped.resource("cases/broken"), ".tests.yaml").stream()
        .map(file ->
            named(
                file,
                () -> {
                  byte[] bytes = Files.readAllBytes(file);
                  var told =
                      Cases.load(bytes, file.toString(), Shipped.tested(file), Shipped.shelf())
                          .problems();
                  agree(TESTS_SCHEMA, file, told);
                }));
  }

  private static void agree(Schema schema, Path file, List<Problem> told) throws IOException {
    Set<String> codes = told.stream().map(Problem::code).collect(Collectors.toSet());
    Optional<String> json = JsonText.of(file);
    String name = file.getFileName().toString();
    if (json.isEmpty() || ONLY_OURS.contains(name.substring(0, name.indexOf('.')))) {
      return;
    }
    List<Error> errors = schema.validate(json.get(), InputFormat.JSON);
    if (codes.stream().anyMatch(SHAPE::contains)) {
      assertThat(errors).isNotEmpty();
    } else if (codes.stream().allMatch(c -> c.startsWith("E3") || c.startsWith("W"))) {
      boolean tooLong = codes.contains("E306");
      assertThat(tooLong ? List.of() : errors).isEmpty();
    }
  }

  @Test
  void theActsAreThoseTheProgramKnows() throws IOException {
    String schema = Files.readString(Shipped.file(AGREEMENT));
    String acts =
        Arrays.stream(ActKind.values())
            .map(Word::word)
            .map(word -> "\"" + word + "\"")
            .collect(Collectors.joining(","));
    assertThat(schema.replaceAll("\\s", "")).contains("\"enum\":[" + acts + "]");
  }

  @Test
  void everyKeyHasADescriptionToHoverOver() throws IOException {
    for (String file : List.of(AGREEMENT, TESTS)) {
      assertThat(Undescribed.keys(Files.readString(Shipped.file(file)))).as(file).isEmpty();
    }
  }

  private static List<Error> errors(Schema schema, Path file) throws IOException {
    return schema.validate(JsonText.of(file).orElseThrow(), InputFormat.JSON);
  }

  private static DynamicTest named(Path file, org.junit.jupiter.api.function.Executable test) {
    return DynamicTest.dynamicTest(file.getFileName().toString(), test);
  }

  private static Schema schema(String file) {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(Shipped.file(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
