package org.detente.node.page.ledger;

import java.util.ArrayList;
import java.util.List;
import org.detente.ledger.tree.InclusionProof;
import org.detente.model.Words;
import org.detente.node.page.Drawing;
import org.detente.node.page.Svg;
import org.detente.node.page.Svg.Anchor;

/// The way from one entry to the root, drawn: at each step the hash that was computed stands on the
/// line, and the one that the proof supplies beside it, on the side on which it is hashed.
final class TreePath {
  private static final double WIDTH = 360;
  private static final double MIDDLE = 180;
  private static final double STEP = 42;
  private static final double SIDE = 126;
  private static final double BOX = 104;
  private static final int SHOWN = 12;

  private TreePath() {}

  static Drawing draw(InclusionProof proof) {
    List<Boolean> left = sides(proof);
    double height = STEP * (left.size() + 1);
    Svg svg = new Svg("tree-path", WIDTH, height, Words.of("console.entry.path", left.size()));
    double y = height - STEP / 2;
    box(svg, "own", MIDDLE, y, Words.of("console.entry.leaf", proof.index()));
    for (int i = 0; i < left.size(); i++) {
      double above = y - STEP;
      double x = left.get(i) ? MIDDLE - SIDE : MIDDLE + SIDE;
      svg.line("own-line", MIDDLE, y - 12, MIDDLE, above + 12);
      svg.path(
          "given-line",
          "M"
              + Svg.number(x)
              + " "
              + Svg.number(y - 12)
              + "L"
              + Svg.number(MIDDLE)
              + " "
              + Svg.number(above + 12));
      box(svg, "given", x, y, proof.path().get(i).hex().substring(0, SHOWN));
      String name =
          i + 1 == left.size() ? Words.of("console.entry.root") : Words.of("console.entry.node");
      box(svg, "own", MIDDLE, above, name);
      y = above;
    }
    return svg.drawing();
  }

  /// For each step whether the hash of the proof stands left (RFC 9162 section 2.1.3.2).
  private static List<Boolean> sides(InclusionProof proof) {
    List<Boolean> left = new ArrayList<>();
    long node = proof.index();
    long last = proof.size() - 1;
    for (int i = 0; i < proof.path().size(); i++) {
      boolean here = (node & 1) == 1 || node == last;
      left.add(here);
      while (here && (node & 1) == 0 && node != 0) {
        node >>= 1;
        last >>= 1;
      }
      node >>= 1;
      last >>= 1;
    }
    return left;
  }

  private static void box(Svg svg, String form, double x, double y, String text) {
    svg.rect(form, x - BOX / 2, y - 12, BOX, 24);
    svg.text("t-s", x, y + 4, Anchor.MIDDLE, text);
  }
}
