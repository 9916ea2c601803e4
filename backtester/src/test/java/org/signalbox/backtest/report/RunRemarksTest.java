package org.signalbox.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.engine.Backtester;
import org.signalbox.backtest.engine.Progress;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.Session;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.market.Bars;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;
import org.signalbox.trade.Money;

/** What a reader of a report is told about the run besides its figures. */
class RunRemarksTest {

  @Test
  void nothingIsSaidWhereNothingIsToBeSaid() {
    assertThat(remarks("enter long when close > 1 points")).isEmpty();
  }

  @Test
  void theFirstPossibleOrderIsDated() {
    assertThat(remarks("enter long when close > sma(close, 3)"))
        .singleElement()
        .asString()
        .matches("Warning\\[code=I601, text=first order possible on 2021-01-06.*]");
    assertThat(remarks("enter long when close > ema(close, 200)"))
        .singleElement()
        .asString()
        .contains("I601", "no order was possible");
  }

  @Test
  void whatShortsAndLeverageWouldCostIsNotSilent() {
    assertThat(remarks("enter short when close > 1 points\nallow leverage up to 2"))
        .extracting(ReportModel.Warning::code)
        .containsExactly("shorts", "leverage");
  }

  private static List<ReportModel.Warning> remarks(String clauses) {
    Bars bars = new Bars();
    LocalDate date = LocalDate.of(2021, 1, 3);
    for (int i = 0; i < 20; i++) {
      Session session = Calendars.of("XNYS").next(date).orElseThrow();
      date = session.date();
      bars.add(session.open(), session.close(), 10 + i, 10 + i, 10 + i, 10 + i, 1_000);
    }
    Instrument share = Instrument.equity("A", "XNYS", "USD");
    var program =
        StrategyCompiler.compile(
                "remarks",
                "signalbox 1\nstrategy \"remarks\"\ntrade A on daily bars\nsize 1 shares\n"
                    + clauses)
            .runnable();
    var result =
        Backtester.run(
            program,
            Map.of("A", new History(share, Timeframe.DAILY, bars.build())),
            RunSettings.standard(new Money(new BigDecimal("10000"), "USD")),
            Progress.NONE);
    return RunRemarks.of(result, Calendars.of("XNYS").zone());
  }
}
