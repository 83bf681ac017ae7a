package org.detente.node.document;

import java.util.List;

/// A page of the documents, ready to be shown.
///
/// @param title its first headline, which stands above the rest
/// @param headings of its second level, in their order
/// @param html markup made from the text below the title, in which nothing of the text is markup
public record Document(String title, List<Heading> headings, String html) {

  /// A headline within the page.
  ///
  /// @param id by which an address names it
  public record Heading(String id, String text) {}
}
