package org.signalbox.backtest.why;

import java.time.Instant;
import java.util.Map;
import org.signalbox.backtest.engine.Backtester;
import org.signalbox.backtest.engine.Progress;
import org.signalbox.backtest.engine.RunRefusedException;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.explain.why.Outline;
import org.signalbox.dsl.ir.Program;
import org.signalbox.market.History;

/** Answers questions about decisions. The front door of this package. */
public final class Why {

  private Why() {}

  /**
   * The last decision about an instrument at or before an instant, clause by clause.
   *
   * @param symbol a traded one
   * @throws IllegalArgumentException where the instrument is not traded, or nothing was decided
   *     about it so early
   * @throws RunRefusedException where a history is missing or does not fit
   */
  public static Explanation at(
      CompiledStrategy strategy,
      Map<String, History> histories,
      RunSettings settings,
      String symbol,
      Instant instant) {
    Program program = strategy.runnable();
    requireTraded(program, symbol);
    Outline outline = Outline.of(strategy.file(), strategy.readings());
    Witness witness = new Witness(outline, symbol, instant);
    Backtester.run(outline.probed(program), histories, settings, Progress.NONE, witness);
    return witness.explanation();
  }

  /**
   * How many decisions at bar ends the rows of every clause let through, over all traded
   * instruments.
   *
   * @throws RunRefusedException where a history is missing or does not fit
   */
  public static Funnel funnel(
      CompiledStrategy strategy,
      Map<String, History> histories,
      RunSettings settings,
      Progress progress) {
    Outline outline = Outline.of(strategy.file(), strategy.readings());
    Counting counting = new Counting(outline);
    Program program = outline.probed(strategy.runnable());
    Backtester.run(program, histories, settings, progress, counting);
    return counting.funnel();
  }

  private static void requireTraded(Program program, String symbol) {
    if (!program.symbols().contains(symbol)) {
      throw new IllegalArgumentException(
          "the strategy does not trade '%s' but %s"
              .formatted(symbol, String.join(", ", program.symbols())));
    }
  }
}
