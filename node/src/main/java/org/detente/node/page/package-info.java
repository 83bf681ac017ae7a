/// What the pages of the console are made of: the point of both times they speak of, their
/// addresses, verdicts as glyph and word, drawings, and the frame around each.
///
/// A page is a record built from an assessment; a template only lays it out. Every word comes from
/// the catalogue (chapter `console`), every number leads to its explanation, and the same point
/// gives the same bytes.
@NullMarked
package org.detente.node.page;

import org.jspecify.annotations.NullMarked;
