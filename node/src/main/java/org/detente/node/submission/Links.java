package org.detente.node.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.check.Exits;
import org.detente.agreement.check.Misfit;
import org.detente.model.Body;
import org.detente.model.Nearest;
import org.detente.model.Phrase;
import org.detente.node.submission.Standing.Older;
import org.detente.register.body.EntryBody;
import org.detente.register.body.Objection;
import org.detente.register.body.Where;
import org.detente.register.file.Trouble;
import org.detente.register.file.WrittenBody;
import org.jspecify.annotations.Nullable;

/// Whether bodies name each other and older entries rightly: a `ref` is given once within an
/// instrument; `corrects` and `retracts` name an entry of this ledger, of the same attribution and
/// instrument; `answers` names another party's, by its hash where it stands in another ledger. And
/// nobody leaves an instrument before it entered, or acts toward who is no party then.
final class Links {
  private final Standing standing;
  private final Map<String, Agreement> agreements;
  private final List<Trouble> troubles = new ArrayList<>();

  private Links(Standing standing, Map<String, Agreement> agreements) {
    this.standing = standing;
    this.agreements = agreements;
  }

  /// What is wrong with the links of these bodies, which are to follow what stands, in this order.
  static List<Trouble> check(
      List<WrittenBody> bodies, Standing standing, Map<String, Agreement> agreements) {
    Links links = new Links(standing, agreements);
    bodies.forEach(written -> standing.act(written.body()));
    bodies.forEach(links::body);
    return List.copyOf(links.troubles);
  }

  private void body(WrittenBody written) {
    EntryBody body = written.body();
    own(written, "corrects", body.corrects());
    own(written, "retracts", body.retracts());
    answers(written, body.answers());
    act(written);
    Older first = standing.named(body.instrument()).get(body.ref());
    if (first == null) {
      standing.name(new Older(written.where(), body));
    } else {
      trouble(written, "ref", "record.file.ref-twice", String.valueOf(body.ref()), first.called());
    }
  }

  private void own(WrittenBody written, String key, @Nullable String name) {
    if (name == null) {
      return;
    }
    EntryBody body = written.body();
    Optional<Older> older = find(written, key, name, body.instrument());
    if (older.isEmpty()) {
      return;
    }
    EntryBody named = older.get().body();
    if (!named.attributedTo().equals(body.attributedTo())) {
      trouble(written, key, "record.file.not-own", name, named.attributedTo().code());
    } else if (!named.instrument().equals(body.instrument())) {
      trouble(written, key, "submit.other-instrument", name, named.instrument());
    }
  }

  private void act(WrittenBody written) {
    EntryBody body = written.body();
    Agreement agreement = agreements.get(body.instrument());
    if (agreement != null && body.body() instanceof Body.Act act) {
      Exits.Done doing = new Exits.Done(body.attributedTo(), body.valid(), act);
      for (Misfit misfit : Misfit.of(agreement, doing, standing.acts(body.instrument()))) {
        String at =
            switch (misfit.about()) {
              case TOWARD -> "toward";
              case VALID -> "valid";
            };
        trouble(written, at, misfit.defect().key(), misfit.parts().toArray());
      }
    }
  }

  /// An entry of another's ledger, which we need not have, is named by its hash.
  private void answers(WrittenBody written, @Nullable String name) {
    if (name == null || (isHash(name) && standing.hashed(name).isEmpty())) {
      return;
    }
    EntryBody body = written.body();
    find(written, "answers", name, body.instrument())
        .filter(older -> older.body().attributedTo().equals(body.attributedTo()))
        .ifPresent(older -> trouble(written, "answers", "record.file.answers-own", name));
  }

  private Optional<Older> find(WrittenBody written, String key, String name, String instrument) {
    Map<String, Older> named = standing.named(instrument);
    Optional<Older> older = Optional.ofNullable(named.get(name)).or(() -> standing.hashed(name));
    if (older.isEmpty()) {
      Optional<String> meant = Nearest.to(name, named.keySet());
      if (isHash(name)) {
        trouble(written, key, "record.append.no-such-hash", name);
      } else if (meant.isPresent()) {
        trouble(written, key, "record.file.misspelt-ref", name, meant.get());
      } else {
        trouble(written, key, "record.file.no-such-ref", name);
      }
    }
    return older;
  }

  private static boolean isHash(String name) {
    return name.matches("[0-9a-f]{64}");
  }

  private void trouble(WrittenBody written, String at, String key, Object... parts) {
    Where place = Where.ROOT.key(at);
    troubles.add(written.trouble(new Objection(place, false, Phrase.of(key, parts))));
  }
}
