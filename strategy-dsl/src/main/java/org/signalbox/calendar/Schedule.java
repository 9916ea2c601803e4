package org.signalbox.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** Says of any day whether there is a session, and when. The same day gets the same answer. */
@FunctionalInterface
interface Schedule {

  Optional<Session> on(LocalDate date);

  /** The same schedule without sessions that are announced for a single day. */
  default Schedule withoutSpecialSessions() {
    return this;
  }
}
