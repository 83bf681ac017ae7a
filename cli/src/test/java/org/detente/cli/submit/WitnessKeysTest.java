package org.detente.cli.submit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.detente.cli.Run;
import org.detente.cli.run.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A state's own ledger says with which keys it witnesses the ledgers of others (`keys grant`), and
/// `keys show --json` says all of it to programs.
class WitnessKeysTest {
  private static final String NAME = "norvia.example/witness";

  @TempDir Path dir;
  private Norvia norvia = new Norvia(Path.of(""));

  @BeforeEach
  void aStateWithALedgerThatIsAWitness() {
    norvia = Norvia.in(dir).found();
    Run made = beWitness();
    assertThat(made.exit()).as(made.err()).isZero();
  }

  private Run beWitness() {
    String data = norvia.data().toString();
    String typed = "3<" + norvia.passphrase();
    return norvia.run(
        "witness", "init", NAME, "--data", data, "--memory", "8", "--passphrase-fd", "3", typed);
  }

  private Run grant(String... more) {
    String typed = "<" + norvia.passphrase();
    List<String> words = new ArrayList<>(List.of("keys", "grant", "--data", data()));
    words.addAll(List.of("--root", norvia.rootKeys().toString(), "--root-passphrase-fd", "4"));
    words.addAll(List.of("--passphrase-fd", "3", "--witness-passphrase-fd", "5"));
    words.addAll(Arrays.asList(more));
    words.addAll(List.of("3" + typed, "4" + typed, "5" + typed));
    return norvia.run(words.toArray(String[]::new));
  }

  private String data() {
    return norvia.data().toString();
  }

  private JsonObject shown() {
    Run run = norvia.run("keys", "show", "--json", "--data", data());
    assertThat(run.exit()).as(run.err()).isZero();
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  private static JsonObject last(JsonObject registry) {
    return registry.getAsJsonArray("grants").asList().getLast().getAsJsonObject();
  }

  @Test
  void theLedgerNamesItsWitnessAndTheCardHasTheSameKeys() throws IOException {
    Run granted = grant();
    assertThat(granted.exit()).as(granted.err()).isZero();
    assertThat(granted.out())
        .isEqualTo(
            NAME
                + " is registered in norvia.example/ledger/1 as its witness, from position 4 on\n");

    JsonObject registry = shown();
    assertThat(registry.get("origin").getAsString()).isEqualTo(Norvia.ORIGIN);
    assertThat(registry.get("size").getAsLong()).isEqualTo(4);
    assertThat(registry.getAsJsonArray("rootKeys")).hasSize(2);
    JsonObject grant = last(registry);
    assertThat(grant.get("role").getAsString()).isEqualTo("cosigner");
    assertThat(grant.get("name").getAsString()).isEqualTo(NAME);
    assertThat(grant.get("from").getAsLong()).isEqualTo(4);
    assertThat(grant.has("until")).isFalse();
    String card = Files.readString(norvia.data().resolve(Path.of("witness", "card.policy")));
    for (JsonElement key : grant.getAsJsonArray("keys")) {
      String bytes = key.getAsJsonObject().get("key").getAsString();
      byte[] raw = Base64.getDecoder().decode(bytes);
      // A verifier key is the type's byte and the key, in base64.
      boolean quantum = raw.length > 32;
      byte[] typed = new byte[raw.length + 1];
      typed[0] = (byte) (quantum ? 6 : 4);
      System.arraycopy(raw, 0, typed, 1, raw.length);
      assertThat(card).contains(Base64.getEncoder().encodeToString(typed));
    }
    Run page = norvia.run("keys", "show", "--data", data());
    assertThat(page.out()).contains("cosigning    from position 4 on", "as " + NAME);
    norvia.submit(norvia.statements("after", "after"));
    norvia.requireWhole();
  }

  @Test
  void theSameKeysAreRegisteredOnceAndOthersEndThem() throws IOException {
    assertThat(grant().exit()).isZero();
    byte[] head = Files.readAllBytes(norvia.ledger().resolve("checkpoint"));
    Run twice = grant();
    assertThat(twice.exit()).isEqualTo(Exit.INPUT);
    assertThat(twice.err()).contains("was registered before");
    assertThat(norvia.ledger().resolve("checkpoint")).hasBinaryContent(head);

    // The witness lost its memory, and takes new keys.
    Files.delete(norvia.data().resolve(Path.of("private", "cosigning.keys")));
    try (var files = Files.walk(norvia.data().resolve("witness"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    assertThat(beWitness().exit()).isZero();
    assertThat(grant("--why", "lost").out()).contains("from position 6 on");

    List<JsonObject> grants = new ArrayList<>();
    shown()
        .getAsJsonArray("grants")
        .forEach(it -> {
          if (it.getAsJsonObject().get("role").getAsString().equals("cosigner")) {
            grants.add(it.getAsJsonObject());
          }
        });
    assertThat(grants).hasSize(2);
    assertThat(grants.getFirst().get("until").getAsLong()).isEqualTo(6);
    assertThat(grants.getFirst().get("why").getAsString()).isEqualTo("lost");
    assertThat(grants.getLast().has("until")).isFalse();
    norvia.submit(norvia.statements("after", "after"));
    norvia.requireWhole();
  }

  @Test
  void aNodeThatIsNoWitnessHasNothingToRegister() throws IOException {
    Files.delete(norvia.data().resolve(Path.of("witness", "witness.yaml")));
    Run run = grant();
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("is no witness");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aWrongPassphraseRegistersNothing() throws IOException {
    byte[] head = Files.readAllBytes(norvia.ledger().resolve("checkpoint"));
    Path wrong = norvia.write(Path.of("wrong"), "another one\n");
    String typed = "<" + norvia.passphrase();
    for (int descriptor = 3; descriptor <= 5; descriptor++) {
      List<String> words = new ArrayList<>(List.of("keys", "grant", "--data", data()));
      words.addAll(List.of("--root", norvia.rootKeys().toString(), "--root-passphrase-fd", "4"));
      words.addAll(List.of("--passphrase-fd", "3", "--witness-passphrase-fd", "5"));
      for (int i = 3; i <= 5; i++) {
        words.add(i + (i == descriptor ? "<" + wrong : typed));
      }
      Run run = norvia.run(words.toArray(String[]::new));
      assertThat(run.exit()).isEqualTo(Exit.INPUT);
      assertThat(run.err()).contains("the passphrase does not open").doesNotContain("another one");
      assertThat(norvia.ledger().resolve("checkpoint")).hasBinaryContent(head);
    }
  }
}
