package org.signalbox.live.schedule;

import java.time.Instant;
import org.signalbox.dsl.run.decide.AlertRaised;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Notes;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.session.Observer;
import org.signalbox.market.Bar;

/** Stores what a person may want to know, as events that the server and the page show. */
final class Bulletin {

  private final Store<? extends Mode> store;
  private final Fence fence;
  private final Notes notes = new Notes();

  Bulletin(Store<? extends Mode> store, Fence fence) {
    this.store = store;
    this.fence = fence;
  }

  void failed(Deployment deployment, RuntimeException fault, Instant now) {
    tell(deployment, "deployment.failed", String.valueOf(fault.getMessage()), now);
  }

  /** An evaluation that the calendar had led to expect did not come. */
  void missed(Deployment deployment, Instant expected, Instant now) {
    tell(deployment, "watchdog.missed", "nothing was evaluated for " + expected, now);
  }

  private void tell(Deployment deployment, String kind, String text, Instant now) {
    store.write(
        fence,
        tables -> {
          notes.alert(tables, deployment.id(), now, kind, text);
          return kind;
        });
  }

  Observer of(Deployment deployment) {
    return new Observer() {
      @Override
      public void restored(long reached, boolean fromCheckpoint, Instant now) {
        if (reached > Long.MIN_VALUE) {
          tell(
              deployment,
              "session.restored",
              "it goes on after " + Instant.ofEpochMilli(reached),
              now);
        }
      }

      @Override
      public void alert(AlertRaised alert, Instant now) {
        tell(deployment, "strategy.alert", alert.symbol() + ": " + alert.text(), now);
      }

      @Override
      public void late(String symbol, Bar bar, boolean known, Instant now) {
        tell(deployment, "data.late", told(symbol, bar) + " came late", now);
      }

      @Override
      public void revised(String symbol, Bar bar, Instant now) {
        tell(deployment, "data.revised", told(symbol, bar) + " came again with other prices", now);
      }

      @Override
      public void unusable(String symbol, Bar bar, String why, Instant now) {
        tell(deployment, "data.unusable", told(symbol, bar) + " is not used: " + why, now);
      }

      @Override
      public void connected(Instant now) {
        tell(deployment, "feed.connected", "data flows", now);
      }

      @Override
      public void disconnected(String cause, Instant now) {
        tell(deployment, "feed.disconnected", cause, now);
      }
    };
  }

  private static String told(String symbol, Bar bar) {
    return "the bar of '%s' that ended at %s".formatted(symbol, Instant.ofEpochMilli(bar.end()));
  }
}
