package org.signalbox.dsl.analysis.expression;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.analysis.value.UnitAlgebra;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Output;
import org.signalbox.dsl.catalog.Output.UnitRule;
import org.signalbox.dsl.ir.Feed;
import org.signalbox.dsl.ir.Type;

/** The types of what functions yield. */
final class ResultTypes {

  private ResultTypes() {}

  /** The type of an output; empty where the arguments' units do not combine. */
  static Optional<Type> of(Function function, Output output, List<Series> columns, Feed feed) {
    return switch (output.unit()) {
      case UnitRule.Fixed fixed -> Optional.of(BuiltIns.type(fixed.unit(), feed));
      case UnitRule.SameAs same -> Optional.of(type(function, same.parameter(), columns));
      case UnitRule.Product product ->
          UnitAlgebra.product(
              type(function, product.left(), columns), type(function, product.right(), columns));
      case UnitRule.Quotient quotient ->
          UnitAlgebra.quotient(
              type(function, quotient.left(), columns), type(function, quotient.right(), columns));
    };
  }

  /** The type of the argument at a place of the parameter list, where it is a column. */
  private static Type type(Function function, int parameter, List<Series> columns) {
    long before =
        function.parameters().subList(0, parameter).stream().filter(it -> it.isColumn()).count();
    return columns.get((int) before).type();
  }
}
