package org.signalbox.backtest.venue.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.market.Bar;
import org.signalbox.trade.Action;
import org.signalbox.trade.Fill.Fee;

class CostModelsTest {

  private static final Bar BAR = new Bar(0, 1, 100, 104, 96, 100, 1000);

  @ParameterizedTest(name = "{0} of {1} units worth {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none                             | 100 | 10000  | 0
          per-share:0.005                  | 100 | 10000  | 0.5
          per-share:0.005,min=1            | 100 | 10000  | 1
          per-share:0.005,min=1            | 300 | 10000  | 1.5
          percent:0.2                      | 100 | 10000  | 20
          bps:10                           | 100 | 10000  | 10
          bps:10,min=12.5                  | 100 | 10000  | 12.5
          percent:0.2%                     | 100 | 10000  | 0.2
          per-order:7.95                   | 100 | 10000  | 7.95
          tiered:0=0.1%,5000=0.05%         | 100 | 4000   | 4
          tiered:0=0.1%,5000=0.05%         | 100 | 10000  | 7.5
          tiered:5000=0.05%,0=0.1%,8000=0  | 100 | 10000  | 6.5
          """)
  void chargesAnOrder(String text, String quantity, String value, String expected) {
    assertThat(total(CostModels.fees(text), Action.BUY, quantity, value, "2024-01-02"))
        .isEqualByComparingTo(expected);
  }

  /** Worked out with a calculator from the published rates: 100 shares at 1,000 rupees. */
  @ParameterizedTest(name = "{0} {1} on {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in-delivery                       | BUY  | 2025-01-02 | 100+3.07+0.10+0.57+15.00
          in-delivery                       | SELL | 2025-01-02 | 100+3.07+0.10+0.57
          in-intraday                       | BUY  | 2025-01-02 | 20+3.07+0.10+4.17+3.00
          in-intraday                       | SELL | 2025-01-02 | 20+25+3.07+0.10+4.17
          in-delivery:brokerage=0.01%       | SELL | 2025-01-02 | 10+100+3.07+0.10+2.37
          in-delivery:brokerage=0.01%,cap=5 | SELL | 2025-01-02 | 5+100+3.07+0.10+1.47
          in-delivery                       | SELL | 2022-06-01 | 100+3.45+0.10+0.64
          in-delivery                       | SELL | 2019-06-01 | 100+3.25+0.05+0.59
          """)
  void chargesIndianEquities(String text, Action action, String date, String expected) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : expected.split("\\+")) {
      sum = sum.add(new BigDecimal(part));
    }
    assertThat(total(CostModels.fees(text), action, "100", "100000", date))
        .isEqualByComparingTo(sum);
  }

  private static BigDecimal total(
      FeeModel model, Action action, String quantity, String value, String date) {
    List<Fee> fees =
        model.charge(
            new Execution(
                action, new BigDecimal(quantity), new BigDecimal(value), LocalDate.parse(date)));
    return fees.stream().map(Fee::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"none, 0", "ticks:3, 0.03", "bps:5, 0.05", "range:0.1, 0.8", "volume-share:0.1, 0.4"})
  void slips(String text, double expected) {
    assertThat(CostModels.slippage(text).slippage(100, 0.01, 200, BAR))
        .isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"none, 0", "ticks:3, 0.015", "bps:5, 0.025"})
  void paysHalfTheSpread(String text, double expected) {
    assertThat(CostModels.spread(text).halfSpread(100, 0.01)).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          per-shar:1             | unknown fee model 'per-shar:1': there is none, per-share:RATE
          per-share              | 'per-share' needs a value
          per-share:x            | 'per-share:x' needs a number, was 'x'
          per-share:-1           | 'per-share:-1' needs a number that is not negative, was '-1'
          per-share:1,max=2      | 'per-share:1,max=2' does not know 'max'
          per-order:1,2          | 'per-order:1,2' takes 1 value(s), was 2
          none:1                 | 'none:1' takes 0 value(s), was 1
          tiered:5=1%            | the first tier must start at 0
          tiered:0=1%,0.0=2%     | tiers must grow, was '0.0' after '0'
          """)
  void saysWhatIsWrongWithAText(String text, String message) {
    assertThatThrownBy(() -> CostModels.fees(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"percent:1", "bps", "bps:1,2"})
  void refusesASlippageItDoesNotKnow(String text) {
    assertThatThrownBy(() -> CostModels.slippage(text)).hasMessageContaining(text);
    assertThatThrownBy(() -> CostModels.spread(text)).hasMessageContaining(text);
  }
}
