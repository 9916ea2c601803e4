package org.signalbox.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line of a calendar: an effect, the days it has it on, and the time in which the line holds.
 *
 * @param on the weekdays to which it is limited
 */
record DayLine(DayEffect effect, DayRule rule, Set<DayOfWeek> on, Coverage validity, String name) {

  DayLine {
    on = Set.copyOf(on);
  }

  Stream<LocalDate> in(int year) {
    return IntStream.rangeClosed(year - 1, year + 1)
        .boxed()
        .flatMap(rule::in)
        .filter(it -> it.getYear() == year && on.contains(it.getDayOfWeek()))
        .filter(validity::contains);
  }
}
