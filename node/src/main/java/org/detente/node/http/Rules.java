package org.detente.node.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detente.model.Words;

/// What every request must satisfy before anything is looked up, and what every answer carries.
final class Rules {
  /// The longest path with its query, in characters as sent.
  static final int LONGEST_ADDRESS = 4096;

  /// The method that sends a body.
  static final String POST = "POST";

  private static final List<String> SHOWING = List.of("GET", "HEAD");
  private static final List<String> TAKING = List.of("GET", "HEAD", POST);
  private static final String THIS_MACHINE = "localhost|127\\.0\\.0\\.1|\\[::1\\]";

  /// Nothing from elsewhere, nothing inline, in no frame, and no word to others about who reads
  /// what: only our own pages tell each other which one a reader comes from. Every moment has its
  /// own address, so nothing is kept past a new question.
  static final Map<String, String> ON_EVERY_ANSWER =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
          "X-Frame-Options",
          "DENY",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-cache");

  private final List<String> methods;
  private final Pattern hosts;

  /// @param takesBodies whether bodies may be sent
  /// @param address where it listens; beside this machine's own names the one it is reached by
  Rules(boolean takesBodies, String address) {
    this.methods = takesBodies ? TAKING : SHOWING;
    this.hosts =
        Pattern.compile(
            "(?i)(?:" + THIS_MACHINE + "|" + Pattern.quote(address) + ")(?::[0-9]{1,5})?");
  }

  /// Why a request is not looked at; empty where it may be.
  ///
  /// @param host the header of that name, as sent
  /// @param address the path with its query, as sent
  Optional<Answer> refuse(String method, Optional<String> host, String address) {
    if (!methods.contains(method)) {
      String allowed = String.join(", ", methods);
      Answer answer = Answer.text(Answer.METHOD_NOT_ALLOWED, Words.of("http.method", allowed));
      return Optional.of(answer.with("Allow", allowed));
    }
    if (host.filter(it -> hosts.matcher(it).matches()).isEmpty()) {
      return Optional.of(Answer.text(Answer.MISDIRECTED, Words.of("http.host")));
    }
    return address.length() > LONGEST_ADDRESS
        ? Optional.of(Answer.text(Answer.URI_TOO_LONG, Words.of("http.tooLong", LONGEST_ADDRESS)))
        : Optional.empty();
  }
}
