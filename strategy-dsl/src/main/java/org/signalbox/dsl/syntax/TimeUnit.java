package org.signalbox.dsl.syntax;

/** What a length of time is counted in. */
public enum TimeUnit {
  BAR,
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR,
  SESSION
}
