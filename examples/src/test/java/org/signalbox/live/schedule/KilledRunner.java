package org.signalbox.live.schedule;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
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

  private KilledRunner() {}

  /** Takes the directory of the database and a name for the node. */
  public static void main(String[] words) throws InterruptedException {
    try (Database database = Database.embedded(Path.of(words[0]));
        Store<Mode.Paper> store = PostgresStore.open(database, Mode.Paper.PAPER);
        LiveRunner runner = runner(words[1], store)) {
      runner.start();
      while (store.read(tables -> tables.deployments().active()).stream()
          .map(Deployment.Standing::state)
          .anyMatch(it -> !it.isFinal())) {
        Thread.sleep(100);
      }
    }
  }

  private static LiveRunner runner(String node, Store<Mode.Paper> store) {
    Parts parts =
        new Parts(
            node,
            BundledData::find,
            Map.of(),
            RouteSettings.standard(LimitBook.NONE),
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
