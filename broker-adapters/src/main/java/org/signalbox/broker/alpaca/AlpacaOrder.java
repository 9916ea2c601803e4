package org.signalbox.broker.alpaca;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.broker.http.Fields;
import org.signalbox.trade.Action;
import org.signalbox.trade.Distance;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.OrderReport.State;

/**
 * An order as Alpaca tells it.
 *
 * @param type {@code market}, {@code limit}, {@code stop}, {@code stop_limit}
 * @param orderClass {@code oco} for both orders of a pair, else empty or {@code simple}
 * @param legs the other order of a pair, where it was asked for
 */
record AlpacaOrder(
    String id,
    String clientId,
    String symbol,
    Action action,
    String type,
    String orderClass,
    Optional<BigDecimal> quantity,
    BigDecimal filled,
    Optional<BigDecimal> averagePrice,
    String status,
    Optional<String> replaces,
    Instant at,
    List<AlpacaOrder> legs) {

  AlpacaOrder {
    legs = List.copyOf(legs);
  }

  static AlpacaOrder of(Fields order) {
    return new AlpacaOrder(
        order.text("id"),
        order.text("client_order_id"),
        AlpacaSymbols.ours(order.text("symbol"), order.find("asset_class").orElse("")),
        order.text("side").startsWith("buy") ? Action.BUY : Action.SELL,
        order.find("type").or(() -> order.find("order_type")).orElse(""),
        order.find("order_class").orElse(""),
        order.findDecimal("qty"),
        order.findDecimal("filled_qty").orElse(BigDecimal.ZERO),
        order.findDecimal("filled_avg_price"),
        order.text("status"),
        order.find("replaces"),
        Stream.of("updated_at", "submitted_at", "created_at")
            .flatMap(name -> order.findInstant(name).stream())
            .findFirst()
            .orElse(Instant.EPOCH),
        order.objects("legs").stream().map(AlpacaOrder::of).toList());
  }

  /** Whether this is one order of a pair of which one cancels the other. */
  boolean isOfPair() {
    return orderClass.equals("oco");
  }

  State state() {
    return switch (status) {
      case "filled" -> State.FILLED;
      case "canceled" -> State.CANCELLED;
      case "expired" -> State.EXPIRED;
      case "rejected" -> State.REJECTED;
      case "replaced" -> State.REPLACED;
      default -> State.WORKING; // every other status may still change, "done_for_day" too
    };
  }

  /** The order and its legs as the one ticket that they were placed with. */
  OrderReport report() {
    List<AlpacaOrder> all = Stream.concat(Stream.of(this), legs.stream()).toList();
    BigDecimal executed =
        all.stream().map(AlpacaOrder::filled).reduce(BigDecimal::add).orElseThrow();
    return new OrderReport(
        clientId,
        id,
        symbol,
        action,
        quantity,
        executed,
        average(all, executed),
        together(all),
        state() == State.REJECTED ? "rejected by the broker" : "",
        at);
  }

  private static BigDecimal average(List<AlpacaOrder> all, BigDecimal executed) {
    if (executed.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal value =
        all.stream()
            .map(it -> it.averagePrice().orElse(BigDecimal.ZERO).multiply(it.filled()))
            .reduce(BigDecimal::add)
            .orElseThrow();
    return value.divide(executed, Distance.SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }

  /** A pair works while one of it does, and is filled as soon as one of it was. */
  private static State together(List<AlpacaOrder> all) {
    List<State> states = all.stream().map(AlpacaOrder::state).toList();
    return Stream.of(State.FILLED, State.WORKING)
        .filter(states::contains)
        .findFirst()
        .orElse(states.getFirst());
  }
}
