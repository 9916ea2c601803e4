package org.signalbox.dsl.explain.why;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.signalbox.dsl.analysis.Readings;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.syntax.StrategyFile;

/** Everything that can be asked of a decision of one strategy. The front door of this package. */
public record Outline(List<ClauseOutline> clauses) {

  public Outline {
    clauses = List.copyOf(clauses);
  }

  /**
   * The clauses of a strategy, in its order.
   *
   * @param readings what the expressions of this very tree became
   */
  public static Outline of(StrategyFile file, Readings readings) {
    return new Outline(new Outlining(file, readings).clauses());
  }

  /** All values that have to be read. */
  public List<Probe> probes() {
    return clauses.stream().flatMap(ClauseOutline::probes).toList();
  }

  /** The same program, showing the probes instead of what its author shows. */
  public Program probed(Program program) {
    return program.withShows(
        probes().stream().map(it -> new Program.Show(it.label(), it.term())).toList());
  }

  /**
   * The clauses at one decision.
   *
   * @param values what each probe was then
   */
  public List<ClauseState> at(ToDoubleFunction<Probe> values) {
    return clauses.stream().map(it -> ClauseState.of(it, values)).toList();
  }
}
