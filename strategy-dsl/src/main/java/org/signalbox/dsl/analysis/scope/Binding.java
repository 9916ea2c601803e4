package org.signalbox.dsl.analysis.scope;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.catalog.Range;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.dsl.syntax.Definition;
import org.signalbox.dsl.syntax.Expression;

/** What a name of the text stands for. Bindings are told apart by identity. */
public sealed interface Binding {

  /**
   * A let of the program, or of one call of a function.
   *
   * @param scope where its expression is read
   * @param path tells the lets of several calls apart; empty for lets of the program
   */
  record Let(Definition.Let definition, Scope scope, String path) implements Binding {

    public boolean isRunning() {
      return definition.start().isPresent();
    }
  }

  /**
   * A parameter of the run.
   *
   * @param value what it is in this run
   * @param range what a number may be over all runs; empty where it is fixed or no number
   */
  record Parameter(Declaration.Param declaration, Expression value, Optional<Range> range)
      implements Binding {}

  /** An argument of a call: read wherever the function reads it, in the names of the caller. */
  record Argument(Expression expression, Place place) implements Binding {}

  /** The variable of an unrolled expression. */
  record Fixed(Value value) implements Binding {}

  record Function(Definition.Function definition) implements Binding {}

  /** Instruments that the text lists. */
  record Universe(Declaration.Universe declaration, List<String> symbols) implements Binding {}

  record Basket(Declaration.Basket declaration) implements Binding {}

  record Portfolio(Definition.Portfolio definition) implements Binding {}

  /** A series from outside, of which only the type is known. */
  record Data(Declaration.Data declaration, Type type) implements Binding {}

  /** A function from outside, of which only the signature is known. */
  record Extern(Declaration.Extern declaration, Type type) implements Binding {}

  record Import(Declaration.Import declaration) implements Binding {}

  /** Where it is defined. */
  default Optional<Span> span() {
    return switch (this) {
      case Let let -> Optional.of(let.definition().span());
      case Parameter parameter -> Optional.of(parameter.declaration().span());
      case Function function -> Optional.of(function.definition().span());
      case Universe universe -> Optional.of(universe.declaration().span());
      case Basket basket -> Optional.of(basket.declaration().span());
      case Portfolio portfolio -> Optional.of(portfolio.definition().span());
      case Data data -> Optional.of(data.declaration().span());
      case Extern extern -> Optional.of(extern.declaration().span());
      case Import imported -> Optional.of(imported.declaration().span());
      case Argument _, Fixed _ -> Optional.empty();
    };
  }
}
