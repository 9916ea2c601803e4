package org.signalbox.dsl.text.print;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.signalbox.dsl.syntax.Clock;
import org.signalbox.dsl.syntax.Duration;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Subject;
import org.signalbox.dsl.syntax.TimeUnit;
import org.signalbox.dsl.syntax.Timeframe;
import org.signalbox.dsl.text.word.Currencies;
import org.signalbox.dsl.text.word.Strings;

/** Spells the small parts from which statements and expressions are made. */
public final class AtomPrinter {

  private static final Pattern BARE_SYMBOL = Pattern.compile("[A-Z][A-Z0-9_]*([.:][A-Z0-9_]+)*");

  private static final Map<String, String> ADJECTIVES =
      Map.of(
          "1 day", "daily",
          "1 week", "weekly",
          "1 month", "monthly",
          "3 month", "quarterly",
          "1 year", "yearly");

  private AtomPrinter() {}

  static String literal(Literal literal) {
    return switch (literal) {
      case Literal.Decimal(var value, _) -> number(value);
      case Literal.Percent(var value, _) -> percent(value);
      case Literal.RiskMultiple(var value, _) -> number(value) + "R";
      case Literal.Money(var value, var currency, _) -> money(value, currency);
      case Literal.PriceSteps(var value, var step, _) -> counted(value, word(step));
      case Literal.Period(var duration) -> duration(duration);
      case Literal.TimeOfDay(var value, _) -> time(value);
      case Literal.Date(var value, _) -> value.toString();
      case Literal.Weekday(var value, _) -> weekday(value);
      case Literal.Month(var value, _) -> value.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case Literal.Truth(var value, _) -> Boolean.toString(value);
      case Literal.Unknown _ -> "na";
    };
  }

  static String number(BigDecimal value) {
    return value.toPlainString();
  }

  static String percent(BigDecimal value) {
    return number(value) + "%";
  }

  private static String money(BigDecimal value, String currency) {
    return Currencies.sign(currency)
        .map(sign -> sign + number(value))
        .orElseGet(() -> number(value) + " " + currency);
  }

  /** Singular for one, plural otherwise. */
  private static String counted(BigDecimal value, String unit) {
    return number(value) + " " + (value.compareTo(BigDecimal.ONE) == 0 ? unit : unit + "s");
  }

  /** The constant of an enum as the language writes it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** Seconds only where there are any. */
  static String time(LocalTime time) {
    return time.toString();
  }

  static String symbol(String symbol) {
    return BARE_SYMBOL.matcher(symbol).matches() ? symbol : Strings.quoted(symbol);
  }

  public static String subject(Subject subject) {
    return switch (subject) {
      case Subject.Symbol(var symbol, _) -> symbol(symbol);
      case Subject.Named(var name, _) -> name;
    };
  }

  static String duration(Duration duration) {
    return switch (duration) {
      case Duration.Fixed(var amount, var unit, _) -> counted(amount, word(unit));
      case Duration.Counted(var name, var unit, _) -> name + " " + word(unit) + "s";
      case Duration.Named(var name, _) -> name;
    };
  }

  public static String timeframe(Timeframe timeframe) {
    return switch (timeframe) {
      case Timeframe.Fixed(var count, var unit, _) -> length(count, unit) + " bars";
      case Timeframe.Named(var name, _) -> name + " bars";
    };
  }

  private static String length(int count, TimeUnit unit) {
    String length = count + " " + word(unit);
    return ADJECTIVES.getOrDefault(length, length);
  }

  static String clock(Clock clock) {
    return switch (clock) {
      case Clock.At(var time, _) -> time(time);
      case Clock.SessionEdge(var edge, _) -> "session " + word(edge);
      case Clock.NearEdge(var distance, var order, var edge, _) ->
          duration(distance) + " " + word(order) + " session " + word(edge);
    };
  }
}
