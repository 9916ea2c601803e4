package org.signalbox.dsl.text.build;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;

/**
 * What follows an {@code enter} or {@code exit}, in any order.
 *
 * @param contexts the modifiers in the order of the text
 */
record Modifiers(Building building, List<? extends ParserRuleContext> contexts) {

  /** The modifier of a kind; a second one is reported. */
  <C extends ParserRuleContext, T> Optional<T> one(Class<C> kind, Function<C, T> build) {
    List<C> found = all(kind);
    if (found.size() > 1) {
      String word = found.get(1).getStart().getText();
      building.report(
          Diagnostic.of(
                  Problem.REPEATED_MODIFIER,
                  building.span(found.get(1)),
                  "'" + word + "' is said twice of the same thing")
              .withHint(
                  word.equals("when")
                      ? "join the two conditions with 'and', or write two statements"
                      : "keep one of the two"));
    }
    return found.stream().findFirst().map(build);
  }

  <C extends ParserRuleContext> List<C> all(Class<C> kind) {
    return contexts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
