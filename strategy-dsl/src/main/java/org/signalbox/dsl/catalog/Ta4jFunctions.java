package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.CLOSE;
import static org.signalbox.dsl.catalog.BarField.HIGH;
import static org.signalbox.dsl.catalog.BarField.LOW;
import static org.signalbox.dsl.catalog.BarField.OPEN;
import static org.signalbox.dsl.catalog.BarField.VOLUME;

import java.util.Arrays;
import java.util.List;
import org.signalbox.dsl.catalog.Function.Family;
import org.signalbox.dsl.catalog.ta4j.Indicator;
import org.signalbox.dsl.catalog.ta4j.IndicatorTable;

/** The indicators of ta4j that have no equal here: {@code ta4j.kri(close, 14)}. */
final class Ta4jFunctions {

  private static final String SOURCE = "ta4j-core 0.22.2, the class named by the formula";

  private Ta4jFunctions() {}

  static List<Function> functions() {
    return IndicatorTable.standard().listed().stream().map(Ta4jFunctions::function).toList();
  }

  private static Function function(Indicator indicator) {
    BarField[] fields = {OPEN, HIGH, LOW, CLOSE, VOLUME};
    return Entry.of(Family.TA4J, "ta4j." + indicator.name(), parameters(indicator))
        .reads(indicator.readsBars() ? fields : new BarField[0])
        .yields(output(indicator.unit()))
        .says(indicator.summary(), indicator.construction().toString(), SOURCE)
        .by(indicator::kernel);
  }

  private static Parameter[] parameters(Indicator indicator) {
    return indicator.arguments().stream().map(Ta4jFunctions::parameter).toArray(Parameter[]::new);
  }

  private static Parameter parameter(Indicator.Argument argument) {
    String name = argument.name();
    Parameter parameter =
        switch (argument.kind()) {
          case SERIES -> Parameter.series(name);
          case WINDOW -> Parameter.window(name).orElse(argument.usual());
          case COUNT -> Parameter.count(name).orElse(argument.usual());
          case NUMBER -> Parameter.number(name).orElse(argument.usual());
        };
    return argument.least().isEmpty()
        ? parameter
        : parameter.atLeast(Double.parseDouble(argument.least()));
  }

  private static Output output(String unit) {
    if (unit.equals("x")) {
      return Output.sameAs(0);
    }
    Unit found =
        Arrays.stream(Unit.values())
            .filter(each -> each.word().equals(unit))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no unit is named '" + unit + "'"));
    return found == Unit.BOOL ? Output.of(found, Range.TRUTH) : Output.of(found);
  }
}
