package org.signalbox.dsl.text.print;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Optional;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Moved;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Reference.Argument;
import org.signalbox.dsl.syntax.Reference.Value;
import org.signalbox.dsl.text.print.Spelt.Level;

/** Spells names, calls and what is hung on a value. */
final class ValuePrinter {

  /** Offsets up to this many bars stand in brackets, larger ones in words. */
  private static final BigDecimal LARGEST_IN_BRACKETS = BigDecimal.valueOf(3);

  private ValuePrinter() {}

  static Spelt reference(Reference reference) {
    return switch (reference) {
      case Reference.Name(var name, _) -> primary(name);
      case Reference.Field(var column, _) -> primary(AtomPrinter.word(column));
      case Reference.Symbol(var symbol, _) -> primary(AtomPrinter.symbol(symbol));
      case Reference.Previous _ -> primary("previous");
      case Reference.Call call -> primary(call(call));
      case Reference.Member(var owner, var name, _, _) ->
          new Spelt(owner(owner) + "." + name, Level.POSTFIX);
    };
  }

  private static Spelt primary(String text) {
    return new Spelt(text, Level.PRIMARY);
  }

  private static String call(Reference.Call call) {
    return call.library().map(library -> library + ".").orElse("")
        + call.function()
        + call.arguments().stream().map(ValuePrinter::argument).collect(joining(", ", "(", ")"));
  }

  private static String argument(Argument argument) {
    String value =
        switch (argument.value()) {
          case Value.Of(var expression) -> ExpressionPrinter.whole(expression);
          case Value.Session _ -> "session";
        };
    return argument.label().map(label -> label + ": ").orElse("") + value;
  }

  static Spelt moved(Moved moved) {
    String text =
        switch (moved) {
          case Moved.Back(var value, var bars, _) -> back(value, bars);
          case Moved.Ago(var value, var duration, _) ->
              postfix(value) + " " + AtomPrinter.duration(duration) + " ago";
          case Moved.Of(var value, var target, _) -> postfix(value) + " of " + target(target);
          case Moved.On(var value, var timeframe, var soFar, _) ->
              postfix(value) + " on " + AtomPrinter.timeframe(timeframe) + (soFar ? " so far" : "");
          case Moved.AtEntry(var value, _) -> postfix(value) + " at entry";
          case Moved.AtStep(var value, var step, _) -> postfix(value) + " at " + step;
        };
    return new Spelt(text, Level.POSTFIX);
  }

  private static String postfix(Expression value) {
    return ExpressionPrinter.at(Level.POSTFIX, value);
  }

  private static String back(Expression value, Expression bars) {
    return manyBars(bars)
        .map(count -> postfix(value) + " " + count + " bars ago")
        .orElseGet(() -> owner(value) + "[" + ExpressionPrinter.at(Level.SUM, bars) + "]");
  }

  /** The number of bars, where it is a number too large for brackets. */
  private static Optional<String> manyBars(Expression bars) {
    return bars instanceof Literal.Decimal(var value, _) && value.compareTo(LARGEST_IN_BRACKETS) > 0
        ? Optional.of(AtomPrinter.number(value))
        : Optional.empty();
  }

  /**
   * A value that a bracket or a point follows. What is said in words before it would seem to be
   * meant alone: {@code (x of SPY)[1]}; after a number the point would be a decimal one.
   */
  private static String owner(Expression value) {
    boolean inWords =
        value instanceof Moved && !(value instanceof Moved.Back back && isShort(back));
    return inWords || value instanceof Literal
        ? "(" + ExpressionPrinter.whole(value) + ")"
        : postfix(value);
  }

  private static boolean isShort(Moved.Back back) {
    return manyBars(back.bars()).isEmpty();
  }

  private static String target(Expression target) {
    String text = ExpressionPrinter.whole(target);
    return isPlainTarget(target) ? text : "(" + text + ")";
  }

  private static boolean isPlainTarget(Expression target) {
    return switch (target) {
      case Reference.Symbol _, Reference.Name _, Reference.Call _ -> true;
      case Reference.Field(var column, _) ->
          column != Reference.Column.OPEN && column != Reference.Column.CLOSE;
      case Reference.Member(var owner, _, _, _) ->
          (owner instanceof Reference.Name
                  || owner instanceof Reference.Field
                  || owner instanceof Reference.Member)
              && isPlainTarget(owner);
      default -> false;
    };
  }
}
