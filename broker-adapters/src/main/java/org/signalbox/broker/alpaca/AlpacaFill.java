package org.signalbox.broker.alpaca;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.broker.http.Fields;
import org.signalbox.trade.Action;
import org.signalbox.trade.broker.Execution;

/**
 * One execution.
 *
 * @param cumulative what the order had filled with it
 */
record AlpacaFill(
    String orderId,
    String symbol,
    Action action,
    BigDecimal quantity,
    BigDecimal price,
    BigDecimal cumulative,
    Instant at) {

  /** An entry of the account's activities. */
  static AlpacaFill activity(Fields activity) {
    String symbol = activity.text("symbol");
    return new AlpacaFill(
        activity.text("order_id"),
        AlpacaSymbols.ours(symbol, activity.find("asset_class").orElse("")),
        activity.text("side").startsWith("buy") ? Action.BUY : Action.SELL,
        activity.decimal("qty"),
        activity.decimal("price"),
        activity.decimal("cum_qty"),
        activity.instant("transaction_time"));
  }

  /** An event of the stream. */
  static AlpacaFill event(Fields event, AlpacaOrder order) {
    return new AlpacaFill(
        order.id(),
        order.symbol(),
        order.action(),
        event.decimal("qty"),
        event.decimal("price"),
        order.filled(),
        event.instant("timestamp"));
  }

  Execution execution(String clientId) {
    return new Execution(
        orderId + ":" + cumulative.stripTrailingZeros().toPlainString(),
        clientId,
        orderId,
        symbol,
        action,
        quantity,
        price,
        List.of(),
        at,
        Optional.empty());
  }
}
