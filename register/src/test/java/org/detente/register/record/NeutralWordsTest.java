package org.detente.register.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.model.Body;
import org.detente.register.body.EntryBody;
import org.detente.register.file.WrittenFact;
import org.junit.jupiter.api.Test;

class NeutralWordsTest {
  private static final Pattern JUDGING =
      Pattern.compile(
          "violat|breach|cheat|illegal|unlawful|non-?compli|not in compliance|false claim|\\blie[sd]?\\b"
              + "|lying|deceiv|aggress|provocat|propagand|regime|so-called|alleged|unfortunate"
              + "|rightly|wrongly|baseless|groundless|hostile|irresponsib");

  @Test
  void noParaphraseOfTheRecordJudges() {
    for (WrittenFact fact : PublicRecord.facts()) {
      EntryBody body = fact.body();
      assertThat(
              Stream.of(body.says(), body.note(), ground(body))
                  .filter(text -> text != null)
                  .filter(text -> JUDGING.matcher(text.toLowerCase(Locale.ROOT)).find()))
          .as(fact.where())
          .isEmpty();
    }
  }

  private static String ground(EntryBody body) {
    return body.body() instanceof Body.Act act && act.ground() != null ? act.ground() : "";
  }
}
