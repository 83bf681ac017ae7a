package org.detente.cli.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.detente.cli.option.KeyChangeOptions;
import org.detente.cli.run.Exit;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.model.Phrase;
import org.detente.model.Words;
import org.detente.node.Refusal;
import org.detente.node.submission.Rotation;
import org.detente.node.submission.RotationOrder;

/// A change of keys, carried out and told.
record Changing(Session session, KeyChangeOptions options) {

  int run(Reason why) {
    return session.ownData(options.data(), folder -> run(folder, why));
  }

  private int run(Path folder, Reason why) {
    RotationOrder order = new RotationOrder(folder, options.root(), why, options.cost());
    return switch (Rotation.run(
        order, options.passphrases(session.surroundings()), new SecureRandom())) {
      case Rotation.Result.Refused(List<Refusal> reasons) -> session.refuse(reasons);
      case Rotation.Result.Done(String origin, long from, List<Phrase> remarks) -> {
        remarks.forEach(remark -> session.output().remark(Words.of(remark)));
        session.output().answer(Words.of("keys.done." + why.word(), origin, from));
        yield Exit.OK;
      }
    };
  }
}
