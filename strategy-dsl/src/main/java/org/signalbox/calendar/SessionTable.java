package org.signalbox.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sessions of one year, to be found by day or by instant. */
final class SessionTable {

  private final List<Session> sessions;
  private final long[] days;
  private final long[] opens;

  SessionTable(List<Session> sessions) {
    this.sessions = List.copyOf(sessions);
    this.days = sessions.stream().mapToLong(it -> it.date().toEpochDay()).toArray();
    this.opens = sessions.stream().mapToLong(Session::open).toArray();
  }

  List<Session> sessions() {
    return sessions;
  }

  Optional<Session> on(LocalDate date) {
    int place = Arrays.binarySearch(days, date.toEpochDay());
    return place >= 0 ? Optional.of(sessions.get(place)) : Optional.empty();
  }

  Optional<Session> firstAfter(LocalDate date) {
    return at(upper(days, date.toEpochDay()));
  }

  Optional<Session> lastBefore(LocalDate date) {
    return at(upper(days, date.toEpochDay() - 1) - 1);
  }

  Optional<Session> firstOpeningAfter(long instant) {
    return at(upper(opens, instant));
  }

  Optional<Session> lastOpenedBy(long instant) {
    return at(upper(opens, instant) - 1);
  }

  private Optional<Session> at(int place) {
    return place >= 0 && place < sessions.size()
        ? Optional.of(sessions.get(place))
        : Optional.empty();
  }

  private static int upper(long[] sorted, long key) {
    int place = Arrays.binarySearch(sorted, key);
    return place >= 0 ? place + 1 : -place - 1;
  }
}
