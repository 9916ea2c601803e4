package org.signalbox.backtest.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * All that a report shows, in plain values.
 *
 * <p>Whoever ran the strategy fills it; nothing here knows how the run was made.
 *
 * @param manifest what the run depends on, name to value, in the order to be shown: versions,
 *     hashes of data, models of fee and fill
 * @param charts one for each instrument traded
 * @param equity worth of the account at each bar's close, in the account's currency
 * @param held gross value of all positions at the same times; zero while flat
 * @param benchmark what the equity is compared with
 * @param trades closed round trips in order of entry
 */
public record ReportModel(
    Strategy strategy,
    Account account,
    SequencedMap<String, String> manifest,
    List<PriceChart> charts,
    Curve equity,
    Curve held,
    Optional<Benchmark> benchmark,
    List<TradeRow> trades,
    List<OpenPosition> open,
    List<Alert> alerts,
    List<Warning> warnings,
    Execution execution) {

  public ReportModel {
    if (equity.size() != held.size()) {
      throw new IllegalArgumentException(
          "equity and held value must be as long, were %d and %d"
              .formatted(equity.size(), held.size()));
    }
    manifest = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(manifest));
    charts = List.copyOf(charts);
    trades = List.copyOf(trades);
    open = List.copyOf(open);
    alerts = List.copyOf(alerts);
    warnings = List.copyOf(warnings);
  }

  /**
   * The strategy that ran.
   *
   * @param source its text as the author wrote it
   * @param canonical its text in canonical form
   * @param parameters values that were used, name to value
   */
  public record Strategy(
      String name, String source, String canonical, SequencedMap<String, String> parameters) {

    public Strategy {
      parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    }
  }

  /**
   * The account that was traded.
   *
   * @param currency its code: {@code USD}
   * @param capital what it held at the start
   * @param zone whose days, months and years the report speaks of
   * @param daysPerYear how many daily returns make a year: 252 for an exchange, 365 where trading
   *     never stops
   */
  public record Account(String currency, BigDecimal capital, ZoneId zone, int daysPerYear) {}

  /** What the equity is compared with, in any unit: only its changes count. */
  public record Benchmark(String name, Curve values) {}

  /** A position still open when the data ended, valued at the last close. */
  public record OpenPosition(
      String instrument,
      TradeRow.Side side,
      BigDecimal quantity,
      Instant entryTime,
      BigDecimal entryPrice,
      BigDecimal lastPrice,
      BigDecimal profit) {}

  /** What the strategy said with {@code alert}. */
  public record Alert(Instant time, String instrument, String text) {}

  /** Something a reader must know before trusting a figure. */
  public record Warning(String code, String text) {

    /** Codes that begin with an I are remarks. */
    String label() {
      return code.startsWith("I") ? "note" : "warning";
    }
  }

  /**
   * How the run met the market.
   *
   * @param ambiguousBars bars in which the order of high and low decided what was filled
   * @param orders number of orders sent
   * @param fills number of fills
   * @param blocked orders that were not sent or were refused, by reason
   * @param refused orders that would have broken a limit
   */
  public record Execution(
      int ambiguousBars,
      int orders,
      int fills,
      SequencedMap<String, Integer> blocked,
      List<Refused> refused) {

    public Execution {
      refused = List.copyOf(refused);
      blocked = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(blocked));
    }
  }

  /** An order that a limit kept from being sent. */
  public record Refused(
      Instant time, String instrument, String action, String clause, String reason) {}
}
