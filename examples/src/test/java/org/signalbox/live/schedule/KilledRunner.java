package org.signalbox.live.schedule;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.signalbox.backtest.data.sample.BundledData;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.broker.Brokers;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.risk.LimitBook;
import org.signalbox.live.route.RouteSettings;

/**
 * A process that runs the paper deployments of a store until they have ended, or until it is made
 * to die: {@code -Dcrash=after-claim:2}.
 */
public final class KilledRunner {

  private static final long LOOK_EVERY_MILLIS = 20;
  private static final int EVENTS_AT_ONCE = 50;

  private KilledRunner() {}

  /** When a process stops by itself, unless it dies before. */
  enum Until {
    /** All deployments have ended. */
    ENDED,
    /** All have decided something. */
    BEGUN
  }

  /** Takes the directory of the database, a name for the node, and until when to run. */
  public static void main(String[] words) throws InterruptedException {
    try (Database database = Database.embedded(Path.of(words[0]));
        Store<Mode.Paper> store = PostgresStore.open(database, Mode.Paper.PAPER)) {
      run(store, words[1], Until.valueOf(words[2]));
    }
  }

  /** Is a node of a store until there is nothing more to do. */
  static void run(Store<Mode.Paper> store, String node, Until until) throws InterruptedException {
    try (LiveRunner runner = runner(node, store)) {
      runner.start();
      while (!isOver(store, until)) {
        publish(store);
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    }
  }

  /** Numbers some events, as a server does while somebody listens. */
  static boolean publish(Store<Mode.Paper> store) {
    return !store.write(tables -> tables.events().publish(EVENTS_AT_ONCE)).isEmpty();
  }

  private static boolean isOver(Store<Mode.Paper> store, Until until) {
    List<Deployment.Standing> active = store.read(tables -> tables.deployments().active());
    Predicate<Deployment.Standing> over =
        switch (until) {
          case ENDED -> it -> it.state().isFinal();
          case BEGUN -> it -> hasDecided(store, it.deployment());
        };
    return active.stream().allMatch(over);
  }

  private static boolean hasDecided(Store<Mode.Paper> store, Deployment deployment) {
    return !store.read(tables -> tables.decisions().of(deployment.id())).isEmpty();
  }

  private static LiveRunner runner(String node, Store<Mode.Paper> store) {
    Parts parts =
        new Parts(
            node,
            BundledData::find,
            Map.of(),
            RouteSettings.standard(LimitBook.JOURNAL),
            Instant::now);
    return LiveRunner.of(parts, Throwable::printStackTrace)
        .paper(
            store,
            (deployment, terms) ->
                Brokers.simulated(
                    FillProfile.named(terms.profile()),
                    deployment.capital(),
                    deployment.createdAt(),
                    deployment.instruments()));
  }
}
