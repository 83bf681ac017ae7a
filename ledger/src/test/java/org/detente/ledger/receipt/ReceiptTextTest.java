package org.detente.ledger.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detente.ledger.Samples.refusedWith;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.detente.ledger.FictionalLog;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.receipt.Receipt.Entry;
import org.detente.ledger.tree.InclusionProof;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The text of C2SP tlog-proof at the revision followed.
class ReceiptTextTest {
  private static final FictionalLog LOG = FictionalLog.ofTheTests();
  private static final int MOST = 40;

  private static Receipt receipt(long position, long size) {
    InclusionProof proof = LOG.tree(size).first(size).inclusion(position).expect();
    Entry entry = new Entry(LOG.entry(position));
    return new Receipt(LOG.signed(size), LOG.head(size), proof, Optional.of(entry));
  }

  @Test
  void everyReceiptOfSmallLogsIsWrittenReadAndHolds() {
    for (long size = 1; size <= MOST; size++) {
      for (long position = 0; position < size; position++) {
        Receipt receipt = receipt(position, size);
        Receipt read = ReceiptText.read(ReceiptText.write(receipt)).expect().getFirst();

        assertThat(read).isEqualTo(receipt);
        assertThat(read.includes(read.entry().orElseThrow().leafHash())).isTrue();
        for (long other = 0; other < size; other++) {
          assertThat(read.includes(new Entry(LOG.entry(other)).leafHash()))
              .isEqualTo(other == position);
        }
      }
    }
  }

  @Test
  void theFormIsThatOfTheSpecification() {
    Receipt receipt = receipt(2, 3);
    String text = new String(ReceiptText.write(receipt), UTF_8);

    assertThat(text)
        .isEqualTo(
            "c2sp.org/tlog-proof@v1\nextra Mg==\nindex 2\n"
                + receipt.proof().path().getFirst().base64()
                + "\n\n"
                + new String(LOG.signed(3).bytes(), UTF_8));
    assertThat(new String(ReceiptText.write(receipt.withoutEntry()), UTF_8))
        .isEqualTo(text.replace("extra Mg==\n", ""));
  }

  @Test
  void manyReceiptsShareOneCheckpoint() {
    List<Receipt> receipts = LongStream.range(0, 20).mapToObj(it -> receipt(it, 20)).toList();
    byte[] bundle = ReceiptText.write(receipts);

    assertThat(ReceiptText.read(bundle).expect()).isEqualTo(receipts);
    assertThat(new String(bundle, UTF_8))
        .startsWith("detente-receipts 1 20\nextra MA==\nindex 0\n");
    assertThat(new String(bundle, UTF_8).split("\u2014 ", -1)).hasSize(2);
    assertThat(ReceiptText.write(receipts.subList(0, 1)))
        .isEqualTo(ReceiptText.write(receipts.getFirst()));
    assertThatThrownBy(() -> ReceiptText.write(List.of(receipt(0, 1), receipt(0, 2))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("Attack 3: proof with the right root and another size or index")
  void aReceiptHasNoSizeButItsCheckpoints() {
    for (long size = 1; size <= MOST; size++) {
      Receipt receipt = receipt(0, size);
      InclusionProof other = new InclusionProof(0, size + 1, receipt.proof().path());
      assertThatThrownBy(
              () -> new Receipt(receipt.note(), receipt.checkpoint(), other, receipt.entry()))
          .isInstanceOf(IllegalArgumentException.class);
      for (long position = 1; position < size; position++) {
        assertThat(reread(receipt, "index 0", "index " + position).expect().getFirst())
            .matches(it -> !it.includes(receipt.entry().orElseThrow().leafHash()));
      }
      assertThat(reread(receipt, "index 0", "index " + size))
          .satisfies(refusedWith(RefusalCode.RECEIPT_SHAPE));
    }
  }

  @Test
  @DisplayName("Attack 4: truncated, extended, reordered, 63+ element paths")
  void anotherPathProvesNothing() {
    Receipt receipt = receipt(5, 37);
    List<String> path = receipt.proof().path().stream().map(it -> it.base64() + "\n").toList();
    String all = String.join("", path);
    List<String> reversed = new ArrayList<>(path).reversed();

    for (String other :
        List.of("", all + path.getFirst(), String.join("", reversed), all.substring(45))) {
      assertThat(reread(receipt, all, other).expect().getFirst())
          .matches(it -> !it.includes(receipt.entry().orElseThrow().leafHash()));
    }
    assertThat(reread(receipt, all, path.getFirst().repeat(63)).isAccepted()).isTrue();
    assertThat(reread(receipt, all, path.getFirst().repeat(64)))
        .satisfies(refusedWith(RefusalCode.RECEIPT_SHAPE));
  }

  private static Outcome<List<Receipt>> reread(Receipt receipt, String now, String then) {
    String text = new String(ReceiptText.write(receipt), UTF_8);
    assertThat(text).contains(now);
    return ReceiptText.read(text.replaceFirst(Pattern.quote(now), then).getBytes(UTF_8));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          c2sp.org/tlog-proof@v1 | c2sp.org/tlog-proof@v2
          c2sp.org/tlog-proof@v1 | C2SP.org/tlog-proof@v1
          extra Mg==             | extra Mg
          extra Mg==             | extra Mh==
          extra Mg==             | more Mg==
          extra Mg==\\n          | extra Mg==\\nextra Mg==\\n
          index 2                | index 02
          index 2                | index +2
          index 2                | index -2
          index 2                | index 2 2
          index 2                | index \u0662
          index 2                | index 9223372036854775808
          index 2                | index 3
          index 2\\n             | index 2\\n\\n
          index 2                | index 2\\r
          \\n\\n                 | \\n
          """)
  void everyOtherSpellingIsRefused(String now, String then) {
    Receipt receipt = receipt(2, 3);

    assertThat(reread(receipt, now.replace("\\n", "\n"), control(then)).isAccepted()).isFalse();
  }

  private static String control(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r");
  }

  @Test
  void truncatedAnywhereItIsRefusedOrProvesNothingElse() {
    byte[] whole = ReceiptText.write(receipt(2, 3));
    for (int length = 0; length < whole.length; length++) {
      assertThat(ReceiptText.read(Arrays.copyOf(whole, length)).isAccepted()).isFalse();
    }
    assertThat(ReceiptText.read(new byte[ReceiptText.MAX_BYTES + 1]))
        .satisfies(refusedWith(RefusalCode.RECEIPT_TOO_LONG));
  }

  @Test
  void aBundleSaysHowManyItHas() {
    List<Receipt> receipts = LongStream.range(0, 3).mapToObj(it -> receipt(it, 3)).toList();
    String text = new String(ReceiptText.write(receipts), UTF_8);
    for (String count : List.of("0", "2", "4", "03", "-3", "10001", "x", "")) {
      String other = text.replace("detente-receipts 1 3\n", "detente-receipts 1 " + count + "\n");
      assertThat(ReceiptText.read(other.getBytes(UTF_8)).isAccepted()).as(count).isFalse();
    }
  }
}
