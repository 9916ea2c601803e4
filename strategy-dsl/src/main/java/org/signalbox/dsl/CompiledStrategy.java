package org.signalbox.dsl;

import java.util.List;
import org.signalbox.dsl.analysis.Readings;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.text.Formatter;

/**
 * A strategy that was understood.
 *
 * @param file its tree
 * @param readings what the expressions of the tree became
 * @param diagnostics warnings and remarks; there are no errors
 */
public record CompiledStrategy(
    Source source,
    StrategyFile file,
    Program program,
    Readings readings,
    List<Diagnostic> diagnostics) {

  public CompiledStrategy {
    diagnostics = List.copyOf(diagnostics);
  }

  /** The one canonical text of the strategy. */
  public String canonicalText() {
    return Formatter.format(file);
  }

  /**
   * The program, where all of it can be run.
   *
   * @throws InvalidStrategyException where the text asks for something that cannot be run yet
   */
  public Program runnable() {
    if (!program.notExecuted().isEmpty()) {
      throw new InvalidStrategyException(source, program.notExecuted());
    }
    return program;
  }
}
