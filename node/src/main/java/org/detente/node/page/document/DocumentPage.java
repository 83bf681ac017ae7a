package org.detente.node.page.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.model.Words;
import org.detente.node.document.Document;
import org.detente.node.document.Documents;
import org.detente.node.page.Link;
import org.detente.node.page.View;

/// A document and the ways around it.
///
/// @param trail the indexes above it, from the map down
/// @param headings of its parts, where there are enough of them to be chosen from
public record DocumentPage(String title, List<Link> trail, List<Link> headings, Prose prose) {
  private static final int ENOUGH = 4;

  /// The page at an address; empty where there is no such document.
  public static Optional<DocumentPage> of(View view, Documents documents, String address) {
    return documents
        .page(address, view.moment()::at)
        .map(it ->
            new DocumentPage(
                it.title(), trail(view, documents, address), headings(it), new Prose(it.html())));
  }

  private static List<Link> trail(View view, Documents documents, String address) {
    List<Link> trail = new ArrayList<>();
    String above = above(address);
    while (above.startsWith(Documents.ROOT)) {
      String name =
          above.equals(Documents.ROOT)
              ? Words.of("console.page.docs")
              : documents.title(above).orElse("");
      if (!name.isEmpty()) {
        trail.addFirst(new Link(name, view.moment().at(above)));
      }
      above = above(above);
    }
    return trail;
  }

  private static String above(String address) {
    return address.substring(0, address.lastIndexOf('/'));
  }

  private static List<Link> headings(Document document) {
    return document.headings().size() < ENOUGH
        ? List.of()
        : document.headings().stream().map(it -> new Link(it.text(), "#" + it.id())).toList();
  }
}
