package org.detente.agreement.check;

import org.detente.agreement.Cap;

/// A cap as the file writes it, for messages.
final class CapText {
  private CapText() {}

  static Object of(Cap cap) {
    return switch (cap) {
      case Cap.Fixed(long number) -> number;
      case Cap.ByBearer(var numbers) -> numbers.toString();
      case Cap.Rest(String of, var less) -> of + " less " + String.join(", ", less);
      case Cap.CountOf(String limit, var by) ->
          "count-of " + limit + " by " + (by == null ? "other" : by.code());
      case Cap.Asked(String question) -> "question " + question;
      case Cap.Worked worked -> worked.toString();
      case Cap.Notified(var messages) -> "notified " + String.join(", ", messages);
    };
  }
}
