package org.detente.node.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.detente.model.Words;

/// Makes a parsed text one of the console: names its headings and turns its links.
final class Making extends AbstractVisitor {
  private final Leads leads;
  private final Headings names = new Headings();
  private final IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
  private final List<Document.Heading> headings = new ArrayList<>();
  private String title = "";

  Making(Leads leads) {
    this.leads = leads;
  }

  String title() {
    return title;
  }

  List<Document.Heading> headings() {
    return List.copyOf(headings);
  }

  String idOf(Heading heading) {
    return ids.getOrDefault(heading, "");
  }

  @Override
  public void visit(Heading heading) {
    String text = bare(heading);
    ids.put(heading, names.next(text));
    if (title.isEmpty()) {
      title = text;
      heading.unlink();
      return;
    }
    if (heading.getLevel() == 2) {
      headings.add(new Document.Heading(idOf(heading), text));
    }
    visitChildren(heading);
  }

  @Override
  public void visit(Link link) {
    switch (leads.lead(link.getDestination())) {
      case Leads.Lead.To(String address) -> link.setDestination(address);
      case Leads.Lead.Named(String place) -> name(link, place);
    }
  }

  /// Puts the words of a link in its place, and where it would have led behind them.
  private static void name(Link link, String place) {
    boolean saysSo = bare(link).equals(place);
    List<Node> words = new ArrayList<>();
    for (Node word = link.getFirstChild(); word != null; word = word.getNext()) {
      words.add(word);
    }
    words.forEach(link::insertBefore);
    if (!saysSo) {
      List.of(new Text(" ("), new Code(place), new Text(")")).forEach(link::insertBefore);
    }
    link.unlink();
  }

  /// A picture that is not among the documents is told in its own words.
  @Override
  public void visit(Image image) {
    Optional<String> picture = leads.picture(image.getDestination());
    if (picture.isPresent()) {
      image.setDestination(picture.get());
    } else {
      image.insertBefore(new Text(bare(image)));
      image.unlink();
    }
  }

  /// A command that the console answers too gets a way there.
  @Override
  public void visit(FencedCodeBlock block) {
    Asked.in(block.getLiteral())
        .ifPresent(address -> {
          Link link = new Link(address, null);
          link.appendChild(new Text(Words.of("console.document.asked")));
          Paragraph below = new Paragraph();
          below.appendChild(link);
          block.insertAfter(below);
        });
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table && !(table.getParent() instanceof Wide)) {
      Wide wide = new Wide();
      table.insertBefore(wide);
      wide.appendChild(table);
    }
    visitChildren(block);
  }

  /// A column without a headline has none to read out.
  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell cell && cell.getFirstChild() == null) {
      cell.setHeader(false);
    }
    visitChildren(node);
  }

  /// The words of a part without its signs.
  private static String bare(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak end) {
            words.append(' ');
          }
        });
    return words.toString().strip();
  }
}
