package org.signalbox.market;

import java.util.Optional;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;

/**
 * Follows bars through the sessions of a calendar. Instances hold state and belong to one thread.
 *
 * <p>A bar belongs to the session that it overlaps; a bar before the open, after the close or
 * wholly inside the recess belongs to none. Looking again at the session of the bar before costs
 * nothing.
 */
public final class SessionCursor {

  /** A day on which the clocks are put forward has 23 hours. */
  private static final long ALMOST_A_DAY = 23 * 3_600_000L;

  private final TradingCalendar calendar;
  private Optional<Session> current = Optional.empty();
  private long open = Long.MAX_VALUE;
  private long close = Long.MIN_VALUE;

  public SessionCursor(TradingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The session of a bar; empty where it belongs to none. */
  public Optional<Session> of(long start, long end) {
    if (start < open || start >= close) {
      look(start, end);
    }
    return current.filter(
        it -> start < it.close() && end > it.open() && !isInRecess(it, start, end));
  }

  private void look(long start, long end) {
    current =
        calendar
            .lastOpenedBy(end - 1)
            .filter(it -> it.close() > start)
            .or(() -> ownSession(start, end));
    open = current.map(Session::open).orElse(Long.MAX_VALUE);
    close = current.map(Session::close).orElse(Long.MIN_VALUE);
  }

  private Optional<Session> ownSession(long start, long end) {
    return end - start >= ALMOST_A_DAY
        ? Optional.of(new Session(calendar.dateAt(start), start, end))
        : Optional.empty();
  }

  private static boolean isInRecess(Session session, long start, long end) {
    return session.recess().filter(it -> it.start() <= start && end <= it.end()).isPresent();
  }
}
