package org.signalbox.market;

import java.util.Optional;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;

/**
 * Builds the bars of a higher timeframe from base bars, one at a time. Instances hold state and
 * belong to one thread.
 *
 * <p>A higher bar is complete with the first base bar whose end is not before the higher bar's
 * scheduled end, which for the last bar of a session, a week or a month is the close that the
 * exchange's calendar announces. Where the base bars at its end are missing, nobody can know that
 * none will come, and it becomes complete with the next base bar that does: later, never earlier. A
 * base bar can therefore complete two bars, the one left open by a gap and its own.
 *
 * <p>A higher bar covers its scheduled span. It exists only if a base bar fell into it. Base bars
 * outside the calendar's sessions belong to no higher bar.
 */
public final class Resampler {

  private static final int MOST_AT_ONCE = 2;

  /**
   * A higher bar that is not complete.
   *
   * @param scheduledEnd when it will be complete
   * @param soFar its start, and what its base bars have shown up to their last end
   */
  public record Running(long scheduledEnd, Bar soFar) {}

  private final Grid grid;
  private final SessionCursor sessions;
  private final Bar[] completed = new Bar[MOST_AT_ONCE];
  private int completions;

  private boolean isRunning;
  private boolean belongs;
  private long start;
  private long scheduledEnd;
  private long lastEnd;
  private double open;
  private double high;
  private double low;
  private double close;
  private double volume;

  public Resampler(Timeframe higher, TradingCalendar calendar) {
    this.grid = new Grid(higher, calendar);
    this.sessions = new SessionCursor(calendar);
  }

  /** Whole columns at once: the loop over {@link #onBar}. */
  public static Resampled resample(BarSeries base, Timeframe higher, TradingCalendar calendar) {
    return Resampled.of(base, higher, calendar);
  }

  /** Takes the next base bar; returns how many higher bars it completed: 0, 1 or 2. */
  public int onBar(Bar bar) {
    completions = 0;
    if (isRunning && bar.start() >= scheduledEnd) {
      complete();
    }
    Optional<Session> session = sessions.of(bar.start(), bar.end());
    belongs = session.isPresent();
    session.ifPresent(it -> add(it, bar));
    if (isRunning && bar.end() >= scheduledEnd) {
      complete();
    }
    return completions;
  }

  /** One of the bars that the last base bar completed, the older first. */
  public Bar completed(int place) {
    if (place >= completions) {
      throw new IndexOutOfBoundsException(place);
    }
    return completed[place];
  }

  /** Whether the last base bar fell into a higher bar. */
  public boolean belongs() {
    return belongs;
  }

  /** The higher bar that is not complete yet, as it stands; empty between two bars. */
  public Optional<Running> running() {
    return isRunning ? Optional.of(new Running(scheduledEnd, soFar(lastEnd))) : Optional.empty();
  }

  /** Goes on from where another resampler of the same kind stood. */
  public void resume(Running running) {
    Bar bar = running.soFar();
    isRunning = true;
    start = bar.start();
    scheduledEnd = running.scheduledEnd();
    lastEnd = bar.end();
    open = bar.open();
    high = bar.high();
    low = bar.low();
    close = bar.close();
    volume = bar.volume();
  }

  private void add(Session session, Bar bar) {
    if (!isRunning) {
      Grid.Span span = grid.span(session, bar.start());
      Bar first =
          new Bar(
              span.start(),
              bar.end(),
              bar.open(),
              bar.high(),
              bar.low(),
              bar.close(),
              bar.volume());
      resume(new Running(span.end(), first));
      return;
    }
    high = Math.max(high, bar.high());
    low = Math.min(low, bar.low());
    close = bar.close();
    volume += bar.volume();
    lastEnd = bar.end();
  }

  private void complete() {
    completed[completions++] = soFar(scheduledEnd);
    isRunning = false;
  }

  private Bar soFar(long end) {
    return new Bar(start, end, open, high, low, close, volume);
  }
}
