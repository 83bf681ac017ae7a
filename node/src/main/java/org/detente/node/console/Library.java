package org.detente.node.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.model.Nearest;
import org.detente.node.document.Documents;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.page.Link;
import org.detente.node.page.Problem;
import org.detente.node.page.View;
import org.detente.node.page.document.DocumentPage;

/// The documents that came with this copy, as answers.
record Library(Desk desk) {

  /// Whether an address would be one of a document.
  static boolean keeps(String path) {
    return path.startsWith(Documents.ROOT);
  }

  /// A page, or a file that pages show.
  Answer answer(Request request, View view) {
    String path = request.path();
    return DocumentPage.of(view, desk.documents(), path)
        .map(it -> desk.found(request, view, "document", it.title(), it))
        .or(() -> file(path))
        .orElseGet(() -> desk.problem(request, view, missing(view, path)));
  }

  /// A picture or an example. A drawing may bring its own style, and nothing else.
  private Optional<Answer> file(String path) {
    return desk.documents()
        .file(path)
        .map(it ->
            Answer.found(type(path), it)
                .with(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; sandbox"));
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "svg" -> Answer.SVG;
      case "png" -> "image/png";
      case "json" -> Answer.JSON;
      default -> Answer.TEXT;
    };
  }

  /// What is said where there is no such document.
  private Problem missing(View view, String path) {
    Documents documents = desk.documents();
    List<Link> meant =
        Stream.concat(Nearest.to(path, documents.pages()).stream(), Stream.of(Documents.ROOT))
            .distinct()
            .flatMap(it ->
                documents.title(it).map(title -> new Link(title, view.moment().at(it))).stream())
            .toList();
    return Problems.noDocument(path, meant);
  }
}
