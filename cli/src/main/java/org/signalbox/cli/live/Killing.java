package org.signalbox.cli.live;

import java.util.List;
import java.util.Optional;
import org.signalbox.cli.input.DatabaseOptions;
import org.signalbox.cli.live.Desk.Found;
import org.signalbox.cli.live.Desk.Half;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.RefusedException;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.live.control.ControlException;
import org.signalbox.live.journal.table.Kills;

/** Throws the kill switch, and takes it back. */
final class Killing {

  private Killing() {}

  static void pull(
      DatabaseOptions database,
      Optional<String> word,
      KillCommand.Level level,
      String reason,
      Terminal terminal) {
    try (Desk desk = Desk.open(database)) {
      Optional<Found> one = word.map(desk::find);
      Optional<String> id = one.map(Found::id);
      // real money first: the other half has time
      for (Half<?> half : halves(desk, one).reversed()) {
        half.operations()
            .kill(Desk.TENANT, id, Kills.Level.valueOf(level.name()), Person.name(), reason);
      }
      terminal.note("the kill switch of %s is on: %s".formatted(scope(one), effect(level)));
      terminal.note("it stays on until 'signalbox kill --release'");
    }
  }

  static void release(DatabaseOptions database, Optional<String> word, Terminal terminal) {
    try (Desk desk = Desk.open(database)) {
      Optional<Found> one = word.map(desk::find);
      long released =
          halves(desk, one).stream().filter(it -> released(it, one.map(Found::id))).count();
      if (released == 0) {
        throw new RefusedException(
            Exit.REFUSED,
            "the kill switch of %s is not on".formatted(scope(one)),
            "that of everything and that of one deployment are released each by itself");
      }
      terminal.note("the kill switch of %s is off".formatted(scope(one)));
    }
  }

  private static boolean released(Half<?> half, Optional<String> id) {
    try {
      half.operations().release(Desk.TENANT, id, Person.name());
      return true;
    } catch (ControlException _) {
      return false; // it may be on in the other half alone
    }
  }

  private static List<Half<?>> halves(Desk desk, Optional<Found> one) {
    return one.<List<Half<?>>>map(it -> List.of(it.half())).orElseGet(desk::halves);
  }

  private static String scope(Optional<Found> one) {
    return one.map(it -> "'" + it.deployment().name() + "'").orElse("everything");
  }

  private static String effect(KillCommand.Level level) {
    return switch (level) {
      case NO_NEW_RISK -> "nothing is sent that could make a position larger";
      case CANCEL_ALL -> "working entries will be cancelled; stops and targets stay";
      case FLATTEN -> "working entries will be cancelled, positions closed";
    };
  }
}
