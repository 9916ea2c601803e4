package org.signalbox.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Size.Base;
import org.signalbox.trade.Size.Funds;
import org.signalbox.trade.Size.Outcome;
import org.signalbox.trade.Size.Outcome.Refused;
import org.signalbox.trade.Size.Outcome.Sized;

/** Sizes of an instrument with lots of 5 of which 10 is the least, a multiplier of 2, at 25. */
class SizerTest {

  private static final Funds FUNDS =
      new Funds(new BigDecimal("10000"), new BigDecimal("4000"), new BigDecimal("2500"));

  private static final Instrument INSTRUMENT =
      new Instrument(
          "XYZ",
          Instrument.Kind.FUTURE,
          "XNAS",
          "USD",
          new BigDecimal("0.01"),
          new BigDecimal("5"),
          new BigDecimal("10"),
          new BigDecimal("2"),
          BigDecimal.ONE,
          new BigDecimal("0.01"));

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      textBlock =
          """
          units,   12,    ,      10
          units,   15,    ,      15
          units,   9.99,  ,      9.99 is below the minimum of 10
          lots,    3,     ,      15
          lots,    1,     ,      5 is below the minimum of 10
          value,   1000,  ,      20
          value,   999.99,,      15
          value,   400,   ,      8 is below the minimum of 10
          value,   -400,  ,      -8 is below the minimum of 10
          share,   0.1,   EQUITY, 20
          share,   0.2,   CASH,   15
          share,   1,     STAKE,  50
          risk,    100,   2.5,   20
          risk,    100,   0,     'the stop distance must be positive, was 0'
          risk,    100,   -1,    'the stop distance must be positive, was -1'
          """)
  void sizesInWholeLots(String kind, String number, String of, String expected) {
    BigDecimal amount = new BigDecimal(number);
    Size size =
        switch (kind) {
          case "units" -> new Size.Units(amount);
          case "lots" -> new Size.Lots(amount);
          case "value" -> new Size.Value(amount);
          case "share" -> new Size.Share(amount, Base.valueOf(of));
          default -> new Size.Risk(amount, new BigDecimal(of));
        };
    assertThat(text(Sizer.size(size, INSTRUMENT, new BigDecimal("25"), FUNDS))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} capped at {1}: {2}")
  @CsvSource({"20, 10000, 20", "20, 900, 15", "20, 100, 2 is below the minimum of 10"})
  void capsAtAValue(String quantity, String cap, String expected) {
    Outcome capped =
        Sizer.capped(
            new BigDecimal(quantity), new BigDecimal(cap), INSTRUMENT, new BigDecimal("25"));
    assertThat(text(capped)).isEqualTo(expected);
  }

  private static String text(Outcome outcome) {
    return switch (outcome) {
      case Sized(BigDecimal quantity) -> quantity.toPlainString();
      case Refused(String reason) -> reason;
    };
  }
}
