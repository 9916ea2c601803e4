package org.signalbox.dsl.analysis.expression;

import java.math.BigDecimal;
import java.util.Optional;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Plain;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Lapse.Measure;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Duration;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.TimeUnit;
import org.signalbox.market.Timeframe;

/** Reads lengths of time and the lengths of bars. */
public final class Lapses {

  private static final int MONTHS_PER_QUARTER = 3;

  private final Draft draft;
  private final Expressions expressions;

  Lapses(Draft draft, Expressions expressions) {
    this.draft = draft;
    this.expressions = expressions;
  }

  /** A length of time as a value. */
  Value value(Duration.Fixed duration) {
    return fixed(duration).<Value>map(Value.Stretch::new).orElse(Value.UNKNOWN);
  }

  /**
   * A length of time; empty where it is none, which is reported.
   *
   * @param least the least count that makes sense
   */
  public Optional<Lapse> lapse(Duration duration, Place place, int least) {
    Optional<Lapse> lapse =
        switch (duration) {
          case Duration.Fixed fixed -> fixed(fixed);
          case Duration.Counted counted ->
              count(counted.name(), counted.span(), place)
                  .map(it -> new Lapse(it, measure(counted.unit())));
          case Duration.Named named -> named(named, place);
        };
    lapse
        .filter(it -> it.count() < least)
        .ifPresent(it ->
            draft
                .findings()
                .add(
                    Problem.WINDOW_OUT_OF_RANGE,
                    duration.span(),
                    "a length of time here must be at least "
                        + Wording.of(new Lapse(least, it.measure()))
                        + ", was "
                        + Wording.of(it)));
    return lapse.filter(it -> it.count() >= least);
  }

  private Optional<Lapse> fixed(Duration.Fixed duration) {
    return whole(duration.amount(), duration.span())
        .map(it -> new Lapse(it, measure(duration.unit())));
  }

  private Optional<Integer> whole(BigDecimal amount, Span span) {
    try {
      return Optional.of(amount.intValueExact());
    } catch (ArithmeticException fraction) {
      draft
          .findings()
          .add(
              Problem.WINDOW_OUT_OF_RANGE,
              span,
              "a length of time is a whole number, was " + amount.toPlainString(),
              "take a smaller unit: '90 minutes', not '1.5 hours'");
      return Optional.empty();
    }
  }

  private Optional<Lapse> named(Duration.Named named, Place place) {
    Value value = read(named.name(), named.span(), place);
    if (value instanceof Value.Stretch stretch) {
      return Optional.of(stretch.lapse());
    }
    return count(value, named.name(), named.span()).map(Lapse::bars);
  }

  private Optional<Integer> count(String name, Span span, Place place) {
    return count(read(name, span, place), name, span);
  }

  private Value read(String name, Span span, Place place) {
    return expressions.value(new Reference.Name(name, span), place);
  }

  private Optional<Integer> count(Value value, String name, Span span) {
    Plain plain = expressions.plain(value, span);
    if (plain instanceof Value.Free free && free.isUnknown()) {
      return Optional.empty();
    }
    Series series = expressions.typed(plain);
    Optional<Double> constant = series.constant().filter(it -> it >= 0 && it == Math.rint(it));
    if (constant.isEmpty() || !series.type().equals(Type.NUMBER)) {
      draft
          .findings()
          .add(
              Problem.NOT_CONSTANT,
              span,
              "'" + name + "' must be a whole constant or a length of time to be waited for");
      return Optional.empty();
    }
    return constant.map(Double::intValue);
  }

  private static Measure measure(TimeUnit unit) {
    return switch (unit) {
      case BAR -> Measure.BARS;
      case SECOND -> Measure.SECONDS;
      case MINUTE -> Measure.MINUTES;
      case HOUR -> Measure.HOURS;
      case DAY -> Measure.DAYS;
      case WEEK -> Measure.WEEKS;
      case MONTH -> Measure.MONTHS;
      case YEAR -> Measure.YEARS;
      case SESSION -> Measure.SESSIONS;
    };
  }

  /** The length of a bar; empty where the name stands for none, which is reported. */
  public Optional<Timeframe> timeframe(org.signalbox.dsl.syntax.Timeframe timeframe, Place place) {
    return switch (timeframe) {
      case org.signalbox.dsl.syntax.Timeframe.Fixed fixed ->
          timeframe(fixed.count(), measure(fixed.unit()), fixed.span());
      case org.signalbox.dsl.syntax.Timeframe.Named named -> {
        Value value = read(named.name(), named.span(), place);
        if (value instanceof Value.Stretch(Lapse lapse)) {
          yield timeframe(lapse.count(), lapse.measure(), named.span());
        }
        if (!(value instanceof Value.Free free && free.isUnknown())) {
          draft
              .findings()
              .add(
                  Problem.WRONG_DURATION_UNIT,
                  named.span(),
                  "'" + named.name() + "' is no length of a bar",
                  "param " + named.name() + " = 1 hour among (15 minutes, 1 hour)");
        }
        yield Optional.empty();
      }
    };
  }

  private Optional<Timeframe> timeframe(int count, Measure measure, Span span) {
    if (count < 1 || measure == Measure.BARS) {
      draft
          .findings()
          .add(
              Problem.WRONG_DURATION_UNIT,
              span,
              draft.quote(span) + " is no length of a bar",
              "write '5 minute bars', 'daily bars'");
      return Optional.empty();
    }
    return Optional.of(timeframe(count, measure));
  }

  private static Timeframe timeframe(int count, Measure measure) {
    return switch (measure) {
      case SECONDS -> new Timeframe(count, Timeframe.Unit.SECOND);
      case MINUTES -> new Timeframe(count, Timeframe.Unit.MINUTE);
      case HOURS -> new Timeframe(count, Timeframe.Unit.HOUR);
      case DAYS, SESSIONS -> new Timeframe(count, Timeframe.Unit.DAY);
      case WEEKS -> new Timeframe(count, Timeframe.Unit.WEEK);
      case MONTHS ->
          count % MONTHS_PER_QUARTER == 0
              ? new Timeframe(count / MONTHS_PER_QUARTER, Timeframe.Unit.QUARTER)
              : new Timeframe(count, Timeframe.Unit.MONTH);
      case YEARS -> new Timeframe(count, Timeframe.Unit.YEAR);
      case BARS -> throw new IllegalArgumentException("bars have no length of their own");
    };
  }

  /** How many bars of a timeframe a length of time is; empty where that is not a fixed number. */
  static Optional<Integer> bars(Lapse lapse, Timeframe timeframe) {
    if (lapse.measure() == Measure.BARS) {
      return Optional.of(lapse.count());
    }
    if (lapse.count() == 0) {
      return Optional.empty();
    }
    Timeframe length = timeframe(lapse.count(), lapse.measure());
    boolean days = length.unit() == Timeframe.Unit.DAY && timeframe.unit() == Timeframe.Unit.DAY;
    boolean clock = length.isIntraday() && timeframe.isIntraday();
    boolean same = length.unit() == timeframe.unit();
    return (days || clock || same) && length.isMultipleOf(timeframe)
        ? Optional.of((int) (length.millis() / timeframe.millis()))
        : Optional.empty();
  }
}
