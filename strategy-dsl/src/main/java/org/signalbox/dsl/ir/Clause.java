package org.signalbox.dsl.ir;

import java.util.List;
import java.util.Optional;
import org.signalbox.trade.Side;

/** What a program does about positions. */
public sealed interface Clause {

  /** Stable name of the clause in traces and orders: the id of its statement. */
  String id();

  /**
   * {@code enter}, {@code enter or add}, {@code add}.
   *
   * @param target the instrument it speaks of; empty for each traded one
   * @param when pure or live; a constant 1 where the text has no {@code when}
   * @param protections protection for positions that this clause opened, besides the program's
   * @param times how often {@code add} and {@code enter or add} may scale in
   * @param tag what {@code as} names it
   */
  record Entry(
      String id,
      Kind kind,
      Side side,
      Optional<String> target,
      Term when,
      Trigger trigger,
      OrderPrice price,
      Validity validity,
      Optional<Sizing> size,
      List<Protection> protections,
      Optional<FillLimit> limit,
      Optional<Preference> preference,
      Optional<Integer> times,
      Optional<String> tag)
      implements Clause {

    public Entry {
      protections = List.copyOf(protections);
    }

    /** Whether it may open a position, scale in, or both. */
    public enum Kind {
      ENTER,
      ENTER_OR_ADD,
      ADD
    }
  }

  /**
   * {@code exit}.
   *
   * @param side which positions; empty for both
   * @param fraction how much of the position, above 0 and at most 1
   * @param after how long after the first entry fill it begins to hold
   */
  record Exit(
      String id,
      Optional<Side> side,
      Optional<String> target,
      double fraction,
      Term when,
      Optional<Lapse> after,
      Trigger trigger,
      OrderPrice price,
      Validity validity,
      Optional<String> tag)
      implements Clause {}

  /** When a clause is decided. */
  sealed interface Trigger {

    /** At the end of every base bar. */
    record BarEnd() implements Trigger {}

    /** At a named time of the session only. */
    record At(Moment moment) implements Trigger {}
  }

  /** A time of the session that a text names. */
  sealed interface Moment {

    /** Wall clock of the session's zone, in seconds of the day. */
    record TimeOfDay(int seconds) implements Moment {}

    /** {@code offsetSeconds} after (before, where negative) the session opens. */
    record AfterOpen(int offsetSeconds) implements Moment {}

    /** {@code offsetSeconds} after (before, where negative) the session closes. */
    record AfterClose(int offsetSeconds) implements Moment {}
  }

  /** What price an order asks for. */
  sealed interface OrderPrice {

    /** The first price at or after the decision. */
    record Market() implements OrderPrice {}

    /** The next opening auction. */
    record AtOpen() implements OrderPrice {}

    /** The next closing auction. */
    record AtClose() implements OrderPrice {}

    record Limit(Term price) implements OrderPrice {}

    record Stop(Term price) implements OrderPrice {}

    record StopLimit(Term stop, Term limit) implements OrderPrice {}
  }

  /** How long an order lives. */
  sealed interface Validity {

    /** Until the next decision, where a clause that is still true places it anew. */
    record OneDecision() implements Validity {}

    record For(Lapse lapse) implements Validity {}

    record Until(Moment moment) implements Validity {}

    record UntilCancelled() implements Validity {}

    record While(Term condition) implements Validity {}
  }

  /** {@code limited to 1 per session}. */
  record FillLimit(int count, Period period) {}

  /** What a limit counts within. */
  enum Period {
    BAR,
    SESSION,
    DAY,
    WEEK,
    MONTH
  }

  /** Which candidates come first where a cap binds. */
  record Preference(boolean highest, Term key) {}
}
