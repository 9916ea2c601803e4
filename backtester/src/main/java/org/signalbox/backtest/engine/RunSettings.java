package org.signalbox.backtest.engine;

import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.dsl.run.decide.Settings;
import org.signalbox.market.CorporateActions;
import org.signalbox.trade.Money;
import org.signalbox.trade.risk.RiskLimits;

/**
 * What a run decides about a strategy besides its text.
 *
 * @param capital what the account begins with
 * @param tradeFrom no entries before this instant, in milliseconds since the epoch; earlier bars
 *     warm the indicators up
 * @param until bars that end later are left out, in milliseconds since the epoch
 * @param acceptUnsettled whether entries may be made while indicators still feel where they began
 * @param adjustment what signals see of splits and dividends
 * @param limits the pre-trade limits that its deployment would have
 */
public record RunSettings(
    Money capital,
    FillProfile profile,
    long tradeFrom,
    long until,
    boolean acceptUnsettled,
    CorporateActions.Mode adjustment,
    LimitSchedule limits) {

  /** The whole history, by the language's own rules, without costs. */
  public static RunSettings standard(Money capital) {
    return new RunSettings(
        capital,
        FillProfile.STANDARD,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        false,
        CorporateActions.Mode.SPLITS_AND_DIVIDENDS,
        LimitSchedule.NONE);
  }

  public RunSettings with(FillProfile changed) {
    return new RunSettings(capital, changed, tradeFrom, until, acceptUnsettled, adjustment, limits);
  }

  public RunSettings between(long from, long to) {
    return new RunSettings(capital, profile, from, to, acceptUnsettled, adjustment, limits);
  }

  public RunSettings acceptingUnsettled(boolean accept) {
    return new RunSettings(capital, profile, tradeFrom, until, accept, adjustment, limits);
  }

  /** Under the same limits from beginning to end. */
  public RunSettings within(RiskLimits changed) {
    return within(LimitSchedule.always(changed));
  }

  public RunSettings within(LimitSchedule changed) {
    return new RunSettings(
        capital, profile, tradeFrom, until, acceptUnsettled, adjustment, changed);
  }

  Settings forDecisions() {
    boolean atFill = profile.sizing() == FillProfile.Sizing.AT_FILL;
    return new Settings(tradeFrom, acceptUnsettled, atFill);
  }
}
