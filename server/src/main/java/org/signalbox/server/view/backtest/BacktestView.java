package org.signalbox.server.view.backtest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.signalbox.server.view.ErrorView;

/**
 * A backtest and how far it is.
 *
 * @param strategy the stored strategy that ran, where it was one
 * @param name what the strategy calls itself
 * @param done bars that are behind it
 * @param all bars that there are; 0 while that is not known
 * @param failure why it failed, where it did
 * @param headline what it came to, where it is finished
 */
public record BacktestView(
    UUID id,
    State state,
    Optional<UUID> strategy,
    Optional<Integer> version,
    String name,
    Instant created,
    Optional<Instant> finished,
    long done,
    long all,
    Optional<ErrorView> failure,
    Optional<Headline> headline) {

  /** Where a backtest stands. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /** The figures that a list shows. */
  public record Headline(
      String currency,
      BigDecimal capital,
      double finalEquity,
      double totalReturn,
      double maxDrawdown,
      int trades) {}

  /** Backtests, the latest first. */
  public record BacktestList(List<BacktestView> backtests) {}

  /** How far a backtest is; the last one tells how it ended. */
  public record BacktestProgress(State state, long done, long all) {}

  /**
   * What to run: a stored strategy in one of its versions, or a text.
   *
   * @param parameters values that replace those of the text
   * @param from no entries before this day
   * @param to the last day
   * @param fees a fee model: {@code none}, {@code bps:5}
   * @param fills how orders fill: {@code standard}, {@code best-case}, {@code backtestingpy}
   * @param acceptUnsettled enter also while indicators still feel where the bars began
   * @param limits that its orders have to keep, by name; values are texts
   */
  public record NewBacktest(
      Optional<UUID> strategy,
      Optional<Integer> version,
      Optional<String> text,
      Optional<Map<String, String>> parameters,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<BigDecimal> capital,
      Optional<String> fees,
      Optional<String> slippage,
      Optional<String> spread,
      Optional<String> fills,
      Optional<Boolean> acceptUnsettled,
      Optional<Map<String, String>> limits) {}
}
