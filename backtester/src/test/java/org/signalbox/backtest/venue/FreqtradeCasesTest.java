package org.signalbox.backtest.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Bars;
import org.signalbox.market.Instrument;
import org.signalbox.testing.Shared;
import org.signalbox.trade.Action;
import org.signalbox.trade.Age;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.ClosedTrade;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Money;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Protection.StopLoss;
import org.signalbox.trade.Protection.TakeProfit;
import org.signalbox.trade.Purpose;

/**
 * Hand-made candles with the trades that freqtrade makes of them, where its rules are ours: a stop
 * is tried before a target, a touch fills a limit, a gap fills at the open.
 */
class FreqtradeCasesTest {

  private static final String SYMBOL = "PAIR";
  private static final long HOUR = 3_600_000;

  /** Another rule than ours decides these cases; the reason says which. */
  private static Optional<String> differs(JsonNode each) {
    if (each.path("use_custom_stoploss").asBoolean()) {
      return Optional.of("a program moves the stop inside the bar");
    }
    if (each.path("trailing_stop").asBoolean()) {
      return Optional.of("the trail follows the high of the running bar");
    }
    if (!each.path("adjust_entry_price").isNull()) {
      return Optional.of("a program moves the waiting entry");
    }
    if (!each.path("custom_exit_price").isNull()) {
      return Optional.of("a program sets the exit price");
    }
    double limit = each.path("custom_entry_price").asDouble();
    if (limit > each.path("data").path(1).path(1).asDouble()) {
      return Optional.of("a limit above the open fills above the open");
    }
    boolean leavesAtAnyLoss = false;
    for (JsonNode profit : each.path("roi")) {
      leavesAtAnyLoss |= profit.asDouble() <= -1;
    }
    return leavesAtAnyLoss
        ? Optional.of("the last rung of the ladder is an exit after a time")
        : Optional.empty();
  }

  @Test
  void makesTheTradesOfEveryCaseWithOurRules() throws IOException {
    JsonNode cases =
        new ObjectMapper()
            .readTree(
                Files.readAllBytes(Shared.path("oracles/backtest/freqtrade-detail-cases.json")));
    Map<String, Integer> other = new TreeMap<>();
    int compared = 0;
    for (JsonNode each : cases) {
      Optional<String> reason = differs(each);
      if (reason.isPresent()) {
        other.merge(reason.get(), 1, Integer::sum);
      } else {
        assertThat(new Run(each).trades())
            .as("case %s", each.path("case"))
            .isEqualTo(expected(each));
        compared++;
      }
    }
    System.out.println("freqtrade: " + compared + " cases compared, others: " + other);
    assertThat(compared).isEqualTo(17);
  }

  private static List<String> expected(JsonNode each) {
    List<String> trades = new ArrayList<>();
    for (JsonNode trade : each.path("trades")) {
      trades.add(
          "%s %s %s %s"
              .formatted(
                  trade.path("is_short").asBoolean() ? "SHORT" : "LONG",
                  trade.path("exit_reason").asText(),
                  trade.path("open_tick").asInt(),
                  trade.path("close_tick").asInt()));
    }
    return trades;
  }

  /** One case, bar by bar, the way an engine drives the desk. */
  private static final class Run {

    private final JsonNode each;
    private final BarSeries bars;
    private final Ledger ledger;
    private final Desk desk;
    private final List<String> trades = new ArrayList<>();

    Run(JsonNode each) {
      this.each = each;
      this.bars = bars(each.path("data"));
      Instrument pair = Instrument.crypto(SYMBOL, "USDT", new BigDecimal("0.00001"));
      FillProfile profile =
          FillProfile.STANDARD.withLimitThrough(0).withPath(IntrabarPath.STOP_FIRST);
      ledger = new Ledger(Money.of("100000", "USDT"), Instant.EPOCH, List.of(pair));
      desk = new SimulatedVenue(profile, ledger, List.of(pair)).desk(SYMBOL);
    }

    private static BarSeries bars(JsonNode rows) {
      Bars bars = new Bars();
      for (JsonNode row : rows) {
        long start = row.path(0).asLong() * HOUR;
        bars.add(
            start,
            start + HOUR,
            row.path(1).asDouble(),
            row.path(2).asDouble(),
            row.path(3).asDouble(),
            row.path(4).asDouble(),
            row.path(5).asDouble());
      }
      return bars.build();
    }

