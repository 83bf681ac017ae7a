package org.detente.node.disk;

import java.util.List;
import org.detente.ledger.check.KeyRing;

/// The text of a keys file, as [org.detente.verify.KeysFile] reads it.
public final class KeysText {
  private KeysText() {}

  /// The file for a ledger's origin and its batches, which follow one another from position 0.
  ///
  /// @param head what the file says to people, a line each
  public static String of(List<String> head, String origin, List<KeyRing.Batch> batches) {
    StringBuilder text = new StringBuilder();
    head.forEach(line -> text.append("# ").append(line).append('\n'));
    text.append("detente-keys: 1\n");
    text.append("origin: ").append(origin).append('\n');
    text.append("batches:\n");
    for (KeyRing.Batch batch : batches) {
      text.append("- from: ").append(batch.from()).append('\n');
      if (!batch.isOpen()) {
        text.append("  until: ").append(batch.until()).append('\n');
      }
      text.append("  entry: ").append(batch.entry().text()).append('\n');
      text.append("  checkpoint: ").append(batch.checkpoint().text()).append('\n');
    }
    return text.toString();
  }
}
