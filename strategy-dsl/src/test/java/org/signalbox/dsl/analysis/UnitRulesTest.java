package org.signalbox.dsl.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.dsl.analysis.Marked.daily;
import static org.signalbox.dsl.analysis.Marked.whole;
import static org.signalbox.dsl.diagnostic.Problem.CONDITION_EXPECTED;
import static org.signalbox.dsl.diagnostic.Problem.MIXED_CURRENCIES;
import static org.signalbox.dsl.diagnostic.Problem.PERCENT_WITH_PRICE;
import static org.signalbox.dsl.diagnostic.Problem.POWER_OF_UNIT;
import static org.signalbox.dsl.diagnostic.Problem.PRICES_OF_DIFFERENT_INSTRUMENTS;
import static org.signalbox.dsl.diagnostic.Problem.PRICES_RANKED;
import static org.signalbox.dsl.diagnostic.Problem.UNIT_MISMATCH;
import static org.signalbox.dsl.diagnostic.Problem.VALUE_EXPECTED;
import static org.signalbox.dsl.diagnostic.Problem.WRONG_ARGUMENT_UNIT;
import static org.signalbox.dsl.diagnostic.Problem.WRONG_DISTANCE_UNIT;
import static org.signalbox.dsl.diagnostic.Problem.WRONG_LEVEL_UNIT;
import static org.signalbox.dsl.diagnostic.Problem.WRONG_SIZE_UNIT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.dsl.ir.Operator;
import org.signalbox.dsl.ir.Term;

class UnitRulesTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          close + high                          | price
          close - 10 ticks                      | price
          close * 2                             | price
          2 * close                             | price
          close * 5%                            | price
          close / 2                             | price
          close / open                          | number
          close of QQQ / close                  | number
          volume / sma(volume, 20)              | number
          close * volume                        | money
          equity / close                        | quantity
          equity / volume                       | price
          roc(close, 5) * 2                     | percent
          roc(close, 5) * roc(close, 10)        | percent
          roc(close, 5) / roc(close, 10)        | number
          2 / roc(close, 5)                     | number
          roc(close, 5) + 1%                    | percent
          5% of equity                          | money
          5% of (close)                         | price
          2% below close                        | price
          1 tick above high                     | price
          number_of(close)                      | number
          number_of(roc(close, 5))              | number
          percent(close / open - 1)             | percent
          log(close)                            | number
          number_of(close) ^ 2                  | number
          -close                                | price
          close - 0                             | price
          if close > open then close else 0     | price
          if close > open then na else close    | price
          atr(14)                               | price
          max(close, 0)                         | price
          position.profit                       | percent
          account.day_profit_money - $5         | money
          clock.time                            | time
          calendar.day_of_week                  | weekday
          """)
  void combinesUnits(String expression, String unit) {
    Term shown = daily("show " + expression + " as \"x\"").program().shows().getFirst().term();
    assertThat(shown.type().unit().word()).isEqualTo(unit);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          close > 0
          roc(close, 5) < 0
          close * volume > $1000000
          close > 5 USD
          equity > $1000
          clock.time >= 09:30
          calendar.day_of_week = Monday
          calendar.month = January
          calendar.month = 2
          calendar.date is between 2018-01-01 and 2020-01-28
          (close > open) = (close[1] > open[1])
          percent(close / open - 1) > 0.25%
          """)
  void comparesWhatHasOneUnit(String condition) {
    daily("enter long when " + condition).isFine();
  }

  @Test
  void tellsHowToMoveAPriceByAPercentage() {
    daily("enter long at limit «close + 2%»")
        .reports(
            PERCENT_WITH_PRICE,
            "'close + 2%' adds a percentage to a price",
            "write '2% above close'");
    daily("enter long at limit «close - 2%»")
        .reports(PERCENT_WITH_PRICE, "subtracts", "write '2% below close'");
    daily("enter long at limit «2% + close»")
        .reports(PERCENT_WITH_PRICE, "adds", "write '2% above close'");
  }

  @Test
  void proposesAnEditThatPutsItRight() {
    String repaired = daily("enter long at limit «close + 2%»").repaired(PERCENT_WITH_PRICE);
    whole(repaired).isFine();
    String longer = daily("enter long at limit «high - close + 2%»").repaired(PERCENT_WITH_PRICE);
    assertThat(longer).endsWith("2% above (high - close)");
    whole(longer).isFine();
  }

  @Test
  void refusesSumsOfDifferentUnits() {
    daily("show «close + 5» as \"x\"")
        .reports(UNIT_MISMATCH, "adds a number to a price", "5 points");
    daily("show «roc(close, 5) - 1» as \"x\"")
        .reports(UNIT_MISMATCH, "subtracts a number from a percentage", "percent(…)");
    daily("show «close + volume» as \"x\"").reports(UNIT_MISMATCH, "adds a quantity to a price");
    daily("show «$5 + 5 EUR» as \"x\"").reports(MIXED_CURRENCIES, "money");
    daily("show «close - close of QQQ» as \"x\"")
        .reports(PRICES_OF_DIFFERENT_INSTRUMENTS, "a price of QQQ", "zscore");
    daily("show «close + (open > close)» as \"x\"")
        .reports(VALUE_EXPECTED, "adds a condition", "if … then 1 else 0");
  }

  @Test
  void refusesProductsWithoutAMeaning() {
    daily("show «close * open» as \"x\"")
        .reports(UNIT_MISMATCH, "multiplies a price by a price", "number_of");
    daily("show «1 / close» as \"x\"").reports(UNIT_MISMATCH, "divides a number by a price");
    daily("show «close» ^ 2 as \"x\"")
        .reports(POWER_OF_UNIT, "a power takes numbers, was a price", "number_of(close)");
  }

  @Test
  void refusesToCompareDifferentUnits() {
    daily("enter long when «close > 300»")
        .reports(UNIT_MISMATCH, "'close > 300' compares a price with a number", "number_of");
    daily("enter long when «rsi(close, 14) > 30%»").reports(UNIT_MISMATCH, "percentage");
    daily("enter long when «calendar.day_of_week = 1»").reports(UNIT_MISMATCH, "weekday", "Monday");
    daily("enter long when «$5 > 5 EUR»").reports(MIXED_CURRENCIES, "compares");
    daily("enter long when «close crosses above 30»").reports(UNIT_MISMATCH, "compares");
    daily("enter long when «close is between 1» and 2").reports(UNIT_MISMATCH, "compares");
  }

  @Test
  void doubtsPricesOfTwoInstrumentsSideBySide() {
    daily("enter long when «close > close of QQQ»").reports(PRICES_RANKED, "a price of QQQ", "roc");
  }

  @Test
  void multipliesPriceAndQuantityByTheContractsMultiplier() {
    Term money = daily("show close * volume as \"x\"").program().shows().getFirst().term();
    assertThat(money).isInstanceOf(Term.Rowwise.class);
    Term.Rowwise product = (Term.Rowwise) money;
    assertThat(product.operator()).isEqualTo(Operator.MULTIPLY);
    assertThat(product.operands().get(1))
        .isInstanceOfSatisfying(
            Term.Fact.class, it -> assertThat(it.kind()).isEqualTo(Term.Fact.Kind.MULTIPLIER));
  }

  @Test
  void asksForConditionsWhereConditionsStand() {
    daily("enter long when «rsi(close, 14)»")
        .reports(CONDITION_EXPECTED, "a condition was expected, was a number", "x > 50");
    daily("enter long when close > open and «close»").reports(CONDITION_EXPECTED, "was a price");
    daily("enter long when not «volume»").reports(CONDITION_EXPECTED, "was a quantity");
  }

  @Test
  void checksTheUnitsOfArguments() {
    daily("show sma(«close > open», 5) as \"x\"")
        .reports(WRONG_ARGUMENT_UNIT, "'x' of 'sma' must be a value, was a condition");
    daily("show max(close, «volume») as \"x\"")
        .reports(UNIT_MISMATCH, "'max' takes values of one unit");
    daily("show bollinger(close, 20, «2%»).upper as \"x\"")
        .reports(WRONG_ARGUMENT_UNIT, "must be a number, was a percentage");
  }

  @Test
  void checksTheUnitsOfClauses() {
    daily("enter long stop loss «5»").reports(WRONG_DISTANCE_UNIT, "was a number: '5'", "2%");
    daily("enter long stop loss «2R»").reports(WRONG_DISTANCE_UNIT, "(R)", "itself");
    daily("enter long at limit «2%»").reports(WRONG_LEVEL_UNIT, "was a percentage", "below close");
    daily("enter long size «10%»").reports(WRONG_SIZE_UNIT, "percentage", "'10% of equity'");
    daily("enter long size «10»").reports(WRONG_SIZE_UNIT, "number", "100 shares");
    daily("enter long at limit «5» above close")
        .reports(WRONG_DISTANCE_UNIT, "'above' a price", "5 points");
  }
}
