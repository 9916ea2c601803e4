package org.signalbox.dsl.run.standing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.signalbox.dsl.ir.Clause.Period;
import org.signalbox.dsl.ir.Lapse;

/**
 * A place in time, in every way of counting.
 *
 * @param row base bars of the instrument that were complete
 * @param instant milliseconds since the epoch
 * @param day days since the epoch
 * @param session number of the session
 */
public record Stamp(long row, long instant, long day, long session) {

  private static final long MONDAY = 4;

  /** The end of the bar that is under way: bars since an exit are counted from there. */
  public Stamp endOfBar() {
    return new Stamp(row + 1, instant, day, session);
  }

  /** Whether at least the lapse has passed from here to {@code now}. */
  public boolean hasPassed(Lapse lapse, Stamp now) {
    long count = lapse.count();
    return switch (lapse.measure()) {
      case BARS -> now.row - row >= count;
      case SECONDS -> now.instant - instant >= count * 1_000;
      case MINUTES -> now.instant - instant >= count * 60_000;
      case HOURS -> now.instant - instant >= count * 3_600_000;
      case DAYS -> now.day - day >= count;
      case WEEKS -> now.day - day >= 7 * count;
      case MONTHS -> months(now) >= count;
      case YEARS -> months(now) >= 12 * count;
      case SESSIONS -> now.session - session >= count;
    };
  }

  private long months(Stamp now) {
    return ChronoUnit.MONTHS.between(LocalDate.ofEpochDay(day), LocalDate.ofEpochDay(now.day));
  }

  /** A number that is the same for all places of one period. */
  public long number(Period period) {
    return switch (period) {
      case BAR -> row;
      case SESSION -> session;
      case DAY -> day;
      case WEEK -> Math.floorDiv(day + MONDAY - 1, 7);
      case MONTH ->
          LocalDate.ofEpochDay(day).getYear() * 12L + LocalDate.ofEpochDay(day).getMonthValue();
    };
  }
}
