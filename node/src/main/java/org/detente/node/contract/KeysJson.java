package org.detente.node.contract;

import java.util.Map;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.keys.KeyChange;
import org.detente.ledger.keys.KeyChange.Fence;
import org.detente.ledger.keys.KeyChange.Grant;
import org.detente.ledger.keys.Role;
import org.detente.ledger.signature.Base64Text;
import org.detente.ledger.signature.PublicKey;
import org.detente.node.keys.KeysView;

/// The registry of a ledger: its root, and every grant with the keys it granted. Ranges count
/// positions, those of checkpoints sizes; `until` is exclusive, and left out where a grant goes on.
public final class KeysJson {
  private KeysJson() {}

  /// The document as UTF-8 bytes, with the newline that ends it.
  public static byte[] of(KeysView view) {
    return Json.document(json -> {
      json.text("origin", view.origin());
      json.number("size", view.size());
      json.text("root", view.root().text());
      json.objects("rootKeys", view.registry().rootKeys(), key -> key(json, key));
      json.objects("grants", view.registry().grants().entrySet(), it -> grant(json, view, it));
    });
  }

  private static void grant(Json json, KeysView view, Map.Entry<Long, Grant> granted) {
    Grant grant = granted.getValue();
    json.number("position", granted.getKey());
    json.text("role", grant.role().word());
    json.text("name", grant.role() == Role.COSIGNER ? grant.name() : null);
    json.number("from", grant.range().from());
    json.number("until", grant.range().until() == KeyChange.OPEN ? null : grant.range().until());
    json.text(
        "why",
        view.registry().fences().stream()
            .filter(fence -> fence.grant() == granted.getKey())
            .reduce((_, last) -> last)
            .map((Fence fence) -> fence.reason().word())
            .orElse(null));
    json.objects("keys", grant.publicKeys(), key -> key(json, key));
  }

  private static void key(Json json, PublicKey key) {
    json.text("id", new EntryKey(key).id());
    json.text("suite", key.algorithm().tag());
    json.text("key", Base64Text.encode(key.bytes()));
  }
}
