package org.detente.node.record;

import java.util.List;
import org.detente.ledger.check.KeyRing;

/// The text of `keys.yaml`, as [org.detente.verify.KeysFile] reads it.
final class KeysText {
  private KeysText() {}

  /// The file for a record's origin and its batches, which follow one another from position 0.
  static String of(String origin, List<KeyRing.Batch> batches) {
    StringBuilder text = new StringBuilder();
    text.append(
        "# The public keys of the record: each batch of entries [from, until) was signed\n");
    text.append("# by `entry`, and the checkpoint that closed it by `checkpoint`. The private\n");
    text.append("# halves were forgotten with the batch. Written by `detente record append`.\n");
    text.append("detente-keys: 1\n");
    text.append("origin: ").append(origin).append('\n');
    text.append("batches:\n");
    for (KeyRing.Batch batch : batches) {
      text.append("- from: ").append(batch.from()).append('\n');
      text.append("  until: ").append(batch.until()).append('\n');
      text.append("  entry: ").append(batch.entry().text()).append('\n');
      text.append("  checkpoint: ").append(batch.checkpoint().text()).append('\n');
    }
    return text.toString();
  }
}
