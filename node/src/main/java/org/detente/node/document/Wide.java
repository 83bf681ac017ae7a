package org.detente.node.document;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.detente.model.Words;

/// What may be wider than the page: it scrolls by itself, with the keyboard too.
final class Wide extends CustomBlock {

  /// The attributes of a part that scrolls, always in the same order.
  static Map<String, String> attributes(String key) {
    return new TreeMap<>(Map.of("tabindex", "0", "role", "group", "aria-label", Words.of(key)));
  }

  static NodeRenderer renderer(HtmlNodeRendererContext context) {
    return new NodeRenderer() {
      @Override
      public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Wide.class);
      }

      @Override
      public void render(Node wide) {
        Map<String, String> attributes = attributes("console.document.table");
        attributes.put("class", "scroll");
        context.getWriter().tag("div", attributes);
        for (Node inside = wide.getFirstChild(); inside != null; inside = inside.getNext()) {
          context.render(inside);
        }
        context.getWriter().tag("/div");
      }
    };
  }
}
