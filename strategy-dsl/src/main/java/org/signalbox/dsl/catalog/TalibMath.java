package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.series;
import static org.signalbox.dsl.catalog.TalibEntries.POINTS;
import static org.signalbox.dsl.catalog.TalibEntries.SOURCE;
import static org.signalbox.dsl.catalog.TalibEntries.X;
import static org.signalbox.dsl.catalog.TalibEntries.talib;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.signalbox.dsl.catalog.Output.UnitRule;
import org.signalbox.kernel.mathematics.Elementwise;
import org.signalbox.kernel.mathematics.Pairwise;

/** TA-Lib's functions of single values, and its names for the cycle functions. */
final class TalibMath {

  private static final Range SINE = new Range(-1, 1);

  private TalibMath() {}

  static List<Function> functions() {
    return Stream.of(transforms(), operators(), cycles()).flatMap(List::stream).toList();
  }

  private static List<Function> transforms() {
    Parameter sine = series("x").within(-1, 1);
    return List.of(
        transform("acos", sine, POINTS, "arc cosine in radians", StrictMath::acos),
        transform("asin", sine, POINTS, "arc sine in radians", StrictMath::asin),
        transform("atan", X, POINTS, "arc tangent in radians", StrictMath::atan),
        transform("ceil", X, sameAs(0), "next whole number above", Math::ceil),
        transform("cos", X, POINTS.within(SINE), "cosine of radians", StrictMath::cos),
        transform("cosh", X, POINTS, "hyperbolic cosine", StrictMath::cosh),
        transform("exp", X, POINTS, "power of e", StrictMath::exp),
        transform("floor", X, sameAs(0), "next whole number below", Math::floor),
        transform("ln", X, POINTS, "natural logarithm", StrictMath::log),
        transform("log10", X, POINTS, "decimal logarithm", StrictMath::log10),
        transform("sin", X, POINTS.within(SINE), "sine of radians", StrictMath::sin),
        transform("sinh", X, POINTS, "hyperbolic sine", StrictMath::sinh),
        transform("sqrt", X, POINTS.within(Range.POSITIVE), "square root", Math::sqrt),
        transform("tan", X, POINTS, "tangent of radians", StrictMath::tan),
        transform("tanh", X, POINTS.within(SINE), "hyperbolic tangent", StrictMath::tanh));
  }

  private static Function transform(
      String name, Parameter x, Output output, String summary, DoubleUnaryOperator function) {
    return talib(name, x)
        .yields(output)
        .says(summary, name + "(x)", SOURCE)
        .by(_ -> new Elementwise(function));
  }

  private static List<Function> operators() {
    return List.of(
        operator("add", sameAs(0), "sum of two values", "x + y", Double::sum),
        operator("sub", sameAs(0), "difference of two values", "x - y", (x, y) -> x - y),
        operator(
            "mult",
            by(new UnitRule.Product(0, 1)),
            "product of two values",
            "x * y",
            (x, y) -> x * y),
        operator(
            "div",
            by(new UnitRule.Quotient(0, 1)),
            "quotient of two values",
            "x / y",
            (x, y) -> x / y));
  }

  private static Output by(UnitRule rule) {
    return new Output("", rule, Range.ANY);
  }

  private static Function operator(
      String name, Output output, String summary, String formula, DoubleBinaryOperator function) {
    return talib(name, X, series("y"))
        .yields(output)
        .says(summary, formula, SOURCE)
        .by(_ -> new Pairwise(function));
  }

  /** The canonical functions have TA-Lib's constants and starts: here are its names for them. */
  private static List<Function> cycles() {
    return CycleFunctions.functions().stream()
        .filter(function -> function.name().startsWith("ht_"))
        .map(TalibMath::renamed)
        .toList();
  }

  private static Function renamed(Function function) {
    return talib(function.name(), X)
        .yields(function.outputs().toArray(Output[]::new))
        .says(function.documentation().summary(), "see " + function.name(), SOURCE)
        .by(function.maker());
  }
}
