package org.signalbox.dsl.text;

import java.util.List;
import java.util.Set;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.syntax.StrategyFile;

/**
 * What was read of a text.
 *
 * @param tree every statement that could be read
 * @param diagnostics all that is wrong with the text's form, in the order of the text
 * @param unreadableNames what the broken statements would have defined: no use in calling these
 *     unknown
 */
public record Parsed(
    Source source, StrategyFile tree, List<Diagnostic> diagnostics, Set<String> unreadableNames) {

  public Parsed {
    diagnostics = List.copyOf(diagnostics);
    unreadableNames = Set.copyOf(unreadableNames);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /**
   * The tree of a text that is known to be right.
   *
   * @throws InvalidStrategyException where it is not; it tells all that is wrong
   */
  public StrategyFile orThrow() {
    if (hasErrors()) {
      throw new InvalidStrategyException(source, diagnostics);
    }
    return tree;
  }
}
