package org.signalbox.live.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.route.Happening;
import org.signalbox.live.route.Intake;
import org.signalbox.trade.Decision;

/** The way of one deployment's decisions to its broker, and of what becomes of them back. */
public interface Way {

  /**
   * Stores a decision with its orders and requests, once for its fire key.
   *
   * @param inputs what the session was given since its last decision
   */
  Intake decided(String fireKey, Decision decision, List<Inputs.Input> inputs, Instant now);

  /** Does what is due and tells what happened, in order. */
  List<Happening> turn(Instant now);

  /** Whether its orders may have changed since this was asked. */
  boolean takeStirred();

  /** The last price of an instrument. */
  void onPrice(String instrument, BigDecimal price, Instant at);
}
