package org.signalbox.trade.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Action;

/**
 * What an account has in one instrument, and what it may come to have.
 *
 * @param position negative where it is short
 * @param buying what working orders, and those of unknown outcome, may still buy
 * @param selling what they may still sell
 * @param last the last price, where one is known
 * @param open whether its market trades now
 */
public record Exposure(
    Instrument instrument,
    BigDecimal position,
    BigDecimal buying,
    BigDecimal selling,
    Optional<Quote> last,
    boolean open) {

  /** A price and the instant from which on it was known. */
  public record Quote(BigDecimal price, Instant at) {}

  /** Nothing held, nothing in flight. */
  public static Exposure none(Instrument instrument, Optional<Quote> last, boolean open) {
    return new Exposure(instrument, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, last, open);
  }

  /** What may be held at most, on either side, once all that is in flight has filled. */
  public BigDecimal worst() {
    return position.add(buying).abs().max(position.subtract(selling).abs());
  }

  /**
   * This exposure with one more order in flight.
   *
   * @param reverses whether the order also closes what is open on the other side
   */
  public Exposure with(Action action, BigDecimal quantity, boolean reverses) {
    boolean opposite = position.signum() * action.sign() < 0;
    BigDecimal more = reverses && opposite ? quantity.add(position.abs()) : quantity;
    return action == Action.BUY
        ? new Exposure(instrument, position, buying.add(more), selling, last, open)
        : new Exposure(instrument, position, buying, selling.add(more), last, open);
  }
}
