package org.detente.register.file;

import org.detente.model.Phrase;
import org.detente.register.body.EntryBody;
import org.detente.register.body.Objection;
import org.detente.register.body.Where;

/// One body of a file, and where its parts stand there.
public final class WrittenBody {
  private final String file;
  private final Where root;
  private final Places places;
  private final EntryBody body;

  /// @param root where the body stands in the tree of the file
  WrittenBody(String file, Where root, Places places, EntryBody body) {
    this.file = file;
    this.root = root;
    this.places = places;
    this.body = body;
  }

  /// What it says. In a file for a party's ledger its `known` says nothing yet
  /// ([BodyFile#ofPartyLedger]).
  public EntryBody body() {
    return body;
  }

  /// Where it begins, as `file:line`.
  public String where() {
    return file + ":" + places.of(root).line();
  }

  /// What is wrong with it, at the place of the part objected to.
  public Trouble trouble(Objection objection) {
    return Trouble.of(file, objection, root, places);
  }

  /// What is wrong with it as a whole.
  public Trouble trouble(Phrase phrase) {
    return new Trouble(file, places.of(root), phrase);
  }
}
