package org.signalbox.dsl.syntax;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** How much, how often and when not. */
public sealed interface Limit extends Statement {

  /** {@code size 10% of equity}. */
  record Sizing(Origin origin, Size size) implements Limit {}

  /** {@code allow at most 5 positions}. */
  record AtMost(Origin origin, Expression amount, Capped capped) implements Limit {}

  /** {@code allow entries between 09:30 and 14:30}. */
  record EntryHours(Origin origin, LocalTime from, LocalTime to) implements Limit {
    public EntryHours {
      Words.requireSeconds(to);
      Words.requireSeconds(from);
    }
  }

  /** {@code allow entries on Monday, Tuesday}. */
  record EntryDays(Origin origin, List<DayOfWeek> days) implements Limit {
    public EntryDays {
      Words.requireSome(days, 1, "day");
      days = List.copyOf(days);
    }
  }

  /** {@code allow entries when close of SPY > sma(close, 200) of SPY}. */
  record EntryCondition(Origin origin, Row when) implements Limit {}

  /** {@code allow leverage up to 2}. */
  record Leverage(Origin origin, Expression factor) implements Limit {}

  /** {@code pause entries for 1 session when account.day_profit < -3%}. */
  record Pause(Origin origin, Duration duration, Row when) implements Limit {}

  /** {@code halt and exit all when account.drawdown > 20%}: until a person resumes. */
  record Halt(Origin origin, boolean exitAll, Row when) implements Limit {}

  /** {@code cooldown 3 bars after stop loss}. */
  record Cooldown(Origin origin, Duration duration, Optional<Closing> after) implements Limit {}

  /** {@code opposite signals reverse}. */
  record OppositeSignals(Origin origin, Answer answer) implements Limit {}

  /** What an {@link AtMost} limits. */
  sealed interface Capped {
    /** Working orders count, unless only what is filled does. */
    record Positions(boolean whenFilled) implements Capped {}

    /** Every entry and addition counts, working or filled, unless only what is filled does. */
    record OpenEntries(boolean whenFilled) implements Capped {}

    record Entries(Rule.QuotaPeriod per) implements Capped {}

    record PerPosition() implements Capped {}

    record PerSymbol() implements Capped {}

    record InTotal() implements Capped {}
  }

  /** What a cooldown waits after; any exit where it is left out. */
  enum Closing {
    EXIT,
    STOP_LOSS,
    LOSS,
    PROFIT
  }

  /** What an entry against the open position does. */
  enum Answer {
    REVERSE,
    EXIT,
    IGNORE
  }
}
