package org.signalbox.cli.node;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.risk.LimitBook;
import org.signalbox.live.route.RouteSettings;
import org.signalbox.live.schedule.LiveRunner;
import org.signalbox.live.schedule.Parts;
import org.signalbox.live.schedule.QuartzWakes;
import org.signalbox.market.feed.HistorySource;

/** Makes the runner of this process. */
public final class Nodes {

  private Nodes() {}

  /**
   * A runner that is not started yet: of what is deployed on paper, and with real money only where
   * a broker's keys are there.
   *
   * @param database where what wakes it is kept, too
   * @param faults is told what went wrong and will be tried again
   */
  public static LiveRunner runner(
      Database database,
      Store<Mode.Paper> paper,
      Store<Mode.Live> live,
      HistorySource histories,
      Venues venues,
      InstantSource clock,
      Consumer<RuntimeException> faults) {
    String name = "signalbox-" + UUID.randomUUID(); // no two nodes of a database share a lease
    RouteSettings settings = RouteSettings.standard(LimitBook.JOURNAL);
    Parts parts =
        new Parts(
            name, histories, venues.streams(), settings, QuartzWakes.in(database, name), clock);
    LiveRunner runner = LiveRunner.of(parts, faults).paper(paper, venues::paper);
    return venues.live().isEmpty() ? runner : runner.live(live, venues::live);
  }
}
