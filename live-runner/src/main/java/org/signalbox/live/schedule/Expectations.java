package org.signalbox.live.schedule;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.dsl.run.Listing;
import org.signalbox.live.session.Assignment;
import org.signalbox.market.Grid;
import org.signalbox.market.Timeframe;

/**
 * When a deployment has something to evaluate by the exchange's calendar: the scheduled ends of
 * base bars, and the times that its text names. All in UTC; where an instrument does not trade at
 * all, nothing comes, and that is worth knowing.
 */
final class Expectations {

  private final Assignment assignment;
  private final LongFunction<OptionalLong> named;

  /**
   * Expectations of an assignment.
   *
   * @param named the next time after an instant that the text names
   */
  Expectations(Assignment assignment, LongFunction<OptionalLong> named) {
    this.assignment = assignment;
    this.named = named;
  }

  /** The first instant after this one at which something is to be evaluated. */
  OptionalLong next(long after) {
    OptionalLong bars =
        assignment.traded().stream()
            .map(it -> assignment.market(it).listing())
            .flatMap(it -> end(it, after).stream())
            .mapToLong(Long::longValue)
            .min();
    OptionalLong clock = named.apply(after);
    return bars.isPresent() && clock.isPresent()
        ? OptionalLong.of(Math.min(bars.getAsLong(), clock.getAsLong()))
        : bars.isPresent() ? bars : clock;
  }

  /** The first scheduled end of a base bar after an instant. */
  private static Optional<Long> end(Listing listing, long after) {
    TradingCalendar calendar = listing.calendar();
    Grid grid = new Grid(listing.base(), calendar);
    Optional<Session> session =
        calendar
            .lastOpenedBy(after)
            .filter(it -> after < it.close())
            .or(() -> calendar.nextOpeningAfter(after));
    return session.map(it -> end(grid, it, Math.max(after, it.open())));
  }

  private static long end(Grid grid, Session session, long from) {
    Timeframe timeframe = grid.timeframe();
    long end = grid.span(session, from).end();
    return end > from || !timeframe.isIntraday() ? end : grid.span(session, end).end();
  }
}
