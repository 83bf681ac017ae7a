package org.detente.node.page;

/// The hatches of what is not known and of what is contested. Drawings name them; whoever shows a
/// drawing has to have them beside it.
public final class Hatches {
  /// Both, as the definitions of an SVG document.
  public static final Drawing DEFS =
      new Drawing(
          """
          <pattern id="h-unknown" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="bg" width="6" height="6"/><path class="u-line" d="M0 0V6" stroke-width="2"/></pattern>
          <pattern id="h-contested" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="bg" width="7" height="7"/><path class="c-line" d="M0 0V7M0 0H7" stroke-width="1.8"/></pattern>
          """);

  private Hatches() {}
}
