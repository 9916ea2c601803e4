package org.signalbox.dsl.explain;

import org.signalbox.dsl.syntax.Size;

/** Sizes in words. */
final class Amounts {

  private final Words words;

  Amounts(Words words) {
    this.words = words;
  }

  /** {@code 100 shares}; {@code so many units that …}. */
  String of(Size size) {
    return switch (size) {
      case Size.Amount amount -> words.of(amount.amount()) + " worth";
      case Size.Units units -> words.part(units.count()) + " " + unit(units.unit());
      case Size.Risk risk ->
          "so many units that "
              + words.part(risk.amount())
              + " is lost if "
              + risk.distance()
                  .map(it -> "the price moves " + words.part(it) + " the wrong way")
                  .orElse("the initial stop is hit");
    };
  }

  private static String unit(Size.Unit unit) {
    return switch (unit) {
      case SHARES -> "shares";
      case UNITS -> "units";
      case LOTS -> "lots";
      case CONTRACTS -> "contracts";
    };
  }
}
