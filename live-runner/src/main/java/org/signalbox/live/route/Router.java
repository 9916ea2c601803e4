package org.signalbox.live.route;

import java.time.Instant;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.trade.broker.Broker;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.LiveBroker;
import org.signalbox.trade.broker.PaperBroker;

/**
 * The front door of routing: one lane's way to its brokers. Instances belong to one thread, which
 * calls {@link #turn} whenever something happened and at the latest when the last turn said; only
 * {@link #onBrokerEvent} may be called from others.
 *
 * @param <M> paper or live: the tables
 * @param <B> paper or live: the brokers that may be attached
 */
public final class Router<M extends Mode, B extends Broker> {

  private Router() {}

  /** A router that cannot lose money. */
  public static Router<Mode.Paper, PaperBroker> paper(
      Store<Mode.Paper> store, String lane, RouteSettings settings) {
    throw new UnsupportedOperationException("routing is being built");
  }

  /** A router for real money. Without a grant that is in force it sends nothing that adds risk. */
  public static Router<Mode.Live, LiveBroker> live(
      Store<Mode.Live> store, String lane, RouteSettings settings) {
    throw new UnsupportedOperationException("routing is being built");
  }

  /** Gives the lane a broker for one of its accounts, and listens to it from now on. */
  public void attach(BrokerAccount account, B broker) {
    throw new UnsupportedOperationException("routing is being built");
  }

  /**
   * The lease was taken under this epoch: what may have been sent before is unknown until the
   * broker has been asked, and all accounts are reconciled.
   */
  public void lead(Fence fence, Instant now) {
    throw new UnsupportedOperationException("routing is being built");
  }

  /** The lease was lost: nothing is sent or stored until {@link #lead}. */
  public void follow() {
    throw new UnsupportedOperationException("routing is being built");
  }

  /**
   * Stores a decision with its orders and requests, in one transaction, once for its fire key.
   *
   * @param decision its commands are routed in their order
   */
  public Intake decided(Deployment deployment, Decisions.Entry decision, Instant now) {
    throw new UnsupportedOperationException("routing is being built");
  }

  /** The last price of an instrument: what risk is judged by and software targets wait for. */
  public void onPrice(String instrument, java.math.BigDecimal price, Instant at) {
    throw new UnsupportedOperationException("routing is being built");
  }

  /** Takes what a broker reports; it is worked in the next turn. Any thread. */
  public void onBrokerEvent(BrokerAccount account, BrokerEvent event) {
    throw new UnsupportedOperationException("routing is being built");
  }

  /**
   * Closes what a deployment holds and cancels the rest of its orders; called again, it goes on.
   */
  public void flatten(Deployment deployment, String reason, Instant now) {
    throw new UnsupportedOperationException("routing is being built");
  }

  /** Cancels what a deployment has working but does not guard a position. */
  public void cancelEntries(Deployment deployment, String reason, Instant now) {
    throw new UnsupportedOperationException("routing is being built");
  }

  /** Does what is due. */
  public Turn turn(Instant now) {
    throw new UnsupportedOperationException("routing is being built");
  }
}
