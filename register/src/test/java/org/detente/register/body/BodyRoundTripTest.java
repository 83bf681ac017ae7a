package org.detente.register.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.json.JsonValue;
import org.detente.register.file.WrittenFact;
import org.detente.register.record.PublicRecord;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;

class BodyRoundTripTest {

  @Test
  void whatWasWrittenIsReadBackAndTheSchemaAcceptsIt() {
    EntrySchema schema = EntrySchema.ofPublicRecord();
    Seeds.runs(
        500,
        random -> {
          EntryBody body = new RandomBodies(random).next();
          JsonValue written = BodyWriter.write(body);

          assertThat(read(written)).isEqualTo(body);
          assertThat(schema.objections(written)).isEmpty();
        });
  }

  @Test
  void everyFactOfTheRecordIsReadBackAndTheSchemaAcceptsIt() {
    EntrySchema schema = EntrySchema.ofPublicRecord();
    for (WrittenFact fact : PublicRecord.facts()) {
      JsonValue written = BodyWriter.write(fact.body());

      assertThat(read(written)).as(fact.where()).isEqualTo(fact.body());
      assertThat(schema.objections(written)).as(fact.where()).isEmpty();
    }
  }

  @Test
  void aKeyOrAValueDamagedAtRandomIsReadOrRefusedButNeverAFault() {
    Seeds.runs(
        500,
        random -> {
          byte[] text = CanonicalJson.write(BodyWriter.write(new RandomBodies(random).next()));
          text[random.nextInt(text.length)] = (byte) ('!' + random.nextInt(90));
          CanonicalJson.read(text).map(damaged -> BodyReader.ofPublicRecord().read(damaged));
        });
  }

  private static EntryBody read(JsonValue value) {
    return switch (BodyReader.ofPublicRecord().read(value)) {
      case BodyReader.Result.Accepted(EntryBody body) -> body;
      case BodyReader.Result.Refused(List<Objection> objections) ->
          throw new AssertionError(objections.toString());
    };
  }
}
