package org.signalbox.backtest.venue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.venue.cost.Costs;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Bars;
import org.signalbox.market.Instrument;
import org.signalbox.testing.Shared;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Money;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;

/**
 * Orders and dividends of SPY against final equities that LEAN has published, to the cent: a fee a
 * share with a minimum, auctions, a stop that the market has passed.
 */
class LeanOrdersTest {

  private static final String SPY = "SPY";
  private static final long HOUR = 3_600_000;

  /** LEAN keeps a quarter of a percent back. */
  private static final BigDecimal BUFFER = new BigDecimal("0.9975");

  private final Ledger ledger = ledger();
  private final Desk desk =
      new SimulatedVenue(
              FillProfile.STANDARD.withCosts(Costs.parse("per-share:0.005,min=1", "none", "none")),
              ledger,
              List.of(ledger.instrument(SPY)))
          .desk(SPY);

  @Test
  void buysAtTheOpenAfterTheFirstDay() throws IOException {
    BarSeries bars = bars("daily", 24 * HOUR, "2013-10-08", "2013-10-17", true);
    run(
        bars,
        (row, last) -> {
          if (row == 0) {
            place(bars, row, Pricing.MARKET, shares(bars.close(0), "1"));
          }
        });
    assertThat(equity(bars)).isEqualTo(expected("BasicTemplateDailyAlgorithm"));
  }

  @Test
  void creditsDividendsOnTheirExDates() throws IOException {
    BarSeries bars = bars("daily", 24 * HOUR, "1998-01-01", "2005-12-31", false);
    NavigableMap<LocalDate, BigDecimal> dividends = dividends();
    run(
        bars,
        (row, last) -> {
          BigDecimal dividend = row < last ? dividends.get(date(bars, row + 1)) : null;
          if (dividend != null) {
            ledger.dividend(SPY, dividend, Instant.ofEpochMilli(bars.start(row + 1)));
          }
          if (row == 0) {
            place(bars, row, Pricing.MARKET, shares(bars.close(0), "0.5"));
          }
        });
    assertThat(equity(bars)).isEqualTo(expected("DividendRegressionAlgorithm"));
  }

  @Test
  void fillsAStopThatTheMarketHasPassedAtTheOpen() throws IOException {
    BarSeries bars = hours();
    run(
        bars,
        (row, last) -> {
          if (endsAt(bars, row, "2021-03-01T17:00:00Z")) {
            BigDecimal stop =
                BigDecimal.valueOf(bars.close(row) - 2).setScale(2, RoundingMode.CEILING);
            place(bars, row, new Pricing.Stop(stop), BigDecimal.ONE);
          }
        });
    assertThat(equity(bars)).isEqualTo(expected("StopMarketOrderRegressionAlgorithm"));
  }

  @Test
  void fillsInTheClosingAuction() throws IOException {
    BarSeries bars = hours();
    run(
        bars,
        (row, last) -> {
          if (endsAt(bars, row, "2021-03-02T17:00:00Z")) {
            place(bars, row, Pricing.AT_CLOSE, BigDecimal.ONE);
          }
        });
    assertThat(equity(bars)).isEqualTo(expected("MarketOnCloseOrderRegressionAlgorithm"));
  }

  @Test
  void fillsInTheOpeningAuction() throws IOException {
    BarSeries bars = hours();
    run(
        bars,
        (row, last) -> {
          if (endsAt(bars, row, "2021-03-01T21:00:00Z")) {
            place(bars, row, Pricing.AT_OPEN, BigDecimal.ONE);
            desk.submit(
                new OrderCommand.Place(
                    order(
                        bars, row, "second", Pricing.MARKET, BigDecimal.ONE, Effect.OPEN_OR_ADD)));
          }
        });
    assertThat(equity(bars)).isEqualTo(expected("MarketOnOpenOrderRegressionAlgorithm"));
  }

  private static BarSeries hours() throws IOException {
    return bars("hour", HOUR, "2021-03-01", "2021-03-03", true);
  }

  /** Shows every bar; what is decided after it is told its row and the last one. */
  private void run(BarSeries bars, BiConsumer<Integer, Integer> decide) {
    int last = bars.size() - 1;
    for (int row = 0; row <= last; row++) {
      boolean opens = row == 0 || !date(bars, row).equals(date(bars, row - 1));
      boolean closes = row == last || !date(bars, row).equals(date(bars, row + 1));
      desk.onBar(bars, row, SessionPart.of(opens, closes));
      decide.accept(row, last);
    }
  }

