package org.detente.node.page.document;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// The text of a document, put into a page as it is.
///
/// @param html markup in which nothing of the document's text is markup
public record Prose(String html) implements Content {
  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html);
  }

  @Override
  public boolean isEmptyContent() {
    return html.isEmpty();
  }
}
