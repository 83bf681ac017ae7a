package org.detente.node.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// A finished drawing, put into a page as it is.
///
/// @param svg markup made by [Svg], which encodes every text in it
public record Drawing(String svg) implements Content {
  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(svg);
  }

  @Override
  public boolean isEmptyContent() {
    return svg.isEmpty();
  }
}
