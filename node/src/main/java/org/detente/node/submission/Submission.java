package org.detente.node.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import org.detente.agreement.Agreement;
import org.detente.node.Refusal;
import org.detente.node.Stop;
import org.detente.node.home.Home;
import org.detente.node.home.OwnLedger;
import org.detente.node.submission.TakingIn.Taken;
import org.detente.register.file.WrittenBody;

/// `detente submit`: bodies of a file become entries of the node's own ledger, all or none.
///
/// What is refused changes nothing. A body that the node has already is not taken in again, so the
/// same file may be submitted as often as one likes, after a crash above all.
public final class Submission {
  private final OwnLedger own;
  private final NodeFolder node;
  private final Keeping keeping;
  private final InstantSource clock;

  private Submission(OwnLedger own, InstantSource clock) {
    this.own = own;
    this.node = new NodeFolder(own);
    this.keeping = own.keeper().isPresent() ? Keeping.PARTY : Keeping.PUBLIC;
    this.clock = clock;
  }

  /// Takes in the bodies of a file, and first founds the ledger where there is none.
  ///
  /// @param clock the machine's; it is read when it is certain that nobody else is taking anything
  ///   in
  /// @param random where the keys of a new ledger come from
  public static SubmitResult run(Order order, InstantSource clock, SecureRandom random) {
    try {
      OwnLedger own = Named.by(order);
      return new Submission(own, clock).run(order, random);
    } catch (Stop stop) {
      return new SubmitResult.Refused(stop.reasons());
    } catch (IOException failed) {
      return new SubmitResult.Refused(List.of(Refusal.of(failed)));
    }
  }

  private SubmitResult run(Order order, SecureRandom random) throws Stop, IOException {
    SortedMap<String, Agreement> agreements = Home.agreements(order.data(), order.shipped());
    List<WrittenBody> bodies = Bodies.read(order, keeping, agreements);
    boolean founded = Files.exists(own.file());
    if (founded) {
      Founding.requireThere(own);
    } else {
      Stop.ifAny(Links.check(bodies, new Standing(keeping), agreements));
    }
    node.prepare();
    if (!founded) {
      try (NodeFolder.Lock _ = node.lock()) {
        new Founding(node, random).finish();
      }
      // Somebody else may have founded it in the meantime, and otherwise.
      Named.by(order);
    }
    try (NodeKeys keys = NodeKeys.read(node.secrets(), own.origin())) {
      keys.requireNamedBy(own.folder().keys());
      TakingIn takingIn = new TakingIn(own, keeping, keys, agreements);
      List<Taken> taken;
      try (NodeFolder.Lock _ = node.lock()) {
        taken = takingIn.take(bodies, node.inbox(), clock);
      }
      Intake.Result intake = Intake.run(own, keys, node.inbox());
      return new Report(own, taken, takingIn.remarks()).after(intake);
    }
  }
}
