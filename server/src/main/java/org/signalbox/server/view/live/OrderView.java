package org.signalbox.server.view.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signalbox.server.view.live.DeploymentView.TradingMode;

/**
 * An order.
 *
 * @param id its client id, under which the broker knows it too
 * @param side {@code buy} or {@code sell}
 * @param purpose {@code entry}, {@code exit}, {@code stop loss}, ...
 * @param state {@code decided}, {@code queued}, {@code sending}, {@code acked}, {@code partial},
 *     {@code filled}, {@code cancel pending}, {@code cancelled}, {@code rejected}, {@code expired}
 *     or {@code unknown}
 * @param reason why it ended as it did
 */
public record OrderView(
    String id,
    UUID deployment,
    TradingMode mode,
    String symbol,
    String side,
    String purpose,
    BigDecimal quantity,
    BigDecimal filled,
    Optional<BigDecimal> limit,
    Optional<BigDecimal> stop,
    Optional<BigDecimal> averagePrice,
    String state,
    Optional<String> reason,
    Instant created,
    Instant changed) {

  /** Orders, the latest first. */
  public record OrderList(List<OrderView> orders) {}
}
