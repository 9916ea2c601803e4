package org.signalbox.dsl.analysis.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.catalog.Range;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.ir.Feed;
import org.signalbox.dsl.ir.LiveField;
import org.signalbox.dsl.ir.Operator;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.TimeField;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Reference.Column;

/** The values that every program can read without defining them. */
final class BuiltIns {

  /** A field of the clock or of the calendar. */
  private record Timely(TimeField field, Type type, Range range) {}

  private static final Map<String, LiveField> SHORT =
      Map.of(
          "equity", LiveField.ACCOUNT_EQUITY,
          "cash", LiveField.ACCOUNT_CASH,
          "stake", LiveField.ACCOUNT_STAKE);

  private static final Map<String, Map<String, LiveField>> LIVE =
      Map.of(
          "position", live("POSITION_"),
          "last_trade", live("LAST_TRADE_"),
          "account", live("ACCOUNT_"));

  private static final Map<String, Map<String, Timely>> TIMELY =
      Map.of("clock", clock(), "calendar", calendar());

  private static final Set<String> PRICES =
      Set.of("typical_price", "median_price", "average_price", "weighted_close");

  private BuiltIns() {}

  static Series column(Column column, Feed feed) {
    return switch (column) {
      case OPEN -> bars(BarField.OPEN, feed);
      case HIGH -> bars(BarField.HIGH, feed);
      case LOW -> bars(BarField.LOW, feed);
      case CLOSE -> bars(BarField.CLOSE, feed);
      case VOLUME -> bars(BarField.VOLUME, feed);
    };
  }

  static Series bars(BarField field, Feed feed) {
    return Value.of(new Term.Bars(field, type(field.unit(), feed), feed));
  }

  static Type price(Feed feed) {
    return type(Unit.PRICE, feed);
  }

  /** A unit's type on a feed: prices and quantities are those of its instrument. */
  static Type type(Unit unit, Feed feed) {
    boolean ofInstrument = unit == Unit.PRICE || unit == Unit.QUANTITY;
    return new Type(unit, ofInstrument ? feed.symbol() : Optional.empty());
  }

  /** A value of a single name. */
  static Optional<Series> value(String name, Feed feed) {
    if (SHORT.containsKey(name)) {
      return Optional.of(live(SHORT.get(name)));
    }
    return PRICES.contains(name) ? Optional.of(price(name, feed)) : Optional.empty();
  }

  private static Series live(LiveField field) {
    Range range = field.type().isBool() ? Range.TRUTH : Range.ANY;
    return new Series(new Term.Live(field, Optional.empty()), Bounds.of(range));
  }

  private static Series price(String name, Feed feed) {
    Series high = bars(BarField.HIGH, feed);
    Series low = bars(BarField.LOW, feed);
    Series close = bars(BarField.CLOSE, feed);
    List<Series> parts =
        switch (name) {
          case "typical_price" -> List.of(high, low, close);
          case "median_price" -> List.of(high, low);
          case "average_price" -> List.of(bars(BarField.OPEN, feed), high, low, close);
          case "weighted_close" -> List.of(high, low, close, close);
          default -> throw new IllegalArgumentException("no such price: " + name);
        };
    Type type = price(feed);
    Series sum = Composition.of(Operator.ADD, parts, type, Bounds.UNBOUNDED, feed);
    return Composition.of(
        Operator.DIVIDE, List.of(sum, Value.number(parts.size())), type, Bounds.UNBOUNDED, feed);
  }

  /** A value of two names: {@code position.size}, {@code clock.hour}. */
  static Optional<Series> member(String owner, String name, Feed feed) {
    Optional<Series> live =
        Optional.ofNullable(LIVE.getOrDefault(owner, Map.of()).get(name)).map(BuiltIns::live);
    return live.or(() ->
        Optional.ofNullable(TIMELY.getOrDefault(owner, Map.of()).get(name))
            .map(it ->
                new Series(new Term.Clock(it.field(), it.type(), feed), Bounds.of(it.range()))));
  }

  /** Whether members can be read of this name: {@code position}, {@code today}. */
  static boolean isOwner(String name) {
    return !members(name).isEmpty();
  }

  /** The members of a name, for a hint. */
  static List<String> members(String owner) {
    if (owner.equals("today") || owner.equals("yesterday")) {
      return List.of("open", "high", "low", "close", "volume");
    }
    return List.copyOf(
        LIVE.containsKey(owner)
            ? LIVE.get(owner).keySet()
            : TIMELY.getOrDefault(owner, Map.of()).keySet());
  }

  /** Whether a text may not define this name. */
  static boolean isBuiltIn(String name) {
    return SHORT.containsKey(name)
        || PRICES.contains(name)
        || name.equals("true_range")
        || isOwner(name);
  }

  /** All names that can be read alone. */
  static List<String> names() {
    return List.of(
        "open",
        "high",
        "low",
        "close",
        "volume",
        "typical_price",
        "median_price",
        "average_price",
        "weighted_close",
        "true_range",
        "equity",
        "cash",
        "stake");
  }

  /** Fields by the name after the dot. */
  private static Map<String, LiveField> live(String prefix) {
    Map<String, LiveField> fields = new LinkedHashMap<>();
    for (LiveField field : LiveField.values()) {
      if (field.name().startsWith(prefix)) {
        String name = field.name().substring(prefix.length());
        fields.put(name.toLowerCase(java.util.Locale.ROOT), field);
      }
    }
    return fields;
  }

  private static Map<String, Timely> clock() {
    Map<String, Timely> fields = new LinkedHashMap<>();
    fields.put("time", new Timely(TimeField.TIME, Type.TIME, new Range(0, 86_400)));
    fields.put("hour", new Timely(TimeField.HOUR, Type.NUMBER, new Range(0, 23)));
    fields.put("minute", new Timely(TimeField.MINUTE, Type.NUMBER, new Range(0, 59)));
    return fields;
  }

  private static Map<String, Timely> calendar() {
    Map<String, Timely> fields = new LinkedHashMap<>();
    fields.put("date", new Timely(TimeField.DATE, Type.DATE, Range.ANY));
    fields.put("day_of_week", new Timely(TimeField.DAY_OF_WEEK, Type.WEEKDAY, new Range(1, 7)));
    fields.put("day_of_month", new Timely(TimeField.DAY_OF_MONTH, Type.NUMBER, new Range(1, 31)));
    fields.put("month", new Timely(TimeField.MONTH, Type.MONTH, new Range(1, 12)));
    fields.put("year", new Timely(TimeField.YEAR, Type.NUMBER, Range.ANY));
    fields.put("week_of_year", new Timely(TimeField.WEEK_OF_YEAR, Type.NUMBER, new Range(1, 53)));
    fields.put(
        "trading_day_of_month",
        new Timely(TimeField.TRADING_DAY_OF_MONTH, Type.NUMBER, new Range(1, 31)));
    fields.put(
        "trading_days_left_in_month",
        new Timely(TimeField.TRADING_DAYS_LEFT_IN_MONTH, Type.NUMBER, new Range(0, 30)));
    fields.put(
        "days_to_holiday", new Timely(TimeField.DAYS_TO_HOLIDAY, Type.NUMBER, Range.POSITIVE));
    return fields;
  }
}
