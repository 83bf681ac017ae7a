package org.detente.node.page;

import java.util.Optional;
import org.detente.model.Citation;

/// An article in our own words.
///
/// @param anchor by which a page names it
/// @param at where the agreement's page shows it
/// @param url the source's address, where it is one on the web
public record ArticleLine(
    String article,
    String anchor,
    String at,
    String says,
    String title,
    Optional<String> url,
    boolean checked) {

  public static ArticleLine of(View view, Citation cite) {
    String anchor = anchor(cite.agreement(), cite.article());
    return new ArticleLine(
        cite.article(),
        anchor,
        view.toAgreement(cite.agreement()) + "#" + anchor,
        cite.says(),
        cite.title(),
        Optional.ofNullable(cite.url()).filter(it -> it.startsWith("http")),
        cite.checked());
  }

  /// Letters, digits and hyphens alone.
  private static String anchor(String agreement, String article) {
    return "art-" + (agreement + "-" + article).replaceAll("[^A-Za-z0-9]+", "-");
  }
}
