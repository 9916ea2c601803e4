package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.CLOSE;
import static org.signalbox.dsl.catalog.BarField.HIGH;
import static org.signalbox.dsl.catalog.BarField.LOW;
import static org.signalbox.dsl.catalog.BarField.OPEN;
import static org.signalbox.dsl.catalog.Function.Family.MATHEMATICS;
import static org.signalbox.dsl.catalog.Output.sameAs;
import static org.signalbox.dsl.catalog.Parameter.series;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.signalbox.kernel.mathematics.Elementwise;
import org.signalbox.kernel.mathematics.Pairwise;
import org.signalbox.kernel.mathematics.Rowwise;

/**
 * Functions of one bar alone. {@code min} and {@code max} of more than two values are nested calls.
 */
final class Mathematics {

  private static final Parameter X = series("x");
  private static final Output NUMBER = Output.of(Unit.NUMBER);
  private static final String COMMON = "common property";

  private Mathematics() {}

  static List<Function> functions() {
    return Stream.of(rounding(), transcendental(), choosing(), prices())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Function> rounding() {
    return List.of(
        keeping("abs", "distance from zero", "x, or -x where x is negative", Math::abs),
        entry("sign", X)
            .yields(NUMBER.within(new Range(-1, 1)))
            .says("1 above zero, -1 below, 0 at zero", "sign = x / abs(x), 0 where x is 0", COMMON)
            .by(c -> new Elementwise(Math::signum)),
        keeping("floor", "greatest whole number that is not above", "round down", Math::floor),
        keeping("ceil", "least whole number that is not below", "round up", Math::ceil),
        keeping(
            "round", "nearest whole number, halves upwards", "floor(x + 1/2)", Mathematics::round));
  }

  private static double round(double value) {
    double below = Math.floor(value);
    return value - below >= 0.5 ? below + 1 : below;
  }

  private static List<Function> transcendental() {
    return List.of(
        entry("sqrt", X.of(Unit.NUMBER))
            .yields(NUMBER.within(Range.POSITIVE))
            .says("square root", "sqrt^2 = x, not known below 0", COMMON)
            .by(c -> new Elementwise(Math::sqrt)),
        entry("exp", X.of(Unit.NUMBER))
            .yields(NUMBER.within(Range.POSITIVE))
            .says("e to the power of x", "exp = e^x", COMMON)
            .by(c -> new Elementwise(StrictMath::exp)),
        entry("log", X)
            .yields(NUMBER)
            .says("natural logarithm", "e^log = x, not known at 0 and below", COMMON)
            .by(c -> new Elementwise(StrictMath::log)),
        entry("fisher", X.of(Unit.NUMBER))
            .yields(NUMBER.within(new Range(-1, 1)))
            .says(
                "inverse Fisher transform: squeezes any number between -1 and 1",
                "fisher = (e^(2 * x) - 1) / (e^(2 * x) + 1)",
                "J. F. Ehlers, The Inverse Fisher Transform (2004)")
            .by(c -> new Elementwise(StrictMath::tanh)));
  }

  private static List<Function> choosing() {
    return List.of(
        entry("min", X, series("y"))
            .yields(sameAs(0))
            .says("lesser of two values", "min = x where x < y, else y", COMMON)
            .by(c -> new Pairwise(Math::min)),
        entry("max", X, series("y"))
            .yields(sameAs(0))
            .says("greater of two values", "max = x where x > y, else y", COMMON)
            .by(c -> new Pairwise(Math::max)),
        entry("clamp", X, series("low"), series("high"))
            .yields(sameAs(0))
            .says("value kept between two others", "clamp = max(low, min(x, high))", COMMON)
            .by(c -> new Rowwise(3, (in, t) -> Math.max(in[1][t], Math.min(in[0][t], in[2][t])))));
  }

  private static List<Function> prices() {
    return List.of(
        price("median_price", "middle of the bar", "(high + low) / 2", HIGH, LOW),
        price(
            "typical_price",
            "typical price of the bar",
            "(high + low + close) / 3",
            HIGH,
            LOW,
            CLOSE),
        price(
            "average_price",
            "mean of the four prices of the bar",
            "(open + high + low + close) / 4",
            OPEN,
            HIGH,
            LOW,
            CLOSE),
        price(
            "weighted_close",
            "price of the bar with the close counting twice",
            "(high + low + 2 * close) / 4",
            HIGH,
            LOW,
            CLOSE,
            CLOSE));
  }

  private static Function price(String name, String summary, String formula, BarField... fields) {
    return entry(name)
        .reads(fields)
        .yields(Output.of(Unit.PRICE))
        .says(summary, name + " = " + formula, COMMON)
        .by(c -> new Rowwise(fields.length, Mathematics::mean));
  }

  private static double mean(double[][] in, int t) {
    double sum = 0;
    for (double[] column : in) {
      sum += column[t];
    }
    return sum / in.length;
  }

  private static Function keeping(
      String name, String summary, String formula, DoubleUnaryOperator function) {
    return entry(name, X)
        .yields(sameAs(0))
        .says(summary, name + " = " + formula, COMMON)
        .by(c -> new Elementwise(function));
  }

  private static Entry entry(String name, Parameter... parameters) {
    return Entry.of(MATHEMATICS, name, parameters);
  }
}
