package org.signalbox.dsl.text.build;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.grammar.SignalboxParser.ClockContext;
import org.signalbox.dsl.grammar.SignalboxParser.DurationContext;
import org.signalbox.dsl.grammar.SignalboxParser.SideContext;
import org.signalbox.dsl.grammar.SignalboxParser.StringContext;
import org.signalbox.dsl.grammar.SignalboxParser.SubjectContext;
import org.signalbox.dsl.grammar.SignalboxParser.SymbolRefContext;
import org.signalbox.dsl.grammar.SignalboxParser.TimeframeContext;
import org.signalbox.dsl.syntax.Clock;
import org.signalbox.dsl.syntax.Duration;
import org.signalbox.dsl.syntax.Side;
import org.signalbox.dsl.syntax.Subject;
import org.signalbox.dsl.syntax.TimeUnit;
import org.signalbox.dsl.syntax.Timeframe;
import org.signalbox.dsl.text.word.Strings;
import org.signalbox.dsl.text.word.WrongWord;

/** Reads the small parts from which statements and expressions are made. */
final class Atoms {

  private final Building building;

  Atoms(Building building) {
    this.building = building;
  }

  static String text(StringContext context) {
    return Strings.unquoted(context.getText());
  }

  static String symbol(SymbolRefContext context) {
    return context.string() == null ? context.getText() : text(context.string());
  }

  static Side side(SideContext context) {
    return constant(Side.class, context.getText());
  }

  /** The constant of an enum that is written as a word of the language. */
  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  /**
   * The number at the start of a token. Of a malformed number, which has been told already, it is
   * what can be read of it.
   */
  static BigDecimal number(String text) {
    int end = 0;
    StringBuilder digits = new StringBuilder();
    boolean point = false;
    while (end < text.length()
        && end < WrongWord.LONGEST_NUMBER
        && isPart(text.charAt(end), point)) {
      point |= text.charAt(end) == '.';
      digits.append(text.charAt(end) == '_' ? "" : text.substring(end, end + 1));
      end++;
    }
    String decimal = digits.toString();
    return decimal.isEmpty() || decimal.equals(".") ? BigDecimal.ZERO : new BigDecimal(decimal);
  }

  private static boolean isPart(char character, boolean point) {
    return (character >= '0' && character <= '9')
        || character == '_'
        || (character == '.' && !point);
  }

  /** A whole number of at least one that counts something. */
  int count(Token token) {
    BigDecimal number = number(token.getText());
    if (number.stripTrailingZeros().scale() > 0
        || number.signum() == 0
        || number.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
      building.report(
          Diagnostic.of(
                  Problem.IMPOSSIBLE_LITERAL,
                  building.span(token),
                  "'" + token.getText() + "' does not count anything")
              .withHint("a whole number from 1 to 1000000 is needed"));
      return 1;
    }
    return number.intValueExact();
  }

  static LocalTime time(TerminalNode node) {
    return possible(() -> LocalTime.parse(node.getText()), LocalTime.MIDNIGHT);
  }

  static LocalDate date(TerminalNode node) {
    return possible(() -> LocalDate.parse(node.getText()), LocalDate.EPOCH);
  }

  /** An impossible literal has been told already. */
  private static <T> T possible(Supplier<T> literal, T otherwise) {
    try {
      return literal.get();
    } catch (DateTimeException impossible) {
      return otherwise;
    }
  }

  static DayOfWeek weekday(TerminalNode node) {
    return constant(DayOfWeek.class, node.getText());
  }

  static Month month(TerminalNode node) {
    return constant(Month.class, node.getText());
  }

  /** {@code minute} and {@code minutes} are the same unit. */
  static TimeUnit unit(String word) {
    return constant(
        TimeUnit.class, word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
  }

  Subject subject(SubjectContext context) {
    return context.symbolRef() == null
        ? new Subject.Named(context.getText(), building.span(context))
        : symbolSubject(context.symbolRef());
  }

  Subject.Symbol symbolSubject(SymbolRefContext context) {
    return new Subject.Symbol(symbol(context), building.span(context));
  }

  Duration duration(DurationContext context) {
    Span span = building.span(context);
    String first = context.getStart().getText();
    if (context.NUMBER() != null) {
      return new Duration.Fixed(number(first), unit(context.getStop().getText()), span);
    }
    return context.getChildCount() > 1
        ? new Duration.Counted(first, unit(context.getStop().getText()), span)
        : new Duration.Named(first, span);
  }

  Timeframe timeframe(TimeframeContext context) {
    Span span = building.span(context);
    if (context.ID() != null) {
      return new Timeframe.Named(context.ID().getText(), span);
    }
    if (context.timeUnit() != null) {
      int count = context.NUMBER() == null ? 1 : count(context.NUMBER().getSymbol());
      return new Timeframe.Fixed(count, unit(context.timeUnit().getText()), span);
    }
    return switch (context.getStart().getText()) {
      case "hourly" -> new Timeframe.Fixed(1, TimeUnit.HOUR, span);
      case "daily" -> new Timeframe.Fixed(1, TimeUnit.DAY, span);
      case "weekly" -> new Timeframe.Fixed(1, TimeUnit.WEEK, span);
      case "monthly" -> new Timeframe.Fixed(1, TimeUnit.MONTH, span);
      case "quarterly" -> new Timeframe.Fixed(3, TimeUnit.MONTH, span);
      default -> new Timeframe.Fixed(1, TimeUnit.YEAR, span);
    };
  }

  Clock clock(ClockContext context) {
    Span span = building.span(context);
    if (context.TIME() != null) {
      return new Clock.At(time(context.TIME()), span);
    }
    Clock.Edge edge = constant(Clock.Edge.class, context.getStop().getText());
    return Optional.ofNullable(context.duration())
        .<Clock>map(distance ->
            new Clock.NearEdge(
                duration(distance),
                Building.has(context, "before") ? Clock.Order.BEFORE : Clock.Order.AFTER,
                edge,
                span))
        .orElseGet(() -> new Clock.SessionEdge(edge, span));
  }
}
