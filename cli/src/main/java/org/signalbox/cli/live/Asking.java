package org.signalbox.cli.live;

import org.signalbox.cli.live.Desk.Found;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.RefusedException;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.cli.terminal.Words;
import org.signalbox.live.control.Operations;
import org.signalbox.live.journal.table.Deployment;

/** Stores requests to deployments. */
final class Asking {

  private Asking() {}

  static void ask(Wish wish, Target target, String reason, Terminal terminal) {
    try (Desk desk = Desk.open(target.database())) {
      Found found = desk.find(target.id());
      Deployment.State state = found.view().standing().state();
      if (state.isFinal()) {
        throw new RefusedException(
            Exit.REFUSED,
            "'%s' is %s".formatted(found.deployment().name(), Words.of(state)),
            "nothing can be asked of it any more; 'signalbox deploy' begins anew");
      }
      send(wish, found.operations(), found.id(), reason);
      terminal.note("'%s': %s".formatted(found.deployment().name(), wish.effect()));
      tellIfIdle(found, terminal);
    }
  }

  /** Says so where nothing is there to obey. */
  static void tellIfIdle(Found found, Terminal terminal) {
    if (found.view().runner().isEmpty()) {
      terminal.note("nothing runs it now; it will obey when 'signalbox run' or 'serve' is up");
    }
  }

  private static void send(Wish wish, Operations<?> operations, String id, String reason) {
    String by = Person.name();
    switch (wish) {
      case PAUSE -> operations.pause(Desk.TENANT, id, by, reason);
      case RESUME -> operations.resume(Desk.TENANT, id, by);
      case STOP -> operations.stop(Desk.TENANT, id, by);
      case FLATTEN -> operations.flatten(Desk.TENANT, id, by);
    }
  }
}
