package org.signalbox.dsl.ir;

/**
 * What the clock and the scheduled exchange calendar say at the end of a row, or at a decision.
 * Wall-clock fields are in the session's zone.
 */
public enum TimeField {
  /** Milliseconds since 1970-01-01 UTC. */
  INSTANT,
  /** Rows since the first one, which is 0. */
  ROW,
  /** Seconds of the day. */
  TIME,
  HOUR,
  MINUTE,
  /** Days since 1970-01-01, of the session's date. */
  DATE,
  DAY_OF_WEEK,
  DAY_OF_MONTH,
  MONTH,
  YEAR,
  WEEK_OF_YEAR,
  /** 1 is the first session of the month. */
  TRADING_DAY_OF_MONTH,
  /** Sessions of the month that are still to come: 0 in its last session. */
  TRADING_DAYS_LEFT_IN_MONTH,
  /** Sessions before the next scheduled holiday: 0 in the last session before it. */
  DAYS_TO_HOLIDAY,
  /** Months since year 0, of the session's date. */
  MONTH_COUNT,
  /** A number that grows by one with every session. */
  SESSION
}
