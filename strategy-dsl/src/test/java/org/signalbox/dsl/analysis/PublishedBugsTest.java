package org.signalbox.dsl.analysis;

import static org.signalbox.dsl.analysis.Marked.daily;
import static org.signalbox.dsl.analysis.Marked.intraday;
import static org.signalbox.dsl.analysis.Marked.whole;
import static org.signalbox.dsl.diagnostic.Problem.CONDITION_EXPECTED;
import static org.signalbox.dsl.diagnostic.Problem.FUTURE_REFERENCE;
import static org.signalbox.dsl.diagnostic.Problem.INCREASING_LADDER;
import static org.signalbox.dsl.diagnostic.Problem.NEVER_TRUE;
import static org.signalbox.dsl.diagnostic.Problem.NEVER_TRUE_IN_RUN;
import static org.signalbox.dsl.diagnostic.Problem.POWER_OF_UNIT;
import static org.signalbox.dsl.diagnostic.Problem.PRICES_RANKED;
import static org.signalbox.dsl.diagnostic.Problem.UNIT_MISMATCH;
import static org.signalbox.dsl.diagnostic.Problem.UNMET_REQUIREMENT;

import org.junit.jupiter.api.Test;

/** Mistakes of published strategies, each of which the language refuses or doubts. */
class PublishedBugsTest {

  @Test
  void diamondComparesAPriceWithAVolume() {
    intraday("enter long when «high[7] crosses above 0.942 * volume»")
        .reports(UNIT_MISMATCH, "compares a price with a quantity");
  }

  @Test
  void powerTowerRaisesAPriceToAPower() {
    intraday("enter long when close > «close[2]» ^ 3.849").reports(POWER_OF_UNIT, "was a price");
  }

  @Test
  void priceGapComparesAReturnWithDollars() {
    daily("enter long when «roc(close, 1) > 3 * stdev(close, 20)»")
        .reports(UNIT_MISMATCH, "compares a percentage with a price");
  }

  @Test
  void etfRotationRanksDollars() {
    whole(
            "strategy \"r\" universe etfs = MDY, IEV trade each of etfs on daily bars "
                + "rebalance monthly into top 1 of etfs by «close - close[30]»")
        .reports(PRICES_RANKED, "ranks prices");
  }

  @Test
  void gapReversalAndCompositionsTakeAFractionForAPercentage() {
    daily("enter long when «open / close[1] - 1 < -0.05%»")
        .reports(UNIT_MISMATCH, "compares a number with a percentage");
    daily("enter long when «roc(close, 19) < -3»")
        .reports(UNIT_MISMATCH, "compares a percentage with a number");
  }

  @Test
  void kdjConnectsNumbers() {
    daily("let s = kdj(9) enter long when s.j > s.k and «s.d»")
        .reports(CONDITION_EXPECTED, "was a number");
  }

  @Test
  void hourBasedWaitsForAnEmptyRange() {
    intraday("enter long exit long when «clock.hour is between 24 and 22»")
        .reports(NEVER_TRUE, "never");
    String hours =
        "param from_hour = 23 from 0 to 24 param to_hour = 22 from 0 to 24 "
            + "enter long exit long when ";
    intraday(hours + "«clock.hour is between from_hour and to_hour»")
        .reports(NEVER_TRUE_IN_RUN, "with the parameters of this run");
    intraday(
            "require «from_hour <= to_hour» "
                + hours
                + "clock.hour is between from_hour and to_hour")
        .reports(UNMET_REQUIREMENT, "does not hold");
  }

  @Test
  void ladderOfLowBollingerRisesWithAge() {
    intraday("enter long take profit 9% then «75%» after 20 minutes")
        .reports(INCREASING_LADDER, "must not rise");
  }

  @Test
  void shootingStarReadsTheNextBar() {
    daily("enter long when high[«-1»] < high").reports(FUTURE_REFERENCE, "would read a bar");
  }
}
