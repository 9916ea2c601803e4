package org.signalbox.dsl.ir;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.catalog.Function;

/**
 * Anything in a program that has a value on every row of its feed. Truth values are 1 and 0; NaN is
 * not known.
 *
 * <p>Terms form a graph without circles: what several clauses read is one object. Circles through
 * the past go by the key of a running let or of a sequence.
 */
public sealed interface Term {

  Type type();

  /** Whose rows these are. Constants and live terms lie in {@link Feed#BASE}. */
  Feed feed();

  /** The same value on every row; NaN is {@code na}. */
  record Constant(double value, Type type) implements Term {
    @Override
    public Feed feed() {
      return Feed.BASE;
    }
  }

  /** A column of bars. */
  record Bars(BarField field, Type type, Feed feed) implements Term {}

  /** What the clock and the calendar say at the end of each bar. */
  record Clock(TimeField field, Type type, Feed feed) implements Term {}

  /** A size that the instrument defines, {@code count} times: ticks, points, pips, multiplier. */
  record Fact(Kind kind, double count, Type type, Feed feed) implements Term {

    /** What an instrument's master data tell. */
    public enum Kind {
      TICK,
      POINT,
      PIP,
      LOT,
      MULTIPLIER
    }
  }

  /** Computed from operands of the same row. */
  record Rowwise(Operator operator, List<Term> operands, Type type, Feed feed) implements Term {
    public Rowwise {
      operands = List.copyOf(operands);
    }
  }

  /** One output of an invocation; outputs of one call share the invocation object. */
  record Apply(Invocation invocation, int output, Type type, Feed feed) implements Term {}

  /**
   * A call of a function of the catalogue.
   *
   * @param constants as {@link Function.Maker} takes them
   * @param columns the column arguments, in the order of the function's parameters; the function's
   *     bar fields are added by the planner
   * @param window what decides the window of a form that is not plain: its length from row to row,
   *     or a value that begins it anew whenever it changes
   */
  record Invocation(
      Function function,
      Form form,
      List<Double> constants,
      List<Term> columns,
      Optional<Term> window) {
    public Invocation {
      constants = List.copyOf(constants);
      columns = List.copyOf(columns);
    }
  }

  /** Which of its kernels a function is called for. */
  enum Form {
    PLAIN,
    /** {@link Function#dynamicKernel}; the greatest length stands among the constants. */
    CHANGING_LENGTH,
    /** {@link Function#sinceKernel}. */
    SINCE
  }

  /** The value {@code bars} rows ago. */
  record Delayed(Term value, int bars, Type type, Feed feed) implements Term {}

  /** The value on the last row that was complete by {@code lapse} ago; never counted in bars. */
  record AsOf(Term value, Lapse lapse, Type type, Feed feed) implements Term {}

  /** The value on the last complete row of another feed. */
  record Aligned(Term value, Feed feed) implements Term {
    @Override
    public Type type() {
      return value.type();
    }
  }

  /** True on the row on which {@code left} passes {@code right}. */
  record Crossing(Direction direction, Term left, Term right, Feed feed) implements Term {

    /** Which way. */
    public enum Direction {
      ABOVE,
      BELOW,
      EITHER
    }

    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /**
   * True where the condition was true on at least {@code times} of the last rows; {@code times} of
   * 0 stands for every row.
   */
  record Window(Term condition, int times, Lapse lapse, Feed feed) implements Term {
    @Override
    public Type type() {
      return Type.BOOL;
    }

    /** Whether every row of the window must be true. */
    public boolean everyRow() {
      return times == 0;
    }
  }

  /** True on the row on which the last step of a sequence matches. */
  record Matched(String sequence, Feed feed) implements Term {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /** What a term was on the row on which an earlier step of the sequence matched. */
  record Captured(String sequence, int capture, Type type, Feed feed) implements Term {}

  /** The value of a running let on this row. */
  record Running(String key, Type type, Feed feed) implements Term {}

  /** The last known value of a running let before this row, or its start. */
  record Previous(String key, Type type, Feed feed) implements Term {}

  /**
   * A field of the ledger at the decision; {@code window} only where the field counts within one.
   */
  record Live(LiveField field, Optional<Lapse> window) implements Term {
    @Override
    public Type type() {
      return field.type();
    }

    @Override
    public Feed feed() {
      return Feed.BASE;
    }
  }

  /** What a pure term was at the decision that opened the position. */
  record AtEntry(Term value) implements Term {
    @Override
    public Type type() {
      return value.type();
    }

    @Override
    public Feed feed() {
      return Feed.BASE;
    }
  }

  /** A pure term gathered over the bars since the position was opened. */
  record SinceEntry(Gathering gathering, Term value, Type type) implements Term {

    /** How. */
    public enum Gathering {
      HIGHEST,
      LOWEST,
      SUM,
      COUNT;

      /** What was gathered, NaN at first, with one more value; an unknown one changes nothing. */
      public double and(double soFar, double value) {
        if (Double.isNaN(value)) {
          return soFar;
        }
        boolean first = Double.isNaN(soFar);
        return switch (this) {
          case HIGHEST -> first ? value : Math.max(soFar, value);
          case LOWEST -> first ? value : Math.min(soFar, value);
          case SUM, COUNT -> first ? value : soFar + value;
        };
      }
    }

    @Override
    public Feed feed() {
      return Feed.BASE;
    }
  }
}