    List<String> trades() {
      for (int row = 0; row < bars.size(); row++) {
        write(desk.onBar(bars, row, SessionPart.MIDDLE), row);
        decide(row);
      }
      double profit = ledger.trades().stream().mapToDouble(it -> it.returned(BigDecimal.ONE)).sum();
      assertThat(profit * each.path("leverage").asDouble())
          .as("case %s", each.path("case"))
          .isCloseTo(each.path("profit_perc").asDouble(), within(0.0005));
      return trades;
    }

    private void write(List<VenueEvent> events, int row) {
      for (VenueEvent event : events) {
        if (event instanceof VenueEvent.Closed(ClosedTrade trade)) {
          String reason =
              switch (trade.exitReason()) {
                case STOP_LOSS -> "stop_loss";
                case TAKE_PROFIT -> "roi";
                case EXIT -> "exit_signal";
                default -> trade.exitReason().toString();
              };
          long opened = (trade.openedAt().toEpochMilli() - opensInside(trade)) / HOUR;
          trades.add("%s %s %d %d".formatted(trade.side(), reason, opened, row));
        }
      }
    }

    /** An entry inside a bar is dated to its end. */
    private long opensInside(ClosedTrade trade) {
      boolean atOpen =
          trade.entryPrice().doubleValue()
              == bars.open((int) Math.min(bars.size() - 1, trade.openedAt().toEpochMilli() / HOUR));
      return atOpen ? 0 : 1;
    }

    private void decide(int row) {
      JsonNode signals = each.path("data").path(row);
      Optional<Position> position = ledger.position(SYMBOL);
      boolean exits = each.path("use_exit_signal").asBoolean();
      desk.working()
          .forEach(
              order -> desk.submit(new OrderCommand.Cancel(SYMBOL, order.id(), "next decision")));
      if (position.isEmpty()) {
        if (signals.path(6).asInt() == 1) {
          desk.submit(new OrderCommand.Place(entry(row, Action.BUY)));
        } else if (signals.path(8).asInt() == 1) {
          desk.submit(new OrderCommand.Place(entry(row, Action.SELL)));
        }
      } else {
        age(position.get(), row);
        int signal = position.get().side().sign() > 0 ? 7 : 9;
        if (exits && signals.path(signal).asInt() == 1) {
          desk.submit(
              new OrderCommand.Place(
                  order(row, position.get().side().closing(), Effect.CLOSE_ALL, Purpose.EXIT)));
        }
      }
    }

    /** Takes the rung of the ladder that holds from now on. */
    private void age(Position position, int row) {
      Duration held = Duration.between(position.openedAt(), Instant.ofEpochMilli(bars.end(row)));
      ladder()
          .ifPresent(target ->
              desk.submit(
                  new OrderCommand.Amend(
                      SYMBOL, target.fixed(target.distance(new Age.Elapsed(row, held, 0, 0))))));
    }

    private Order entry(int row, Action action) {
      List<Protection.Rule> rules = new ArrayList<>();
      BigDecimal loss = each.path("stop_loss").decimalValue().abs();
      BigDecimal leverage = each.path("leverage").decimalValue();
      Distance stop = new Distance.Part(loss.divide(leverage));
      rules.add(new StopLoss("stop", stop, Protection.Anchor.AVERAGE));
      ladder().ifPresent(rules::add);
      Order plain = order(row, action, Effect.OPEN, Purpose.ENTRY);
      return new Order(
          plain.id(),
          SYMBOL,
          action,
          plain.amount(),
          each.path("custom_entry_price").isNull()
              ? Pricing.MARKET
              : new Pricing.Limit(each.path("custom_entry_price").decimalValue()),
          Effect.OPEN,
          plain.cause(),
          new Protection(rules),
          0,
          plain.decidedAt());
    }

    private Optional<TakeProfit> ladder() {
      Map<Long, BigDecimal> rungs = new TreeMap<>();
      each.path("roi")
          .properties()
          .forEach(
              rung -> rungs.put(Long.parseLong(rung.getKey()), rung.getValue().decimalValue()));
      List<Protection.Step> steps = new ArrayList<>();
      rungs.forEach((minutes, profit) ->
          steps.add(
              new Protection.Step(
                  new Distance.Part(profit), new Age.Clock(Duration.ofMinutes(minutes)))));
      return steps.isEmpty()
          ? Optional.empty()
          : Optional.of(new TakeProfit("roi", steps, BigDecimal.ONE));
    }

    private Order order(int row, Action action, Effect effect, Purpose purpose) {
      return new Order(
          "o" + row,
          SYMBOL,
          action,
          Amount.units("1"),
          Pricing.MARKET,
          effect,
          new Cause(purpose, "signal"),
          Protection.NONE,
          0,
          Instant.ofEpochMilli(bars.end(row)));
    }
  }
}
