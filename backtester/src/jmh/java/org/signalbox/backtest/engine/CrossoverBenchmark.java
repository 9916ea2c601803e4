package org.signalbox.backtest.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.signalbox.backtest.data.sample.SyntheticBars;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.backtest.venue.SimulatedVenue;
import org.signalbox.backtest.venue.VenueEvent;
import org.signalbox.backtest.venue.cost.Costs;
import org.signalbox.calendar.Calendars;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.run.Listing;
import org.signalbox.dsl.run.decide.StreamSession;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Money;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.analysis.cost.LinearTransactionCostModel;
import org.ta4j.core.analysis.cost.ZeroCostModel;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;
import org.ta4j.core.rules.UnderIndicatorRule;

/**
 * One crossover strategy over minute bars: ours from columns in memory to the result, ours bar by
 * bar as a live runner feeds it, and ta4j's over a series that is built beforehand. Every way
 * answers the number of trades.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 7)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class CrossoverBenchmark {

  private static final String STRATEGY =
      """
      signalbox 1
      strategy "Crossover"
      trade SYN on 1 minute bars
      let fast = ema(close, 20)
      let slow = ema(close, 50)
      enter long when fast crosses above slow and rsi(close, 14) < 70
      exit long when fast crosses below slow
      size 100% of equity
      """;

  private static final Instrument SYN = Instrument.crypto("SYN", "USD", new BigDecimal("0.01"));

  @Param("20000")
  int rows;

  private History history = new History(SYN, Timeframe.minutes(1), BarSeries.empty());
  private Program program = StrategyCompiler.compile("crossover", STRATEGY).runnable();
  private RunSettings settings =
      RunSettings.standard(new Money(new BigDecimal("100000"), "USD"))
          .with(FillProfile.STANDARD.withCosts(Costs.parse("bps:10", "none", "none")));
  private org.ta4j.core.BarSeries theirs = new BaseBarSeriesBuilder().build();

  @Setup
  public void make() {
    history =
        new SyntheticBars(SYN, Timeframe.minutes(1), LocalDate.of(2020, 1, 1), rows, 1000, 0.6)
            .generate(1);
    theirs = new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
    BarSeries bars = history.bars();
    for (int row = 0; row < rows; row++) {
      theirs.addBar(
          theirs
              .barBuilder()
              .timePeriod(Duration.ofMinutes(1))
              .endTime(Instant.ofEpochMilli(bars.end(row)))
              .openPrice(bars.open(row))
              .highPrice(bars.high(row))
              .lowPrice(bars.low(row))
              .closePrice(bars.close(row))
              .volume(bars.volume(row))
              .build());
    }
  }

  @Benchmark
  public int columns() {
    return Backtester.run(program, Map.of("SYN", history), settings, Progress.NONE).trades().size();
  }

  @Benchmark
  public int barByBar() {
    Ledger ledger = new Ledger(settings.capital(), Instant.EPOCH, List.of(SYN));
    Listing listing = new Listing(SYN, Calendars.of("24/7"), Timeframe.minutes(1));
    StreamSession session =
        StreamSession.of(program, Map.of("SYN", listing), ledger, settings.forDecisions());
    SimulatedVenue venue = new SimulatedVenue(settings.profile(), ledger, List.of(SYN));
    Feed feed = Feeds.of(program, Map.of("SYN", history), settings).get("SYN");
    BarSeries bars = history.bars();
    for (int row = 0; row < rows && feed != null; row++) {
      for (VenueEvent event : venue.onBar("SYN", bars, row, feed.part(row))) {
        switch (event) {
          case VenueEvent.Filled(var fill) -> session.onFill(fill);
          case VenueEvent.Closed(var trade) -> session.onClosed(trade);
          case VenueEvent.Cancelled(var order, _) ->
              session.onCancelled(order.instrument(), order.id());
        }
      }
      SequencedMap<String, Bar> ended = new LinkedHashMap<>();
      ended.put("SYN", bars.bar(row));
      Decision decision = session.onBars(bars.end(row), ended);
      venue.submit(decision.commands());
    }
    return ledger.trades().size();
  }

  @Benchmark
  public int ta4j() {
    var close = new ClosePriceIndicator(theirs);
    var fast = new EMAIndicator(close, 20);
    var slow = new EMAIndicator(close, 50);
    var entry =
        new CrossedUpIndicatorRule(fast, slow)
            .and(new UnderIndicatorRule(new RSIIndicator(close, 14), 70));
    var exit = new CrossedDownIndicatorRule(fast, slow);
    var costs = new LinearTransactionCostModel(0.001);
    return new BarSeriesManager(theirs, costs, new ZeroCostModel())
        .run(new BaseStrategy(entry, exit))
        .getPositionCount();
  }
}
