package org.signalbox.backtest.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.Session;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.market.Bars;
import org.signalbox.market.CorporateAction;
import org.signalbox.market.CorporateActions;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;
import org.signalbox.trade.Money;
import org.signalbox.trade.risk.Limit;
import org.signalbox.trade.risk.RiskLimits;

/** Runs a strategy over daily bars that a test writes down, and tells what happened in words. */
final class Tape {

  private final Map<String, History> histories = new LinkedHashMap<>();
  private RunSettings settings =
      RunSettings.standard(new Money(new BigDecimal("10000"), "USD")).acceptingUnsettled(true);

  private Tape() {}

  /** A tape with the bars of one instrument; a bar is {@code open high low close}. */
  static Tape of(String symbol, String... bars) {
    return new Tape().with(symbol, bars);
  }

  /** A tape whose bars open, stay and close at one price each. */
  static Tape flat(String symbol, double... prices) {
    String[] bars = new String[prices.length];
    for (int i = 0; i < bars.length; i++) {
      bars[i] = "%1$s %1$s %1$s %1$s".formatted(prices[i]);
    }
    return of(symbol, bars);
  }

  Tape with(String symbol, String... bars) {
    return with(symbol, CorporateActions.NONE, bars);
  }

  Tape with(String symbol, CorporateActions actions, String... bars) {
    Bars rows = new Bars();
    LocalDate date = LocalDate.of(2021, 1, 3);
    for (String bar : bars) {
      Session session = Calendars.of("XNYS").next(date).orElseThrow();
      date = session.date();
      String[] prices = bar.trim().split("\\s+");
      rows.add(
          session.open(),
          session.close(),
          Double.parseDouble(prices[0]),
          Double.parseDouble(prices[1]),
          Double.parseDouble(prices[2]),
          Double.parseDouble(prices[3]),
          1_000);
    }
    Instrument share = Instrument.equity(symbol, "XNYS", "USD");
    histories.put(symbol, new History(share, Timeframe.DAILY, rows.build(), actions));
    return this;
  }

  /** Holds the run to pre-trade limits. */
  Tape within(Limit... limits) {
    settings = settings.within(RiskLimits.of(limits));
    return this;
  }

  /** Holds the run to pre-trade limits that change. */
  Tape within(LimitSchedule limits) {
    settings = settings.within(limits);
    return this;
  }

  Tape settled() {
    settings = settings.acceptingUnsettled(false);
    return this;
  }

  /** A split of one share into several on the n-th trading day, counted from 1. */
  static CorporateActions split(int day, int ratio) {
    LocalDate date = LocalDate.of(2021, 1, 3);
    for (int i = 0; i < day; i++) {
      date = Calendars.of("XNYS").next(date).orElseThrow().date();
    }
    long exTime = date.atStartOfDay(Calendars.of("XNYS").zone()).toInstant().toEpochMilli();
    return new CorporateActions(
        List.of(new CorporateAction(date, exTime, 1, 1.0 / ratio, BigDecimal.ZERO)));
  }

  Map<String, History> histories() {
    return histories;
  }

  BacktestResult result(String clauses) {
    String text =
        "signalbox 1\nstrategy \"tape\"\ntrade %s on daily bars\n%s"
            .formatted(String.join(", ", histories.keySet()), clauses);
    return Backtester.run(
        StrategyCompiler.compile("tape", text).runnable(), histories, settings, Progress.NONE);
  }

  /** Every fill as {@code day action quantity@price purpose}, the days counted from 1. */
  List<String> fills(String clauses) {
    BacktestResult result = result(clauses);
    boolean several = histories.size() > 1;
    return result.fills().stream()
        .map(fill -> {
          var bars = result.instruments().get(fill.instrument()).bars();
          int day = bars.rowsStartedBefore(fill.at().toEpochMilli() + 1);
          return "%d %s%s %s@%s %s"
              .formatted(
                  day,
                  several ? fill.instrument() + " " : "",
                  fill.action(),
                  fill.quantity().stripTrailingZeros().toPlainString(),
                  fill.price().stripTrailingZeros().toPlainString(),
                  fill.cause().purpose());
        })
        .toList();
  }
}
