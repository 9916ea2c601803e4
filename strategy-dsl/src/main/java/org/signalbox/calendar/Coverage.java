package org.signalbox.calendar;

import java.time.LocalDate;

/** The days, both ends included, for which a calendar's exceptions were looked up. */
public record Coverage(LocalDate from, LocalDate to) {

  static final Coverage ALWAYS = new Coverage(LocalDate.MIN, LocalDate.MAX);

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
