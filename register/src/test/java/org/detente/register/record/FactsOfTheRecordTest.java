package org.detente.register.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.detente.model.Body;
import org.detente.model.Source;
import org.detente.register.file.FactFiles;
import org.detente.register.file.Trouble;
import org.detente.register.file.WrittenFact;
import org.junit.jupiter.api.Test;

class FactsOfTheRecordTest {

  @Test
  void allFilesAgreeWithOneAnother() {
    assertThat(FactFiles.check(PublicRecord.files()).stream().map(Trouble::message)).isEmpty();
  }

  @Test
  void everyFactHasAnAddressAndADayOnWhichSomebodyLookedAtIt() {
    for (WrittenFact fact : PublicRecord.facts()) {
      Source source = Objects.requireNonNull(fact.body().source(), fact.where());
      assertThat(source.url()).as(fact.where()).startsWith("http");
      assertThat(source.seen()).as(fact.where()).isNotNull();
      assertThat(source.seenAs()).as(fact.where()).isNotNull();
    }
  }

  @Test
  void aFactAttributedToAPublisherIsReadOnThatPublishersPage() {
    for (WrittenFact fact : PublicRecord.facts()) {
      if (fact.body().attributedTo().isThird()) {
        String publisher = Objects.requireNonNull(fact.body().source()).publisher();
        assertThat(publisher)
            .as(fact.where())
            .startsWith(fact.body().attributedTo().code().substring("third:".length()));
      }
    }
  }

  @Test
  void noDeclarationIsKnownBeforeTheDayItDescribes() {
    for (WrittenFact fact : PublicRecord.facts()) {
      if (fact.body().body() instanceof Body.Declaration) {
        assertThat(fact.body().known().certainFrom())
            .as(fact.where())
            .isAfterOrEqualTo(fact.body().valid().certainFrom());
      }
    }
  }
}
