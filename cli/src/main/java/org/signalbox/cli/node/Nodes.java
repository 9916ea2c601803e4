package org.signalbox.cli.node;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.risk.LimitBook;
import org.signalbox.live.route.RouteSettings;
import org.signalbox.live.schedule.LiveRunner;
import org.signalbox.live.schedule.Parts;
import org.signalbox.market.feed.HistorySource;

/** Makes the runner of this process. */
public final class Nodes {

  private Nodes() {}

  /**
   * A runner that is not started yet: of what is deployed on paper, and with real money only where
   * a broker's keys are there.
   *
   * @param faults is told what went wrong and will be tried again
   */
  public static LiveRunner runner(
      Store<Mode.Paper> paper,
      Store<Mode.Live> live,
      HistorySource histories,
      Venues venues,
      InstantSource clock,
      Consumer<RuntimeException> faults) {
    String name = "signalbox-" + ProcessHandle.current().pid();
    RouteSettings settings = RouteSettings.standard(LimitBook.NONE);
    LiveRunner runner =
        LiveRunner.of(new Parts(name, histories, venues.streams(), settings, clock), faults)
            .paper(paper, venues::paper);
    return venues.live().isEmpty() ? runner : runner.live(live, venues::live);
  }
}
