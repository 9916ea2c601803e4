package org.signalbox.dsl.run.decide;

import java.math.BigDecimal;
import java.util.Optional;
import org.signalbox.dsl.ir.Sizing;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.dsl.run.standing.Value;
import org.signalbox.dsl.run.standing.Values;
import org.signalbox.trade.Size;

/** How much an entry buys, ready to be read. */
sealed interface SizeRule {

  record Units(Value count) implements SizeRule {}

  record Lots(Value count) implements SizeRule {}

  record Worth(Value money) implements SizeRule {}

  record Risk(Value money, Optional<DistanceRule> over) implements SizeRule {}

  static SizeRule of(Sizing sizing, Values values) {
    return switch (sizing) {
      case Sizing.Units(var count) -> new Units(values.of(count));
      case Sizing.Lots(var count) -> new Lots(values.of(count));
      case Sizing.Worth(var money) -> new Worth(values.of(money));
      case Sizing.Risk(var money, var over) ->
          new Risk(values.of(money), over.map(it -> DistanceRule.of(it, values)));
    };
  }

  /**
   * What the author wants at this decision; empty where it is not known.
   *
   * @param stopDistance the initial stop's distance in price; NaN without one
   */
  default Optional<Size> wish(Standing standing, double stopDistance) {
    return switch (this) {
      case Units(Value count) -> known(count.at(standing)).map(Size.Units::new);
      case Lots(Value count) -> known(count.at(standing)).map(Size.Lots::new);
      case Worth(Value money) -> known(money.at(standing)).map(Size.Value::new);
      case Risk(Value money, Optional<DistanceRule> over) -> {
        double distance =
            over.map(it -> it.fromExpected(standing, standing.close())).orElse(stopDistance);
        yield known(money.at(standing))
            .flatMap(amount -> known(distance).map(it -> new Size.Risk(amount, it)));
      }
    };
  }

  private static Optional<BigDecimal> known(double value) {
    return Double.isFinite(value) ? Optional.of(Exact.of(value)) : Optional.empty();
  }
}
