package org.signalbox.backtest.report;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.signalbox.backtest.engine.BacktestResult;
import org.signalbox.backtest.engine.BacktestResult.Traded;
import org.signalbox.backtest.engine.LevelLine;
import org.signalbox.backtest.report.PriceChart.StopLine;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.diagnostic.Severity;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Column;
import org.signalbox.trade.ClosedTrade;
import org.signalbox.trade.Position;
import org.signalbox.trade.Side;

/** Makes the model of a report from what a backtest came to. */
public final class BacktestReport {

  private final CompiledStrategy strategy;
  private final BacktestResult result;

  private BacktestReport(CompiledStrategy strategy, BacktestResult result) {
    this.strategy = strategy;
    this.result = result;
  }

  /**
   * The model of a report.
   *
   * @param provenance what else the result depends on: data sets and their hashes, versions
   */
  public static ReportModel of(
      CompiledStrategy strategy, BacktestResult result, SequencedMap<String, String> provenance) {
    return new BacktestReport(strategy, result).model(provenance);
  }

  private ReportModel model(SequencedMap<String, String> provenance) {
    SequencedMap<String, String> manifest = new LinkedHashMap<>(provenance);
    manifest.putAll(result.manifest());
    return new ReportModel(
        strategy(),
        account(),
        manifest,
        result.instruments().values().stream().map(this::chart).toList(),
        Curve.of(result.equity().times(), result.equity().values()),
        Curve.of(result.equity().times(), result.equity().held()),
        benchmark(),
        trades(),
        result.open().stream().map(this::open).toList(),
        result.alerts().stream()
            .map(it -> new ReportModel.Alert(it.at(), it.symbol(), it.text()))
            .toList(),
        warnings(),
        execution());
  }

  private ReportModel.Strategy strategy() {
    return new ReportModel.Strategy(
        result.program().name(),
        strategy.source().text(),
        strategy.canonicalText(),
        new LinkedHashMap<>(result.program().parameters()));
  }

  private ReportModel.Account account() {
    Optional<TradingCalendar> calendar =
        result.instruments().values().stream()
            .findFirst()
            .map(it -> Calendars.of(it.instrument().calendar()));
    return new ReportModel.Account(
        result.settings().capital().currency(),
        result.settings().capital().amount(),
        calendar.map(TradingCalendar::zone).orElse(ZoneId.of("UTC")),
        calendar.map(TradingCalendar::sessionsPerYear).orElse(365));
  }

  private PriceChart chart(Traded traded) {
    BarSeries bars = traded.bars();
    String symbol = traded.instrument().symbol();
    return new PriceChart(
        symbol,
        result.program().base().toString(),
        new PriceBars(
            bars.starts(),
            bars.column(Column.OPEN),
            bars.column(Column.HIGH),
            bars.column(Column.LOW),
            bars.column(Column.CLOSE)),
        new LinkedHashMap<>(result.shown().getOrDefault(symbol, Map.of())),
        result.levels().stream()
            .filter(it -> it.instrument().equals(symbol))
            .map(this::stopLine)
            .toList());
  }

  private StopLine stopLine(LevelLine line) {
    int trade = 0;
    for (int i = 0; i < result.trades().size(); i++) {
      ClosedTrade closed = result.trades().get(i);
      boolean same =
          closed.instrument().equals(line.instrument())
              && closed.openedAt().equals(line.openedAt());
      trade = same ? i + 1 : trade;
    }
    return new StopLine(
        trade,
        words(line.purpose()),
        Curve.of(
            line.times().stream().mapToLong(Long::longValue).toArray(),
            line.levels().stream().mapToDouble(Double::doubleValue).toArray()));
  }

  /** Buying the instrument and holding it; none where several are traded. */
  private Optional<ReportModel.Benchmark> benchmark() {
    if (result.instruments().size() != 1) {
      return Optional.empty();
    }
    BarSeries bars = result.instruments().firstEntry().getValue().bars();
    return Optional.of(
        new ReportModel.Benchmark(
            "buying and holding " + result.instruments().firstEntry().getKey(),
            Curve.of(bars.ends(), bars.column(Column.CLOSE))));
  }

  private List<TradeRow> trades() {
    List<ClosedTrade> closed = result.trades();
    return IntStream.range(0, closed.size())
        .mapToObj(i -> row(i + 1, closed.get(i), multiplier(closed.get(i).instrument())))
        .toList();
  }

  private static TradeRow row(int number, ClosedTrade trade, BigDecimal multiplier) {
    BigDecimal size = trade.quantity().multiply(multiplier);
    return new TradeRow(
        number,
        trade.instrument(),
        side(trade.side()),
        trade.quantity(),
        trade.openedAt(),
        trade.entryPrice(),
        trade.closedAt(),
        trade.exitPrice(),
        trade.netProfit().amount(),
        trade.fees().amount(),
        BigDecimal.ZERO,
        money(-Math.max(0, trade.maxAdverse()), size),
        money(Math.max(0, trade.maxFavourable()), size),
        trade.bars(),
        trade.tag(),
        words(trade.exitReason()));
  }

  private static BigDecimal money(double perUnit, BigDecimal size) {
    return BigDecimal.valueOf(perUnit).multiply(size);
  }

  private BigDecimal multiplier(String symbol) {
    return Optional.ofNullable(result.instruments().get(symbol))
        .map(it -> it.instrument().multiplier())
        .orElse(BigDecimal.ONE);
  }

  private ReportModel.OpenPosition open(Position position) {
    double last = result.lastPrices().getOrDefault(position.instrument(), Double.NaN);
    BigDecimal value = BigDecimal.valueOf(last).multiply(position.quantity());
    BigDecimal gain =
        switch (position.side()) {
          case LONG -> value.subtract(position.cost());
          case SHORT -> position.cost().subtract(value);
        };
    return new ReportModel.OpenPosition(
        position.instrument(),
        side(position.side()),
        position.quantity(),
        position.fills().getFirst().at(),
        position.firstEntry(),
        BigDecimal.valueOf(last),
        gain.multiply(multiplier(position.instrument())));
  }

  private List<ReportModel.Warning> warnings() {
    List<ReportModel.Warning> warnings = new ArrayList<>();
    strategy.diagnostics().stream()
        .filter(it -> it.severity() == Severity.WARNING)
        .forEach(it -> warnings.add(new ReportModel.Warning(it.problem().code(), it.message())));
    if (!result.settings().profile().costs().takePricesAsTheyAre()) {
      warnings.add(
          new ReportModel.Warning(
              "slippage", "slippage and spread are in the prices of the fills, not in a column"));
    }
    warnings.addAll(RunRemarks.of(result, account().zone()));
    return warnings;
  }

  private ReportModel.Execution execution() {
    SequencedMap<String, Integer> blocked = new LinkedHashMap<>();
    result
        .blocked()
        .forEach((what, count) ->
            blocked.merge(what.gate() + ": " + what.reason(), count, Integer::sum));
    return new ReportModel.Execution(
        Math.toIntExact(result.ambiguousBars()),
        result.orders(),
        result.fills().size(),
        blocked,
        refused());
  }

  private List<ReportModel.Refused> refused() {
    return result.refused().stream()
        .map(it ->
            new ReportModel.Refused(
                it.order().decidedAt(),
                it.order().instrument(),
                words(it.order().action()),
                it.order().cause().clause(),
                it.reason()))
        .toList();
  }

  private static TradeRow.Side side(Side side) {
    return switch (side) {
      case LONG -> TradeRow.Side.LONG;
      case SHORT -> TradeRow.Side.SHORT;
    };
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
