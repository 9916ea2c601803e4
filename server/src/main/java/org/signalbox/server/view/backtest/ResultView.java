package org.signalbox.server.view.backtest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a backtest came to, in the product's result format. A figure that is not defined is {@code
 * null}; one that is infinite is a word.
 */
public record ResultView(
    String format,
    int version,
    StrategyPart strategy,
    AccountPart account,
    PeriodPart period,
    List<MetricPart> metrics,
    List<DrawdownPart> drawdowns,
    Map<String, JsonNode> months,
    List<TradePart> trades,
    List<OpenPart> open,
    List<AlertPart> alerts,
    List<WarningPart> warnings,
    ExecutionPart execution,
    Map<String, String> manifest) {

  /** The strategy that ran. */
  public record StrategyPart(
      String name, String source, String canonical, Map<String, String> parameters) {}

  /** The account that was traded. */
  public record AccountPart(
      String currency,
      BigDecimal capital,
      @JsonProperty("final_equity") JsonNode finalEquity,
      JsonNode profit,
      String zone,
      String returns,
      @JsonProperty("periods_per_year") int periodsPerYear) {}

  /** The bars that were gone through. */
  public record PeriodPart(
      List<String> instruments,
      List<String> timeframes,
      int bars,
      Optional<String> from,
      Optional<String> to) {}

  /** One figure, in both families of definitions. */
  public record MetricPart(
      String id,
      String name,
      String unit,
      @JsonProperty("performance_analytics") JsonNode performanceAnalytics,
      JsonNode empyrical) {}

  /** A fall of the equity. */
  public record DrawdownPart(
      double depth, String peak, String bottom, String end, int periods, boolean recovered) {}

  /** A closed trade. */
  public record TradePart(
      int number,
      String instrument,
      String side,
      BigDecimal quantity,
      @JsonProperty("entry_time") String entryTime,
      @JsonProperty("entry_price") BigDecimal entryPrice,
      @JsonProperty("exit_time") String exitTime,
      @JsonProperty("exit_price") BigDecimal exitPrice,
      BigDecimal profit,
      @JsonProperty("profit_rate") JsonNode profitRate,
      BigDecimal fees,
      BigDecimal slippage,
      @JsonProperty("worst_excursion") BigDecimal worstExcursion,
      @JsonProperty("best_excursion") BigDecimal bestExcursion,
      int bars,
      @JsonProperty("entry_tag") String entryTag,
      @JsonProperty("exit_reason") String exitReason) {}

  /** A position that was open at the end. */
  public record OpenPart(
      String instrument,
      String side,
      BigDecimal quantity,
      @JsonProperty("entry_time") String entryTime,
      @JsonProperty("entry_price") BigDecimal entryPrice,
      @JsonProperty("last_price") BigDecimal lastPrice,
      BigDecimal profit) {}

  /** Something that the strategy said. */
  public record AlertPart(String time, String instrument, String text) {}

  /** Something to know before a figure is trusted. */
  public record WarningPart(String code, String text) {}

  /** How the run met the market. */
  public record ExecutionPart(
      int orders,
      int fills,
      @JsonProperty("ambiguous_bars") int ambiguousBars,
      Map<String, Integer> blocked,
      List<RefusedPart> refused) {}

  /** An order that a limit kept from being sent. */
  public record RefusedPart(
      String time, String instrument, String action, String clause, String reason) {}
}
