package org.detente.agreement.schema;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Keys of a schema that an editor could not explain: neither they nor what they refer to has a
/// description.
final class Undescribed {
  private Undescribed() {}

  static List<String> keys(String schema) {
    JsonNode root = new ObjectMapper().readTree(schema);
    List<String> found = new ArrayList<>();
    walk(root, root, "", found);
    return found;
  }

  private static void walk(JsonNode root, JsonNode node, String path, List<String> found) {
    if (node.isObject()) {
      node.properties()
          .forEach(member -> {
            if (member.getKey().equals("properties") && !condition(path)) {
              member
                  .getValue()
                  .properties()
                  .forEach(
                      key -> described(root, key.getValue(), path + "/" + key.getKey(), found));
            }
            walk(root, member.getValue(), path + "/" + member.getKey(), found);
          });
    } else if (node.isArray()) {
      node.forEach(item -> walk(root, item, path, found));
    }
  }

  // Branches of a condition repeat keys that are described where they belong.
  private static boolean condition(String path) {
    return path.endsWith("/if") || path.endsWith("/oneOf");
  }

  private static void described(JsonNode root, JsonNode key, String path, List<String> found) {
    JsonNode reference = key.path("$ref");
    JsonNode named = reference.isMissingNode() ? key : root.at(reference.asString().substring(1));
    if (!key.has("description") && !named.has("description")) {
      found.add(path);
    }
  }
}
