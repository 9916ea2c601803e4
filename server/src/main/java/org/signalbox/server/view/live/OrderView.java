package org.signalbox.server.view.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.server.view.live.DeploymentView.TradingMode;

/**
 * An order.
 *
 * @param id its client id, under which the broker knows it too
 * @param side {@code buy} or {@code sell}
 * @param purpose {@code entry}, {@code exit}, {@code stop loss}, ...
 * @param clause the clause of the strategy that wants it
 * @param pricing {@code market}, {@code at open}, {@code at close}, {@code limit}, {@code stop} or
 *     {@code stop limit}
 * @param state {@code decided}, {@code queued}, {@code sending}, {@code acked}, {@code partial},
 *     {@code filled}, {@code cancel pending}, {@code cancelled}, {@code rejected}, {@code expired}
 *     or {@code unknown}
 * @param over whether nothing more is expected of it
 * @param reason why it is in its state, for people; may be empty
 * @param quantity missing where it is settled only at the fill
 * @param decided the instant of the market for which it was decided: of a replayed bar, that bar's
 * @param stored when it was decided
 */
public record OrderView(
    String id,
    String deployment,
    TradingMode mode,
    String symbol,
    String side,
    String purpose,
    String clause,
    String pricing,
    Optional<BigDecimal> limit,
    Optional<BigDecimal> stop,
    Optional<BigDecimal> quantity,
    BigDecimal filled,
    Optional<BigDecimal> averagePrice,
    String state,
    boolean over,
    String reason,
    Instant decided,
    Instant stored,
    Instant changed) {

  /** Orders, the latest first. */
  public record OrderList(List<OrderView> orders) {}

  /** A trade that was made for an order. */
  public record FillView(
      String id,
      String order,
      String deployment,
      TradingMode mode,
      String symbol,
      String side,
      String purpose,
      BigDecimal quantity,
      BigDecimal price,
      BigDecimal fees,
      Instant at) {}

  /** Fills, the earliest first. */
  public record FillList(List<FillView> fills) {}
}
