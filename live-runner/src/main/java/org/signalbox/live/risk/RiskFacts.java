package org.signalbox.live.risk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Action;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Position;
import org.signalbox.trade.Transaction;
import org.signalbox.trade.Transaction.Kind;
import org.signalbox.trade.risk.Exposure;
import org.signalbox.trade.risk.RiskView;

/**
 * What a deployment's order is judged by, read from the journal and the last prices.
 *
 * <p>What was lost today is what this day's closed trades and fees came to, and what open positions
 * are worth below their cost; days begin at midnight UTC. Nothing of it is kept in memory, so that
 * a limit that was reached stays reached after a restart.
 */
public final class RiskFacts {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Enough to count what left within a minute, whatever the limit. */
  private static final int RECENT = 1_000;

  /** Enough to see as much most of the time. */
  private static final int FEW = 16;

  private final Quotes quotes;

  public RiskFacts(Quotes quotes) {
    this.quotes = quotes;
  }

  /**
   * The facts at a decision.
   *
   * @param now the decision's own time: in a replay the time of its bars
   */
  public RiskView view(Tables tables, Deployment deployment, Instant now) {
    Map<String, Exposure> exposures = new TreeMap<>();
    for (Instrument instrument : deployment.instruments()) {
      String symbol = instrument.symbol();
      exposures.put(symbol, Exposure.none(instrument, quotes.last(symbol), quotes.isOpen(symbol)));
    }
    BigDecimal floating = BigDecimal.ZERO;
    for (Books.Held held : tables.books().positions(deployment.id())) {
      Position position = held.position();
      Exposure flat = exposures.get(position.instrument());
      if (flat != null) {
        exposures.put(position.instrument(), holding(flat, position));
        floating = floating.add(gain(position, flat));
      }
    }
    List<OrderEntry> open =
        tables.orders().open(deployment.id()).stream().filter(RiskFacts::mayAdd).toList();
    open.forEach(order ->
        exposures.computeIfPresent(order.instrument(), (_, exposure) -> adding(exposure, order)));
    return view(tables, deployment, now, floating, open.size(), exposures);
  }

  private static RiskView view(
      Tables tables,
      Deployment deployment,
      Instant now,
      BigDecimal floating,
      int working,
      Map<String, Exposure> exposures) {
    Instant midnight = now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    BigDecimal realised = profit(tables.books().balances(deployment.id()));
    BigDecimal today = profit(tables.books().moved(deployment.id(), midnight));
    BigDecimal equity = deployment.capital().amount().add(realised).add(floating);
    BigDecimal dayBegan = equity.subtract(today).subtract(floating);
    return new RiskView(now, equity, dayBegan, sent(tables, deployment, now), working, exposures);
  }

  private static int sent(Tables tables, Deployment deployment, Instant now) {
    Instant from = now.minus(MINUTE);
    return (int)
        recent(tables, deployment, from).stream()
            .filter(RiskFacts::mayAdd)
            .takeWhile(order -> order.order().decidedAt().isAfter(from))
            .filter(order -> order.state() != OrderState.REJECTED)
            .count();
  }

  /** The newest orders, as few as show all that were decided since. */
  private static List<OrderEntry> recent(Tables tables, Deployment deployment, Instant from) {
    List<OrderEntry> few = tables.orders().of(deployment.id(), FEW);
    boolean enough =
        few.size() < FEW
            || few.stream().anyMatch(it -> mayAdd(it) && !it.order().decidedAt().isAfter(from));
    return enough ? few : tables.orders().of(deployment.id(), RECENT);
  }

  private static Exposure holding(Exposure flat, Position position) {
    return new Exposure(
        flat.instrument(),
        position.signedQuantity(),
        flat.buying(),
        flat.selling(),
        flat.last(),
        flat.open());
  }

  private static BigDecimal gain(Position position, Exposure exposure) {
    return exposure
        .last()
        .map(quote ->
            quote
                .price()
                .multiply(position.quantity())
                .subtract(position.cost())
                .multiply(BigDecimal.valueOf(position.side().sign()))
                .multiply(exposure.instrument().multiplier()))
        .orElse(BigDecimal.ZERO);
  }

  private static boolean mayAdd(OrderEntry order) {
    return !(order.order().effect() instanceof Effect.Close);
  }

  private static Exposure adding(Exposure exposure, OrderEntry order) {
    BigDecimal remaining = order.remaining().orElse(BigDecimal.ZERO);
    Action action = order.order().action();
    boolean reverses = order.order().effect() instanceof Effect.Enter(boolean turns, _) && turns;
    return exposure.with(action, remaining, reverses);
  }

  private static BigDecimal profit(Map<Transaction.Account, BigDecimal> moved) {
    BigDecimal profit = BigDecimal.ZERO;
    for (Map.Entry<Transaction.Account, BigDecimal> each : moved.entrySet()) {
      Kind kind = each.getKey().kind();
      if (kind == Kind.REALISED || kind == Kind.FEES || kind == Kind.DIVIDENDS) {
        profit = profit.subtract(each.getValue());
      }
    }
    return profit;
  }
}
