package org.detente.node.page.take;

import java.util.List;
import java.util.stream.Stream;
import org.detente.model.Words;
import org.detente.node.page.Link;
import org.detente.node.page.Moment;
import org.detente.node.page.View;

/// The links by which a drawing or a table is taken along.
public final class Take {
  /// Where they lead.
  public static final String PATH = "/take/";

  /// The parameters that name the thing a file is about.
  public static final List<String> NAMING = List.of("finding", "agreement", "entry", "instrument");

  /// The longest name of a file without its ending, in characters.
  public static final int LONGEST_NAME = 120;

  private Take() {}

  /// @param what is taken, such as `lanes`
  /// @param forms in which, such as `svg`
  public static List<Link> of(View view, String what, String... forms) {
    return links(view.moment(), what, "", forms);
  }

  /// The same of one thing alone, whoever the page is read between.
  ///
  /// @param parameter that names it, already encoded
  public static List<Link> of(View view, String what, String parameter, List<String> forms) {
    return links(view.moment().forAll(), what, parameter, forms.toArray(String[]::new));
  }

  private static List<Link> links(Moment moment, String what, String parameter, String... forms) {
    return Stream.of(forms)
        .map(form ->
            new Link(
                Words.of("console.take." + form), moment.at(PATH + what + "." + form, parameter)))
        .toList();
  }
}
