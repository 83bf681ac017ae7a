package org.detente.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.run.Exit;
import org.detente.cli.text.KeysText;
import org.detente.cli.text.Look;
import org.detente.cli.text.Page;
import org.detente.node.Refusal;
import org.detente.node.contract.KeysJson;
import org.detente.node.keys.KeysView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keys show`: the registry of one's own ledger. Needs no passphrase.
@Command(name = "show")
final class KeysShowCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--json")
  private boolean json;

  @Mixin private final DataOption data = new DataOption();

  KeysShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.ownData(
        data,
        folder ->
            switch (KeysView.of(folder)) {
              case KeysView.Result.Refused(List<Refusal> reasons) -> session.refuse(reasons);
              case KeysView.Result.Seen(KeysView view) -> {
                answer(view);
                yield Exit.OK;
              }
            });
  }

  private void answer(KeysView view) {
    if (json) {
      session.output().answer(KeysJson.of(view));
      return;
    }
    Page page = new Page(Look.PLAIN);
    new KeysText(page).draw(view);
    session.output().answer(page);
  }
}
