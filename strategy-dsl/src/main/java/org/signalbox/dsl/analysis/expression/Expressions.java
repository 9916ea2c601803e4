package org.signalbox.dsl.analysis.expression;

import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Free;
import org.signalbox.dsl.analysis.value.Value.Plain;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Condition;
import org.signalbox.dsl.syntax.Definition;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Formula;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Moved;
import org.signalbox.dsl.syntax.Reference;

/** Finds out what expressions mean. The front door of this package. */
public final class Expressions {

  /** How deep readings may lie in each other before the stack of a thread is in danger. */
  private static final int DEEPEST = 400;

  private final Draft draft;
  private final Names names;
  private final Lets lets;
  private final Operations operations;
  private final Comparisons comparisons;
  private final Events events;
  private final History history;
  private final Calls calls;
  private final Unrolling unrolling;
  private final Lapses lapses;
  private int depth;

  public Expressions(Draft draft) {
    this.draft = draft;
    this.lets = new Lets(draft, this);
    this.lapses = new Lapses(draft, this);
    this.names = new Names(draft, this, lets);
    this.operations = new Operations(draft, this);
    this.comparisons = new Comparisons(draft, this);
    this.events = new Events(draft, this);
    this.history = new History(draft, this, lets);
    this.calls = new Calls(draft, this);
    this.unrolling = new Unrolling(draft, this);
  }

  public Lapses lapses() {
    return lapses;
  }

  public Lets lets() {
    return lets;
  }

  History history() {
    return history;
  }

  Comparisons comparisons() {
    return comparisons;
  }

  Operations operations() {
    return operations;
  }

  /** What an expression stands for. */
  public Value value(Expression expression, Place place) {
    if (depth == DEEPEST) {
      return refuse(
          Problem.NESTED_TOO_DEEPLY,
          expression.span(),
          "definitions and formulas build on each other more than " + DEEPEST + " deep",
          "a strategy of this depth cannot be followed by a person either");
    }
    depth++;
    try {
      return read(expression, place);
    } finally {
      depth--;
    }
  }

  private Value read(Expression expression, Place place) {
    return switch (expression) {
      case Literal literal -> Literals.value(literal, place, lapses);
      case Reference.Name name -> names.value(name, place);
      case Reference.Field field -> BuiltIns.column(field.column(), place.feed());
      case Reference.Symbol symbol -> new Value.Instrument(symbol.symbol());
      case Reference.Member member -> names.member(member, place);
      case Reference.Call call -> calls.value(call, place);
      case Reference.Previous previous -> lets.previous(previous, place);
      case Formula formula -> value(formula, place);
      case Moved moved -> history.value(moved, place);
      case Condition condition -> condition(condition, place);
    };
  }

  private Value value(Formula formula, Place place) {
    return switch (formula) {
      case Formula.Arithmetic arithmetic -> operations.arithmetic(arithmetic, place);
      case Formula.Negative negative -> operations.negative(negative, place);
      case Formula.Offset offset -> operations.offset(offset, place);
      case Formula.Choice choice -> operations.choice(choice, place);
      case Formula.Over over -> unrolling.value(over, place);
    };
  }

  private Value condition(Condition condition, Place place) {
    return switch (condition) {
      case Condition.Group group -> events.group(group, place);
      case Condition.Not not -> Composition.not(condition(not.operand(), place), place.feed());
      case Condition.Compare compare -> comparisons.compare(compare, place);
      case Condition.Chain chain -> comparisons.chain(chain, place);
      case Condition.Cross cross -> comparisons.cross(cross, place);
      case Condition.Between between -> comparisons.between(between, place);
      case Condition.Trend trend -> comparisons.trend(trend, place);
      case Condition.Window window -> events.window(window, place);
      case Condition.Sequence sequence -> events.sequence(sequence, place);
    };
  }

  /** One value on every bar; not known where the expression is no such thing, which is reported. */
  public Plain plain(Expression expression, Place place) {
    Plain plain = plain(value(expression, place), expression.span());
    draft.noteReading(expression, typed(plain).term(), place);
    return plain;
  }

