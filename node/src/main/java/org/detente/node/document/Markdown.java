package org.detente.node.document;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Makes a page of a text: headings with names, tables and blocks that scroll, links that lead
/// within the console, no markup but what the text's own signs stand for. Addresses need no further
/// care: [Leads] lets none through but our own.
final class Markdown {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

  private Markdown() {}

  static Document document(String text, Leads leads) {
    Node root = PARSER.parse(text);
    Making making = new Making(leads);
    root.accept(making);
    return new Document(making.title(), making.headings(), renderer(making).render(root));
  }

  private static HtmlRenderer renderer(Making making) {
    return HtmlRenderer.builder()
        .extensions(TABLES)
        .escapeHtml(true)
        .nodeRendererFactory(Wide::renderer)
        .attributeProviderFactory(_ ->
            (node, tag, attributes) -> {
              if (node instanceof Heading heading) {
                attributes.put("id", making.idOf(heading));
              }
              if (tag.equals("pre")) {
                attributes.putAll(Wide.attributes("console.document.block"));
              }
            })
        .build();
  }
}
