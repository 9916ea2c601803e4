package org.signalbox.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.dsl.analysis.Analysis;
import org.signalbox.dsl.analysis.Analyzer;
import org.signalbox.dsl.analysis.Settings;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.text.Parsed;
import org.signalbox.dsl.text.Parser;

/** From text to something that runs: parse and analyse. */
public final class StrategyCompiler {

  private StrategyCompiler() {}

  /**
   * Compiles a strategy with its parameters as the text sets them.
   *
   * @param name how its author knows the text: a file name, or "builder"
   * @throws InvalidStrategyException where the text is not a strategy; it says where and why, all
   *     problems at once
   */
  public static CompiledStrategy compile(String name, String text) {
    return compile(new Source(name, text), Map.of());
  }

  /**
   * Compiles a strategy.
   *
   * @param parameters values that replace those of the text, by name: {@code 20}, {@code 1.5%}
   * @throws InvalidStrategyException where the text is not a strategy, or a parameter does not fit
   */
  public static CompiledStrategy compile(Source source, Map<String, String> parameters) {
    Parsed parsed = Parser.parse(source);
    Analysis analysis = analyze(source, parsed, parameters);
    List<Diagnostic> all = together(parsed, analysis);
    if (parsed.hasErrors() || analysis.hasErrors()) {
      throw new InvalidStrategyException(source, all);
    }
    return new CompiledStrategy(
        source, parsed.orThrow(), analysis.program().orElseThrow(), analysis.readings(), all);
  }

  /** Everything there is to say about a text; empty where it is a strategy without a flaw. */
  public static List<Diagnostic> check(Source source) {
    Parsed parsed = Parser.parse(source);
    return together(parsed, analyze(source, parsed, Map.of()));
  }

  /**
   * What reading and analysis report, each thing once. Where statements could not be read, nothing
   * is said about what is missing: it may stand in them.
   */
  private static List<Diagnostic> together(Parsed parsed, Analysis analysis) {
    List<Diagnostic> all = new ArrayList<>(parsed.diagnostics());
    analysis.diagnostics().stream()
        .filter(it -> !parsed.hasErrors() || it.isError())
        .filter(it -> !parsed.hasErrors() || it.problem() != Problem.NOTHING_TRADED)
        .filter(it -> parsed.diagnostics().stream().noneMatch(other -> isSame(it, other)))
        .forEach(all::add);
    return all;
  }

  private static boolean isSame(Diagnostic a, Diagnostic b) {
    return a.problem() == b.problem() && a.span().equals(b.span());
  }

  /** What could be read is analysed also where something else could not. */
  private static Analysis analyze(Source source, Parsed parsed, Map<String, String> parameters) {
    return Analyzer.analyze(
        source,
        parsed.tree(),
        new Settings(parameters, Optional.empty(), parsed.unreadableNames()));
  }
}
