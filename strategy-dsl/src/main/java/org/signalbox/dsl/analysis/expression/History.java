package org.signalbox.dsl.analysis.expression;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.scope.Steps;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Plain;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Feed;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Moved;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.market.Timeframe;

/** Reads values of other times, other bars and other instruments. */
final class History {

  private final Draft draft;
  private final Expressions expressions;
  private final Lets lets;

  History(Draft draft, Expressions expressions, Lets lets) {
    this.draft = draft;
    this.expressions = expressions;
    this.lets = lets;
  }

  Value value(Moved moved, Place place) {
    boolean part = moved instanceof Moved.Of of && instrument(of, place).isEmpty();
    if (moved.value() instanceof Literal && !part) {
      warnOfConstant(moved);
    }
    return switch (moved) {
      case Moved.Back back -> back(back, place);
      case Moved.Ago ago -> ago(ago, place);
      case Moved.Of of -> of(of, place);
      case Moved.On on -> elsewhere(on, place);
      case Moved.AtEntry atEntry -> atEntry(atEntry, place);
      case Moved.AtStep atStep -> atStep(atStep, place);
    };
  }

  private void warnOfConstant(Moved moved) {
    draft
        .findings()
        .add(
            Problem.CONSTANT_MOVED,
            moved.span(),
            draft.quote(moved.span()) + " is just " + draft.text(moved.value().span()),
            "a move belongs to the value right before it; put parentheses around all that is"
                + " meant");
  }

  private Value back(Moved.Back node, Place place) {
    int bars = bars(node.bars(), place);
    return ago(node.value(), bars, place);
  }

  private Value ago(Expression value, int bars, Place place) {
    Value now =
        bars == 0
            ? expressions.value(value, place)
            : lets.delayed(() -> expressions.value(value, place));
    return each(
        now,
        value,
        series -> {
          expressions.demandPure(series, value.span(), "a value of earlier bars");
          return back(series, bars, place);
        });
  }

  private int bars(Expression bars, Place place) {
    Series count = expressions.series(bars, place);
    Optional<Double> constant = count.constant();
    if (constant.isPresent() && constant.orElseThrow() < 0) {
      draft
          .findings()
          .add(
              Problem.FUTURE_REFERENCE,
              bars.span(),
              "'[" + draft.text(bars.span()) + "]' would read a bar that has not happened yet",
              "the last known value is the one without '[…]'");
      return 0;
    }
    return expressions.wholeNumber(bars, place, "the number of bars ago", 0);
  }

  /** A series as it was some bars ago; the past of a running let in its own definition. */
  Series back(Series series, int bars, Place place) {
    Optional<Series> own = bars == 1 ? lets.ownPast(series.term(), place) : Optional.empty();
    return own.orElseGet(() -> back(series, bars));
  }

  static Series back(Series series, int bars) {
    if (bars == 0 || series.constant().isPresent()) {
      return series;
    }
    Term term = series.term();
    return new Series(new Term.Delayed(term, bars, term.type(), term.feed()), series.bounds());
  }

  private Value ago(Moved.Ago node, Place place) {
    Optional<Lapse> lapse = expressions.lapses().lapse(node.duration(), place, 0);
    if (lapse.isEmpty()) {
      expressions.value(node.value(), place);
      return Value.UNKNOWN;
    }
    Lapse length = lapse.orElseThrow();
    if (length.measure() == Lapse.Measure.BARS) {
      return ago(node.value(), length.count(), place);
    }
    Value now = lets.delayed(() -> expressions.value(node.value(), place));
    return each(
        now,
        node.value(),
        series -> {
          expressions.demandPure(series, node.value().span(), "a value of an earlier time");
          return asOf(series, length, place.feed());
        });
  }

  static Series asOf(Series series, Lapse lapse, Feed feed) {
    if (series.constant().isPresent()) {
      return series;
    }
    return new Series(new Term.AsOf(series.term(), lapse, series.type(), feed), series.bounds());
  }

  private Value of(Moved.Of node, Place place) {
    if (instrument(node, place).isPresent()) {
      return elsewhere(node, place);
    }
    Plain share = expressions.plain(node.value(), place);
    Plain whole = expressions.plain(node.target(), place);
    return share instanceof Series series
        ? expressions.operations().part(series, whole, node, place)
        : Value.UNKNOWN;
  }