  Plain plain(Value value, Span span) {
    return switch (value) {
      case Plain plain -> plain;
      case Value.Fields fields when fields.bare() -> plain(fields.first(), span);
      case Value.Fields fields ->
          refuse(
              Problem.RECORD_AS_VALUE,
              span,
              draft.quote(span) + " has several values",
              "name one: "
                  + String.join(", ", fields.names().stream().map(it -> "." + it).toList()));
      case Value.Callee callee ->
          refuse(
              Problem.FUNCTION_AS_VALUE,
              span,
              "'" + callee.name() + "' is a function, not a value",
              "call it: " + callee.name() + "(…)");
      case Value.Stretch _ ->
          refuse(
              Problem.WRONG_DURATION_UNIT,
              span,
              draft.quote(span) + " is a length of time, not a value",
              "a length of time stands in 'for', 'within', 'after' and window arguments");
      case Value.Instrument instrument ->
          refuse(
              Problem.VALUE_EXPECTED,
              span,
              "'" + instrument.symbol() + "' is an instrument, not a value",
              "write 'close of " + instrument.symbol() + "'");
    };
  }

  private Free refuse(Problem problem, Span span, String message, String hint) {
    draft.findings().add(problem, span, message, hint);
    return Value.UNKNOWN;
  }

  /** One value on every bar, of a known unit: a bare 0 is a number. */
  public Series series(Expression expression, Place place) {
    return typed(plain(expression, place));
  }

  public Series typed(Plain plain) {
    return switch (plain) {
      case Series series -> series;
      case Free free -> free.as(Type.NUMBER);
    };
  }

  /** A truth value on every bar. */
  public Series condition(Expression expression, Place place) {
    return switch (plain(expression, place)) {
      case Series series when series.type().isBool() -> series;
      case Free free when free.isUnknown() -> unknown(Type.BOOL);
      case Plain other -> {
        draft
            .findings()
            .add(
                Problem.CONDITION_EXPECTED,
                expression.span(),
                "a condition was expected, was "
                    + Wording.of(typed(other).type())
                    + ": "
                    + draft.quote(expression.span()),
                "compare it with something, as in '"
                    + Wording.sampleComparison(typed(other).type())
                    + "'");
        yield unknown(Type.BOOL);
      }
    };
  }

  static Series unknown(Type type) {
    return new Series(new Term.Constant(Double.NaN, type), Bounds.UNBOUNDED);
  }

  /** A constant of the run; NaN where it is none, which is reported. */
  public double constantNumber(Expression expression, Place place, String what) {
    Series series = series(expression, place);
    if (series.constant().isEmpty()) {
      draft
          .findings()
          .add(
              Problem.NOT_CONSTANT,
              expression.span(),
              what + " must be a constant or a parameter, was " + draft.quote(expression.span()));
      return Double.NaN;
    }
    if (!series.type().equals(Type.NUMBER)) {
      draft
          .findings()
          .add(
              Problem.UNIT_MISMATCH,
              expression.span(),
              what + " must be a number, was " + Wording.of(series.type()));
      return Double.NaN;
    }
    return series.constant().orElse(Double.NaN);
  }

  /** A whole constant of at least this much; that much where it is none, which is reported. */
  public int wholeNumber(Expression expression, Place place, String what, int least) {
    double value = constantNumber(expression, place, what);
    if (Double.isNaN(value)) {
      return least;
    }
    if (value != Math.rint(value) || value < least || value > Integer.MAX_VALUE) {
      draft
          .findings()
          .add(
              Problem.WINDOW_OUT_OF_RANGE,
              expression.span(),
              what + " must be a whole number of at least " + least + ", was " + Wording.of(value));
      return least;
    }
    return (int) value;
  }

  /** Reports a value that reads the ledger where only bars may be read. */
  void demandPure(Series series, Span span, String where) {
    if (draft.liveness().isLive(series.term())) {
      draft
          .findings()
          .add(
              Problem.LIVE_IN_WINDOW,
              span,
              draft.quote(span) + " reads the position or the account, which " + where + " cannot",
              "only bars have a history; combine the result with live values outside of it");
    }
  }

  /** Whether a text may not define this name. */
  public static boolean isBuiltIn(String name) {
    return BuiltIns.isBuiltIn(name);
  }

  /** Reads the body of a function that nobody calls. */
  public void readBody(Definition.Function function) {
    calls.checkBody(function);
  }

  public Draft draft() {
    return draft;
  }
}
