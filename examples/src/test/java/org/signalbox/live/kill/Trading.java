package org.signalbox.live.kill;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.signalbox.broker.alpaca.AlpacaPace;
import org.signalbox.broker.alpaca.AlpacaPaperBroker;
import org.signalbox.broker.http.PaperCredentials;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.StoreUnavailableException;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.risk.LimitBook;
import org.signalbox.live.route.RouteSettings;
import org.signalbox.live.schedule.LiveRunner;
import org.signalbox.live.schedule.Parts;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.feed.HistorySource;
import org.signalbox.testing.alpaca.AlpacaFake;
import org.signalbox.trade.broker.PaperBroker;

/** A node that trades at a broker on a port of this machine, until what it runs has ended. */
public final class Trading {

  /** Shares that trade around the clock, and have no past. */
  public static final HistorySource HISTORIES =
      (symbol, timeframe) ->
          Optional.of(
              new History(Instrument.equity(symbol, "24/7", "USD"), timeframe, BarSeries.empty()));

  private static final long LOOK_EVERY_MILLIS = 20;

  private Trading() {}

  /** Takes the node's name, the broker's port, the tape and its beginning, and the database. */
  public static void main(String[] words) throws InterruptedException {
    Tape tape = new Tape(Path.of(words[2]), Long.parseLong(words[3]), Tape.HILL);
    try (Database database = Database.external(words[4], "postgres", words[5]);
        Store<Mode.Paper> store = PostgresStore.open(database, Mode.Paper.PAPER)) {
      run(store, words[0], Integer.parseInt(words[1]), tape);
    }
  }

  static void run(Store<Mode.Paper> store, String node, int port, Tape tape)
      throws InterruptedException {
    RouteSettings standard = RouteSettings.standard(LimitBook.NONE);
    RouteSettings settings =
        new RouteSettings(
            standard.limits(),
            standard.unproved(),
            standard.reconcileEvery(),
            Duration.ofDays(1), // a slow machine is no reason to let an entry go
            CrashPoint.Trap.PROCESS);
    Parts parts = new Parts(node, HISTORIES, Map.of(Tape.NAME, tape), settings, Instant::now);
    try (LiveRunner runner =
        LiveRunner.of(parts, Throwable::printStackTrace).paper(store, (_, _) -> broker(port))) {
      runner.start();
      while (!isOver(store)) {
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    }
  }

  private static boolean isOver(Store<Mode.Paper> store) {
    try {
      return store.read(tables -> tables.deployments().active()).stream()
          .allMatch(it -> it.state().isFinal());
    } catch (StoreUnavailableException thawed) {
      return false; // the database lets go of those who stand still
    }
  }

  static PaperBroker broker(int port) {
    return AlpacaPaperBroker.onLoopback(
        port,
        PaperCredentials.of(AlpacaFake.KEY_ID, AlpacaFake.SECRET),
        AlpacaPace.standard(InstantSource.system()));
  }
}
