package org.signalbox.dsl.analysis;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.syntax.Duration;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Formula;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Literal.PriceStep;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.TimeUnit;

/** Reads the value of a parameter that is given outside of the text: {@code n=20}. */
final class ParameterText {

  private static final Pattern NUMBER = Pattern.compile("(-?)(\\d[\\d_]*(?:\\.\\d+)?)(.*)");
  private static final Pattern NAME = Pattern.compile("[a-z]\\w*");
  private static final Pattern MEMBER = Pattern.compile("([a-z]\\w*)\\.([a-z]\\w*)");
  private static final Pattern SYMBOL = Pattern.compile("[A-Z][A-Z0-9_]*(?:[.:][A-Z0-9_]+)*");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private static final Map<Character, String> SIGNS =
      Map.of('$', "USD", '€', "EUR", '£', "GBP", '₹', "INR", '¥', "JPY");

  private final Span span;

  private ParameterText(Span span) {
    this.span = span;
  }

  /**
   * The expression that a text stands for; empty where it is no value.
   *
   * @param span what problems with the value point at
   */
  static Optional<Expression> read(String text, Span span) {
    return new ParameterText(span).read(text.strip());
  }

  private Optional<Expression> read(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.equals("true") || text.equals("false")) {
      return Optional.of(new Literal.Truth(text.equals("true"), span));
    }
    String currency = SIGNS.get(text.charAt(0));
    if (currency != null) {
      return money(text.substring(1), currency);
    }
    return text.indexOf(':') > 0 && Character.isDigit(text.charAt(0))
        ? time(text)
        : amount(text).or(() -> name(text));
  }

  private Optional<Expression> money(String amount, String currency) {
    Matcher number = NUMBER.matcher(amount);
    return number.matches() && number.group(3).isEmpty()
        ? Optional.of(new Literal.Money(value(number), currency, span))
        : Optional.empty();
  }

  private Optional<Expression> time(String text) {
    try {
      return Optional.of(new Literal.TimeOfDay(LocalTime.parse(text), span));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }

  private Optional<Expression> amount(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return Optional.empty();
    }
    Optional<Expression> amount = amount(value(number), number.group(3).strip());
    return number.group(1).isEmpty() ? amount : amount.map(it -> new Formula.Negative(it, span));
  }

  private static BigDecimal value(Matcher number) {
    return new BigDecimal(number.group(2).replace("_", ""));
  }

  private Optional<Expression> amount(BigDecimal value, String unit) {
    if (unit.isEmpty()) {
      return Optional.of(new Literal.Decimal(value, span));
    }
    if (unit.equals("%")) {
      return Optional.of(new Literal.Percent(value, span));
    }
    if (unit.equals("R")) {
      return Optional.of(new Literal.RiskMultiple(value, span));
    }
    if (CURRENCY.matcher(unit).matches()) {
      return Optional.of(new Literal.Money(value, unit, span));
    }
    return steps(value, unit).or(() -> period(value, unit));
  }

  private Optional<Expression> steps(BigDecimal value, String unit) {
    return Arrays.stream(PriceStep.values())
        .filter(it -> isNamed(it, unit))
        .findFirst()
        .map(it -> new Literal.PriceSteps(value, it, span));
  }

  private Optional<Expression> period(BigDecimal value, String unit) {
    return Arrays.stream(TimeUnit.values())
        .filter(it -> isNamed(it, unit))
        .findFirst()
        .map(it -> new Literal.Period(new Duration.Fixed(value, it, span)));
  }

  private static boolean isNamed(Enum<?> unit, String word) {
    String name = unit.name().toLowerCase(Locale.ROOT);
    return word.equals(name) || word.equals(name + "s");
  }

  private Optional<Expression> name(String text) {
    for (Reference.Column column : Reference.Column.values()) {
      if (text.equals(column.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(new Reference.Field(column, span));
      }
    }
    Matcher member = MEMBER.matcher(text);
    if (member.matches()) {
      Expression owner = new Reference.Name(member.group(1), span);
      return Optional.of(new Reference.Member(owner, member.group(2), span, span));
    }
    if (NAME.matcher(text).matches()) {
      return Optional.of(new Reference.Name(text, span));
    }
    return symbol(text);
  }

  private Optional<Expression> symbol(String text) {
    boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
    String symbol = quoted ? text.substring(1, text.length() - 1) : text;
    return quoted || SYMBOL.matcher(text).matches()
        ? Optional.of(new Reference.Symbol(symbol, span))
        : Optional.empty();
  }
}
