package org.detente.node.disk;

import java.util.List;
import org.detente.ledger.check.KeyRing;
import org.detente.ledger.keys.Root;
import org.detente.ledger.note.SignatureType;
import org.detente.ledger.note.VerifierKey;
import org.detente.verify.KeysFile;

/// The text of a keys file, as [KeysFile] reads it.
public final class KeysText {
  private KeysText() {}

  /// The file of a ledger that registers its keys itself.
  ///
  /// @param head what the file says to people, a line each
  public static String of(List<String> head, String origin, Root root) {
    return begun(head, origin).append("root: ").append(root).append('\n').toString();
  }

  /// The file for a ledger's origin and its batches, which follow one another from position 0.
  ///
  /// @param head what the file says to people, a line each
  public static String of(List<String> head, String origin, List<KeyRing.Batch> batches) {
    StringBuilder text = begun(head, origin);
    text.append("batches:\n");
    for (KeyRing.Batch batch : batches) {
      text.append("- from: ").append(batch.from()).append('\n');
      if (!batch.isOpen()) {
        text.append("  until: ").append(batch.until()).append('\n');
      }
      batch.entry().forEach(key -> line(text, "entry", key.text()));
      batch.checkpoint().forEach(key -> line(text, keyed(key), key.text()));
    }
    return text.toString();
  }

  private static StringBuilder begun(List<String> head, String origin) {
    StringBuilder text = new StringBuilder();
    head.forEach(line -> text.append("# ").append(line).append('\n'));
    text.append("detente-keys: 1\n");
    return text.append("origin: ").append(origin).append('\n');
  }

  private static String keyed(VerifierKey key) {
    return key.type() == SignatureType.ML_DSA_44_COSIGNATURE
        ? KeysFile.CHECKPOINT_ML_DSA_44
        : "checkpoint";
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append("  ").append(key).append(": ").append(value).append('\n');
  }
}
