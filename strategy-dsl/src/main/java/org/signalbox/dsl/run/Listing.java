package org.signalbox.dsl.run;

import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;

/**
 * An instrument as a run sees it.
 *
 * @param calendar the sessions that count: the exchange's, or those that the strategy sets
 * @param base the timeframe of its base bars
 */
public record Listing(Instrument instrument, TradingCalendar calendar, Timeframe base) {}
