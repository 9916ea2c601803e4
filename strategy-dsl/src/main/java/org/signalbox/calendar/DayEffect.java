package org.signalbox.calendar;

/** What a line of a calendar does to a day. Times are minutes since midnight on the wall clock. */
sealed interface DayEffect {

  /** No session. */
  record Closed() implements DayEffect {}

  /** The session ends at this minute, if it would otherwise end later. */
  record EarlyClose(int minute) implements DayEffect {}

  /** The session begins at this minute. */
  record LateOpen(int minute) implements DayEffect {}

  /** A session at the regular hours on a day outside the week. */
  record Opened() implements DayEffect {}

  /** A session at these hours, whatever else is said of the day. */
  record Special(Hours hours) implements DayEffect {}
}
