package org.detente.cli.command;

import java.security.SecureRandom;
import java.util.List;
import org.detente.cli.option.PassphraseOption;
import org.detente.cli.option.RootOptions;
import org.detente.cli.run.Exit;
import org.detente.model.Phrase;
import org.detente.model.Words;
import org.detente.node.Refusal;
import org.detente.node.keys.Passphrases;
import org.detente.node.submission.Rotation;
import org.detente.node.submission.RotationOrder;

/// A change of keys, carried out and told.
record Changing(Session session, RootOptions root, PassphraseOption passphrase) {

  int run(RotationOrder order) {
    Passphrases passphrases =
        new Passphrases(
            root.source(session.surroundings()), passphrase.source(session.surroundings()));
    return switch (Rotation.run(order, passphrases, new SecureRandom())) {
      case Rotation.Result.Refused(List<Refusal> reasons) -> session.refuse(reasons);
      case Rotation.Result.Done(String origin, long from, List<Phrase> remarks) -> {
        remarks.forEach(remark -> session.output().remark(Words.of(remark)));
        session.output().answer(Words.of("keys.done." + order.why().word(), origin, from));
        yield Exit.OK;
      }
    };
  }
}
