package org.detente.register.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.detente.register.Fixtures;
import org.detente.register.Fixtures.Fixture;
import org.detente.register.file.Yaml;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadBodiesTest {
  static Stream<Fixture> badBodies() throws Exception {
    return Fixtures.in("bad-bodies");
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void eachDefectIsNamedWithItsPath(Fixture fixture) {
    assertThat(objections(fixture)).isEqualTo(fixture.expects());
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void theSchemaRefusesWhatTheReaderRefuses(Fixture fixture) {
    boolean accepted =
        EntrySchema.ofPublicRecord().objections(Yaml.value(fixture.text())).isEmpty();

    assertThat(accepted).isEqualTo(fixture.says("the schema cannot say this"));
  }

  private static List<String> objections(Fixture fixture) {
    return switch (BodyReader.ofPublicRecord().read(Yaml.value(fixture.text()))) {
      case BodyReader.Result.Accepted accepted -> List.of();
      case BodyReader.Result.Refused(List<Objection> objections) ->
          objections.stream().map(Objection::message).toList();
    };
  }
}
