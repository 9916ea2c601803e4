package org.signalbox.backtest.data.ingest;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Readings of a wall clock as instants, in the order of a file. Instances hold state and belong to
 * one thread.
 *
 * <p>In the hour that comes twice when the clocks are put back, a reading is the earlier of its two
 * instants unless that would not be after the one before it. A reading that the clocks skip is
 * taken as if they had not been put forward.
 */
final class WallClock {

  private static final long SAFE = 2 * 86_400_000L;

  private final ZoneRules zone;
  private long offset;
  private long offsetFrom = Long.MAX_VALUE;
  private long offsetUntil = Long.MIN_VALUE;
  private long before = Long.MIN_VALUE;

  WallClock(ZoneId zone) {
    this.zone = zone.getRules();
  }

  /**
   * The instant of a reading.
   *
   * @param reading milliseconds of the wall clock since 1970
   */
  long instant(long reading) {
    if (reading < offsetFrom || reading >= offsetUntil) {
      look(reading);
    }
    before = reading - offset;
    return before;
  }

  /**
   * Looks the offset up, and keeps it for the days around where no change of the clocks is near.
   */
  private void look(long reading) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(Math.floorDiv(reading, 1000L), 0, ZoneOffset.UTC);
    List<ZoneOffset> valid = zone.getValidOffsets(time);
    ZoneOffset found =
        valid.isEmpty() ? zone.getTransition(time).getOffsetBefore() : valid.getFirst();
    if (valid.size() > 1 && reading - millis(found) <= before) {
      found = valid.getLast();
    }
    offset = millis(found);
    boolean isCalm =
        valid.size() == 1
            && zone.getValidOffsets(time.minusDays(2)).equals(valid)
            && zone.getValidOffsets(time.plusDays(2)).equals(valid);
    offsetFrom = isCalm ? reading - SAFE : Long.MAX_VALUE;
    offsetUntil = isCalm ? reading + SAFE : Long.MIN_VALUE;
  }

  private static long millis(ZoneOffset offset) {
    return offset.getTotalSeconds() * 1000L;
  }
}
