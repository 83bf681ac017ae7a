package org.detente.node.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.detente.node.http.Answer;
import org.detente.node.page.Frame;

/// Lays pages out by the templates that were compiled with the program.
final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Templates() {}

  /// @param name of the template and of its parameter
  static Answer page(int status, String name, Frame frame, Object page) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    ENGINE.render(name + ".jte", Map.of("frame", frame, name, page), out);
    return Answer.of(status, Answer.HTML, out.toByteArray());
  }
}
