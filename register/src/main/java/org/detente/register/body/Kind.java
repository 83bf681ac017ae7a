package org.detente.register.body;

import java.util.List;
import org.detente.model.Body;
import org.detente.model.Word;

/// The kinds of entries, each with the keys that are its own.
public enum Kind implements Word {
  DECLARATION,
  NOTIFICATION,
  ACT,
  STATEMENT,
  OBSERVATION,
  CLAIM,
  AGREEMENT,
  MEETING,
  RELATION,
  TRANSFER,
  INSPECTION;

  /// The keys that only some kinds have, this one among them.
  List<String> keys() {
    return switch (this) {
      case DECLARATION -> List.of("message", "totals", "items", "breakdown", "complete");
      case NOTIFICATION -> List.of("message", "act", "to", "fields");
      case ACT ->
          List.of(
              "act",
              "parties",
              "keeps",
              "withholds",
              "to",
              "pledge",
              "position",
              "length",
              "ground",
              "through",
              "toward",
              "effect");
      case STATEMENT -> List.of("speaker", "totals");
      case OBSERVATION -> List.of("event", "fields", "seenBy");
      case CLAIM -> List.of("event", "fields");
      case AGREEMENT -> List.of("sha256");
      case MEETING, RELATION, TRANSFER, INSPECTION -> List.of("fields");
    };
  }

  /// The kind of a body.
  static Kind of(Body body) {
    return switch (body) {
      case Body.Declaration declaration -> DECLARATION;
      case Body.Notification notification -> NOTIFICATION;
      case Body.Act act -> ACT;
      case Body.Statement statement -> STATEMENT;
      case Body.Observation observation -> OBSERVATION;
      case Body.Claim claim -> CLAIM;
      case Body.Adoption adoption -> AGREEMENT;
      case Body.Other other -> Word.parse(Kind.class, other.kind()).orElseThrow();
    };
  }
}
