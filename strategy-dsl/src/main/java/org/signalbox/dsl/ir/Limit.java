package org.signalbox.dsl.ir;

import java.util.List;

/** What keeps a program from entering, or ends it. */
public sealed interface Limit {

  /** Stable name of the clause in traces. */
  String id();

  /** A limit with a greatest value. */
  sealed interface Cap extends Limit {
    Term most();
  }

  /**
   * Caps the positions that are open.
   *
   * @param countedWhenFilled whether working orders leave the slot free until they fill
   */
  record Positions(String id, Term most, boolean countedWhenFilled) implements Cap {}

  record OpenEntries(String id, Term most, boolean countedWhenFilled) implements Cap {}

  record EntriesPer(String id, Term most, Clause.Period period) implements Cap {}

  /** Caps the value of one position: a percent of equity, or money. */
  record ValuePerPosition(String id, Term most) implements Cap {}

  /** Caps the value held in one instrument. */
  record ValuePerSymbol(String id, Term most) implements Cap {}

  /** Caps the value of all positions together. */
  record ValueInTotal(String id, Term most) implements Cap {}

  /** Entries only between two times of the day, in seconds, both included. */
  record Between(String id, int from, int to) implements Limit {}

  /** Entries only on these days: 1 is Monday. */
  record OnWeekdays(String id, List<Integer> weekdays) implements Limit {
    public OnWeekdays {
      weekdays = List.copyOf(weekdays);
    }
  }

  /** Entries only while this is true. */
  record When(String id, Term condition) implements Limit {}

  /** How much of equity all positions together may be worth; 1 is no leverage. */
  record Leverage(String id, double most) implements Limit {}

  /** No entries for a while from each time the condition is true. */
  record Pause(String id, Lapse lapse, Term condition) implements Limit {}

  /** No entries for a while after an exit of this kind. */
  record Cooldown(String id, Lapse lapse, After after) implements Limit {

    /** What it follows. */
    public enum After {
      EXIT,
      STOP_LOSS,
      LOSS,
      PROFIT
    }
  }

  /** Ends the program until a person lets it go on. */
  record Halt(String id, boolean exitAll, Term condition) implements Limit {}

  /** Closes everything at a time of the session and blocks entries until the next one. */
  record SquareOff(String id, Clause.Moment moment) implements Limit {}
}
