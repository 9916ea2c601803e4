package org.signalbox.dsl.syntax;

import java.time.DayOfWeek;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Span;

/** When something recurs: {@code monthly on last trading day at session close}. */
public record Schedule(Rhythm rhythm, Optional<Clock> clock, Span span) {

  /** How often. */
  public sealed interface Rhythm {

    record Daily() implements Rhythm {}

    record Weekly(Optional<DayOfWeek> day) implements Rhythm {}

    record Monthly(Optional<DayOfMonth> day) implements Rhythm {}

    record Quarterly() implements Rhythm {}

    record Yearly() implements Rhythm {}

    record Every(Duration duration) implements Rhythm {}
  }

  /** A day of the month. */
  public sealed interface DayOfMonth {

    record FirstTradingDay() implements DayOfMonth {}

    record LastTradingDay() implements DayOfMonth {}

    /** {@code trading day 3}: the third on which the exchange is open. */
    record TradingDay(int number) implements DayOfMonth {
      public TradingDay {
        Words.requireCount(number);
      }
    }

    /** {@code day 15} of the calendar. */
    record CalendarDay(int number) implements DayOfMonth {
      public CalendarDay {
        Words.requireCount(number);
      }
    }
  }
}