  private Optional<String> instrument(Moved.Of node, Place place) {
    if (node.target() instanceof Reference.Symbol symbol) {
      return Optional.of(symbol.symbol());
    }
    boolean maybe = node.target() instanceof Reference.Name && !(node.value() instanceof Literal);
    return maybe && expressions.value(node.target(), place) instanceof Value.Instrument(String it)
        ? Optional.of(it)
        : Optional.empty();
  }

  /** Follows {@code of SPY on 1 hour bars} to the bars that are meant and reads there, once. */
  private Value elsewhere(Moved moved, Place place) {
    Feed feed = place.feed();
    Expression value = moved;
    while (true) {
      if (value instanceof Moved.On on) {
        feed = feed(on, feed, place);
        value = on.value();
      } else if (value instanceof Moved.Of of && instrument(of, place).isPresent()) {
        feed = draft.feedOf(instrument(of, place).orElseThrow(), feed);
        value = of.value();
      } else {
        return read(value, feed, place);
      }
    }
  }

  private Value read(Expression expression, Feed feed, Place place) {
    Value there = expressions.value(expression, place.on(feed));
    if (feed.equals(place.feed())) {
      return there;
    }
    return each(
        there,
        expression,
        series -> {
          expressions.demandPure(series, expression.span(), "another instrument or timeframe");
          return align(series, feed, place.feed());
        });
  }

  static Series align(Series series, Feed from, Feed to) {
    if (from.equals(to) || series.constant().isPresent()) {
      return series;
    }
    return new Series(new Term.Aligned(series.term(), to), series.bounds());
  }

  private Feed feed(Moved.On on, Feed feed, Place place) {
    Optional<Timeframe> timeframe = expressions.lapses().timeframe(on.timeframe(), place);
    if (timeframe.isEmpty()) {
      return feed;
    }
    Timeframe longer = timeframe.orElseThrow();
    if (!longer.isMultipleOf(draft.base())) {
      draft
          .findings()
          .add(
              Problem.TIMEFRAME_NOT_A_MULTIPLE,
              on.timeframe().span(),
              "bars of " + longer + " cannot be built from bars of " + draft.base(),
              "take a multiple of " + draft.base() + ", or trade on shorter bars");
      return feed;
    }
    return draft.feedOn(longer, on.soFar(), feed);
  }

  private Value atEntry(Moved.AtEntry node, Place place) {
    Value value = expressions.value(node.value(), place);
    return each(
        value,
        node.value(),
        series -> {
          expressions.demandPure(series, node.value().span(), "'at entry'");
          return series.constant().isPresent()
              ? series
              : new Series(new Term.AtEntry(series.term()), series.bounds());
        });
  }

  private Value atStep(Moved.AtStep node, Place place) {
    for (Steps steps : place.steps().reversed()) {
      Optional<Integer> index = steps.index(node.step());
      if (index.isPresent()) {
        return each(
            expressions.value(node.value(), place),
            node.value(),
            series -> {
              expressions.demandPure(series, node.value().span(), "a sequence");
              Term captured = steps.capture(index.orElseThrow(), series.term(), place.feed());
              return new Series(captured, series.bounds());
            });
      }
    }
    draft
        .findings()
        .add(
            Problem.UNKNOWN_STEP,
            node.span(),
            "no earlier step is named '" + node.step() + "'",
            "name it: sequence(" + node.step() + ": …, then …)");
    return Value.UNKNOWN;
  }

  /** Does something with a series, or with each field of a record. */
  private Value each(Value value, Expression expression, UnaryOperator<Series> operation) {
    if (value instanceof Value.Fields fields) {
      SequencedMap<String, Value> moved = new LinkedHashMap<>();
      fields.fields().forEach((name, field) -> moved.put(name, each(field, expression, operation)));
      return new Value.Fields(moved, fields.bare());
    }
    return switch (expressions.plain(value, expression.span())) {
      case Series series -> operation.apply(series);
      case Value.Free free -> free;
    };
  }
}
