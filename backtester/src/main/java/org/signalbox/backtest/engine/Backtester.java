package org.signalbox.backtest.engine;

import java.util.Map;
import java.util.SequencedMap;
import org.signalbox.dsl.ir.Program;
import org.signalbox.market.History;

/** Runs a strategy over histories. */
public final class Backtester {

  private Backtester() {}

  /**
   * Runs a program.
   *
   * @param histories bars by symbol, of every instrument that the program speaks of; bars of a
   *     timeframe that divides the program's are built up, and decide what happened inside a bar
   * @throws RunRefusedException where a history is missing or does not fit
   */
  public static BacktestResult run(
      Program program, Map<String, History> histories, RunSettings settings, Progress progress) {
    return run(program, histories, settings, progress, RunObserver.NONE);
  }

  /** Runs a program and tells an observer of everything as it happens. */
  public static BacktestResult run(
      Program program,
      Map<String, History> histories,
      RunSettings settings,
      Progress progress,
      RunObserver observer) {
    SequencedMap<String, Feed> feeds = Feeds.of(program, histories, settings);
    return new Run(program, settings, feeds, progress, observer).result();
  }
}
