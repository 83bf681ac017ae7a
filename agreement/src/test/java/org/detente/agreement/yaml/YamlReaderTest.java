package org.detente.agreement.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problem;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
  @ParameterizedTest
  @CsvSource({
    "no, TEXT",
    "NO, TEXT",
    "yes, TEXT",
    "True, TEXT",
    "true, TRUE_OR_FALSE",
    "null, NOTHING",
    "~, TEXT",
    "2018-02-05, TEXT",
    "12:30, TEXT",
    "1550, WHOLE_NUMBER",
    "-1, WHOLE_NUMBER",
    "0, WHOLE_NUMBER",
    "01, TEXT",
    "0x1F, TEXT",
    "1_550, TEXT",
    "1e2, NUMBER",
    "1.5, NUMBER",
    ".inf, TEXT",
    "'\"1550\"', TEXT"
  })
  void plainScalarsHaveTheTypesOfTheJsonSchemaOfYaml(String written, Kind kind) {
    Node.Mapping root = (Node.Mapping) read("k: " + written);
    assertThat(entry(root, "k").value().kind()).isEqualTo(kind);
  }

  @Test
  void placesCountFromOneAndInCharacters() {
    Node.Mapping root = (Node.Mapping) read("# 𝛀\n𝛀𝛀: {b: c}\n");
    Node.Entry entry = entry(root, "𝛀𝛀");
    assertThat(entry.key()).isEqualTo(new Position(2, 1));
    assertThat(entry.value().at()).isEqualTo(new Position(2, 5));
    assertThat(entry((Node.Mapping) entry.value(), "b").value())
        .isEqualTo(new Node.Scalar("c", Kind.TEXT, Node.Style.PLAIN, "c", new Position(2, 9)));
  }

  @Test
  void anAliasIsTheValueItNamesPlaceIncluded() {
    Node.Mapping root = (Node.Mapping) read("a: &x [1, 2]\nb: *x\n");
    assertThat(entry(root, "b").value()).isSameAs(entry(root, "a").value());
  }

  @Test
  void theMarkOfByteOrderIsNoCharacterOfTheFile() {
    Node.Mapping root = (Node.Mapping) read("\ufeffa: 1");
    assertThat(entry(root, "a").key()).isEqualTo(Position.START);
  }

  @Test
  void windowsLineBreaksAreLineBreaks() {
    Node.Mapping root = (Node.Mapping) read("a: 1\r\nb: 2\r\n");
    assertThat(entry(root, "b").key()).isEqualTo(new Position(2, 1));
  }

  @ParameterizedTest
  @CsvSource({"32, ''", "33, E107"})
  void nestingIsBoundedAtTheLetter(int depth, String code) {
    String lists = "[".repeat(depth) + "]".repeat(depth);
    assertThat(String.join("", codes(lists))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"50, ''", "51, E108"})
  void aliasesAreBoundedAtTheLetter(int aliases, String code) {
    String file = "a: &a 1\nb: [" + "*a, ".repeat(aliases) + "2]\n";
    assertThat(String.join("", codes(file))).isEqualTo(code);
  }

  @Test
  void oneMegabyteIsReadAndAByteMoreIsNot() {
    String file = "a: " + "b".repeat(YamlText.MOST_BYTES - 3);
    assertThat(codes(file)).isEmpty();
    assertThat(codes(file + "b")).containsExactly("E106");
  }

  private static Node.Entry entry(Node.Mapping mapping, String key) {
    return Objects.requireNonNull(mapping.entries().get(key));
  }

  private static Node read(String text) {
    Problems problems = problems(text);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Node root = YamlReader.read(bytes, YamlText.decode("f.yaml", bytes), problems);
    assertThat(problems.list()).isEmpty();
    return Objects.requireNonNull(root);
  }

  private static List<String> codes(String text) {
    Problems problems = problems(text);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Node unread = YamlReader.read(bytes, YamlText.decode("f.yaml", bytes), problems);
    assertThat(unread == null).isEqualTo(problems.refuse());
    return problems.list().stream().map(Problem::code).toList();
  }

  private static Problems problems(String text) {
    return new Problems(YamlText.decode("f.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }
}