  private void place(BarSeries bars, int row, Pricing pricing, BigDecimal quantity) {
    desk.submit(
        new OrderCommand.Place(order(bars, row, "first", pricing, quantity, Effect.OPEN_OR_ADD)));
  }

  private static Order order(
      BarSeries bars, int row, String id, Pricing pricing, BigDecimal quantity, Effect effect) {
    return new Order(
        id,
        SPY,
        Action.BUY,
        new Amount.Units(quantity),
        pricing,
        effect,
        new Cause(Purpose.ENTRY, "clause"),
        Protection.NONE,
        0,
        Instant.ofEpochMilli(bars.end(row)));
  }

  private static BigDecimal shares(double price, String weight) {
    return new BigDecimal("100000")
        .multiply(BUFFER)
        .multiply(new BigDecimal(weight))
        .divide(BigDecimal.valueOf(price), 0, RoundingMode.FLOOR);
  }

  private String equity(BarSeries bars) {
    double close = bars.close(bars.size() - 1);
    return BigDecimal.valueOf(ledger.equity(symbol -> close))
        .setScale(2, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private static String expected(String name) throws IOException {
    JsonNode runs =
        new ObjectMapper()
            .readTree(Files.readAllBytes(Shared.path("oracles/backtest/lean-end-to-end.json")));
    for (JsonNode run : runs) {
      if (run.path("name").asText().equals(name)) {
        return run.path("expected").path("End Equity").asText();
      }
    }
    throw new AssertionError(name);
  }

  private static boolean endsAt(BarSeries bars, int row, String instant) {
    return bars.end(row) == Instant.parse(instant).toEpochMilli();
  }

  private static LocalDate date(BarSeries bars, int row) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(bars.start(row)), ZoneOffset.UTC);
  }

  private static Ledger ledger() {
    return new Ledger(
        Money.of("100000", "USD"), Instant.EPOCH, List.of(Instrument.equity(SPY, "XNYS", "USD")));
  }

  private static BarSeries bars(
      String folder, long length, String from, String to, boolean adjusted) throws IOException {
    NavigableMap<LocalDate, String[]> factors = factors();
    Bars bars = new Bars();
    for (String[] cells : Goog.table(Shared.path("data/equity-us/" + folder + "/SPY.csv.gz"))) {
      String day = cells[0].substring(0, 10);
      if (day.compareTo(from) >= 0 && day.compareTo(to) <= 0) {
        String[] row = factors.ceilingEntry(LocalDate.parse(day)).getValue();
        double factor = adjusted ? Double.parseDouble(row[1]) * Double.parseDouble(row[2]) : 1;
        long start = Instant.parse(cells[0]).toEpochMilli();
        bars.add(
            start,
            start + length,
            Double.parseDouble(cells[1]) * factor,
            Double.parseDouble(cells[2]) * factor,
            Double.parseDouble(cells[3]) * factor,
            Double.parseDouble(cells[4]) * factor,
            Double.parseDouble(cells[5]));
      }
    }
    return bars.build();
  }

  /** Factor rows by the last day on which they hold. */
  private static NavigableMap<LocalDate, String[]> factors() throws IOException {
    NavigableMap<LocalDate, String[]> factors = new TreeMap<>();
    for (String line : Files.readAllLines(Shared.path("data/equity-us/factor_files/spy.csv"))) {
      String[] cells = line.split(",", -1);
      factors.put(LocalDate.parse(cells[0], DateTimeFormatter.BASIC_ISO_DATE), cells);
    }
    return factors;
  }

  /** Dividends a share by ex-date: the session after the last day of a factor. */
  private static NavigableMap<LocalDate, BigDecimal> dividends() throws IOException {
    NavigableMap<LocalDate, String[]> factors = factors();
    NavigableMap<LocalDate, BigDecimal> dividends = new TreeMap<>();
    factors.forEach((day, row) -> {
      var next = factors.higherEntry(day);
      if (next != null) {
        double part = Double.parseDouble(row[1]) / Double.parseDouble(next.getValue()[1]);
        BigDecimal amount =
            BigDecimal.valueOf(Double.parseDouble(row[3]) * (1 - part))
                .setScale(2, RoundingMode.HALF_EVEN);
        dividends.put(session(day.plusDays(1)), amount);
      }
    });
    return dividends;
  }

  /** The first weekday from a day on: no ex-date of these years fell on a holiday. */
  private static LocalDate session(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }
}
