package org.detente.node.document;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the links of one document lead when the console shows it.
///
/// @param name of the document, by its path below the folder
/// @param at makes an address of ours one of the moment that the reader looks at
record Leads(Documents documents, String name, UnaryOperator<String> at) {
  /// The folder of the documents, as the files beside it see it.
  private static final Path FOLDER = Path.of("docs");

  private static final Pattern OWN =
      Pattern.compile("http://(?:127\\.0\\.0\\.1|localhost):7766(/.*)?");
  private static final Pattern AGREEMENT =
      Pattern.compile("agreements/([a-z0-9-]+)\\.agreement\\.yaml");

  /// What a link comes to.
  sealed interface Lead {
    /// A page of ours.
    record To(String address) implements Lead {}

    /// A place that the console does not show, and its name.
    record Named(String place) implements Lead {}
  }

  /// Where a link leads: to another document, to the page of an agreement, or into this console.
  /// Everything else is named and not linked: a file that lies outside of the documents, and every
  /// other site, since the console leads to sources of the record alone.
  Lead lead(String destination) {
    if (destination.startsWith("#")) {
      return new Lead.To(destination);
    }
    Matcher own = OWN.matcher(destination);
    if (own.matches()) {
      return new Lead.To(Optional.ofNullable(own.group(1)).orElse("/"));
    }
    if (destination.contains(":") || destination.startsWith("/")) {
      return new Lead.Named(destination);
    }
    int hash = destination.indexOf('#');
    String path = hash < 0 ? destination : destination.substring(0, hash);
    String anchor = hash < 0 ? "" : destination.substring(hash);
    String file = file(path);
    return shown(file)
        .<Lead>map(it -> new Lead.To(at.apply(it) + anchor))
        .orElseGet(() -> new Lead.Named(file));
  }

  /// The address of a picture of the documents.
  Optional<String> picture(String destination) {
    return below(file(destination)).flatMap(documents::addressOf);
  }

  /// A path as seen from the top of the checkout.
  private String file(String path) {
    URI here = URI.create("/" + FOLDER + "/" + name);
    try {
      String file = here.resolve(path).normalize().getPath().substring(1);
      return file.endsWith("/") ? file.substring(0, file.length() - 1) : file;
    } catch (IllegalArgumentException noPath) {
      return path;
    }
  }

  private Optional<String> shown(String file) {
    Matcher agreement = AGREEMENT.matcher(file);
    return agreement.matches()
        ? Optional.of("/agreement/" + agreement.group(1))
        : below(file).flatMap(documents::addressOf);
  }

  private static Optional<String> below(String file) {
    if (file.equals(FOLDER.toString())) {
      return Optional.of("");
    }
    String start = FOLDER + "/";
    return file.startsWith(start) ? Optional.of(file.substring(start.length())) : Optional.empty();
  }
}
