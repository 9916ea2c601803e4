package org.signalbox.dsl.json;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.signalbox.dsl.syntax.Allocation;
import org.signalbox.dsl.syntax.Clock;
import org.signalbox.dsl.syntax.Condition;
import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.dsl.syntax.Definition;
import org.signalbox.dsl.syntax.Duration;
import org.signalbox.dsl.syntax.Formula;
import org.signalbox.dsl.syntax.Limit;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Moved;
import org.signalbox.dsl.syntax.OrderType;
import org.signalbox.dsl.syntax.Protection;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.Schedule;
import org.signalbox.dsl.syntax.Size;
import org.signalbox.dsl.syntax.Subject;
import org.signalbox.dsl.syntax.Timeframe;
import org.signalbox.dsl.syntax.Trade;
import org.signalbox.dsl.syntax.Validity;

/**
 * Where JSON does not simply say what the tree's types and components are called.
 *
 * <p>An alternative is told by its {@code kind}, which is the record's name, or by a field that no
 * other alternative has.
 */
final class Spellings {

  /** Alternatives that are told by a field instead of a {@code kind}. */
  private static final Map<Class<?>, String> TAGS =
      Map.ofEntries(
          entry(Literal.Decimal.class, "num"),
          entry(Literal.Percent.class, "pct"),
          entry(Literal.RiskMultiple.class, "r"),
          entry(Literal.Money.class, "money"),
          entry(Literal.PriceSteps.class, "steps"),
          entry(Literal.Period.class, "n"),
          entry(Literal.TimeOfDay.class, "time"),
          entry(Literal.Date.class, "date"),
          entry(Literal.Weekday.class, "weekday"),
          entry(Literal.Month.class, "month"),
          entry(Literal.Truth.class, "bool"),
          entry(Reference.Name.class, "ref"),
          entry(Reference.Field.class, "field"),
          entry(Reference.Symbol.class, "sym"),
          entry(Formula.Fold.By.class, "fn"),
          entry(Condition.Frequency.AtLeast.class, "times"),
          entry(Duration.Fixed.class, "n"),
          entry(Duration.Counted.class, "count"),
          entry(Duration.Named.class, "ref"),
          entry(Timeframe.Fixed.class, "n"),
          entry(Timeframe.Named.class, "ref"),
          entry(Clock.At.class, "time"),
          entry(Clock.SessionEdge.class, "session"),
          entry(Clock.NearEdge.class, "distance"),
          entry(Schedule.DayOfMonth.TradingDay.class, "tradingDay"),
          entry(Schedule.DayOfMonth.CalendarDay.class, "day"),
          entry(Subject.Symbol.class, "sym"),
          entry(Subject.Named.class, "ref"),
          entry(Validity.For.class, "for"),
          entry(Validity.Until.class, "until"),
          entry(Validity.While.class, "while"),
          entry(Size.Risk.class, "risk"),
          entry(Size.Amount.class, "amount"),
          entry(Size.Units.class, "count"),
          entry(Trade.Items.Listed.class, "items"),
          entry(Trade.Items.EachOf.class, "eachOf"),
          entry(Rule.Occasion.Scheduled.class, "schedule"),
          entry(Rule.Occasion.When.class, "when"),
          entry(Rule.Scope.OfSide.class, "side"),
          entry(Rule.Scope.OfSubject.class, "subject"),
          entry(Protection.Whom.OfSide.class, "side"),
          entry(Protection.Whom.OfEntry.class, "entry"),
          entry(Protection.Level.Distance.class, "distance"),
          entry(Protection.Level.Price.class, "at"),
          entry(Limit.Capped.Entries.class, "entriesPer"),
          entry(Declaration.Domain.Range.class, "from"),
          entry(Declaration.Domain.Choices.class, "among"),
          entry(Declaration.Members.Listed.class, "symbols"),
          entry(Declaration.Hours.Calendar.class, "calendar"),
          entry(Declaration.Hours.Between.class, "open"),
          entry(Definition.Body.Direct.class, "value"),
          entry(Allocation.Symbol.class, "sym"),
          entry(Allocation.Named.class, "ref"),
          entry(Allocation.Weighting.By.class, "by"));

  private static final Map<Class<?>, String> KINDS =
      Map.ofEntries(
          entry(Literal.Unknown.class, "na"),
          entry(Formula.Choice.class, "if"),
          entry(Moved.Back.class, "ago"),
          entry(Moved.Ago.class, "asOf"),
          entry(Definition.Function.class, "define"),
          entry(Definition.Portfolio.class, "allocation"),
          entry(Definition.Body.RecordBlock.class, "record"),
          entry(Limit.Sizing.class, "size"),
          entry(Limit.AtMost.class, "allowAtMost"),
          entry(Limit.EntryHours.class, "allowHours"),
          entry(Limit.EntryDays.class, "allowDays"),
          entry(Limit.EntryCondition.class, "allowWhen"),
          entry(Limit.Leverage.class, "allowLeverage"),
          entry(Allocation.Choice.class, "allocIf"),
          entry(Allocation.Ranked.class, "ranked"),
          entry(Allocation.EachOf.class, "each"),
          entry(Allocation.OfSide.class, "side"),
          entry(Rule.Scope.Everything.class, "all"));

  /** Components whose field has another name, as {@code Record.component}. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("Header.level", "signalbox"),
          entry("StrategyFile.title", "strategy"),
          entry("Trade.timeframe", "on"),
          entry("Compare.comparison", "op"),
          entry("Link.comparison", "op"),
          entry("Arithmetic.operator", "op"),
          entry("Call.library", "lib"),
          entry("Call.function", "fn"),
          entry("Call.arguments", "args"),
          entry("Member.owner", "x"),
          entry("Negative.operand", "x"),
          entry("Not.operand", "x"),
          entry("Choice.first", "then"),
          entry("Choice.second", "else"),
          entry("Back.value", "x"),
          entry("Ago.value", "x"),
          entry("Of.value", "x"),
          entry("Of.target", "of"),
          entry("On.value", "x"),
          entry("On.timeframe", "tf"),
          entry("AtEntry.value", "x"),
          entry("AtStep.value", "x"),
          entry("Between.value", "x"),
          entry("Trend.value", "x"),
          entry("Window.condition", "x"),
          entry("Step.condition", "x"),
          entry("Over.body", "x"),
          entry("All.rows", "items"),
          entry("Any.rows", "items"),
          entry("None.rows", "items"),
          entry("AtLeast.rows", "items"),
          entry("Cross.crossing", "direction"),
          entry("Schedule.clock", "at"),
          entry("Standing.whom", "for"),
          entry("Breakeven.whom", "for"),
          entry("Rebalance.allocation", "into"),
          entry("Part.allocation", "of"),
          entry("OfSide.part", "of"),
          entry("Scaled.part", "of"),
          entry("Capped.part", "of"),
          entry("PriceSteps.step", "unit"),
          entry("EntryTerms.name", "as"),
          entry("ExitTerms.name", "as"));

  /** Components whose fields stand among those of the record around them. */
  private static final Set<String> SHARED =
      Set.of(
          "StrategyFile.header",
          "Row.condition",
          "Argument.value",
          "Of.expression",
          "Period.duration",
          "Trade.items",
          "Schedule.rhythm",
          "Enter.terms",
          "Add.terms",
          "Exit.terms",
          "Rebalance.occasion",
          "Standing.exiting",
          "StopLoss.level",
          "TakeProfit.level",
          "TrailingStop.level",
          "Sizing.size",
          "Ranked.ranking");

  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

  private Spellings() {}

  static boolean isShared(Class<?> record, String component) {
    return SHARED.contains(record.getSimpleName() + "." + component);
  }

  static Optional<String> tag(Class<?> record) {
    return Optional.ofNullable(TAGS.get(record));
  }

  static String kind(Class<?> record) {
    return KINDS.getOrDefault(record, camel(record.getSimpleName()));
  }

  /** The field that tells the alternatives of a type apart. */
  static String discriminator(Class<?> union) {
    return union == OrderType.class ? "type" : "kind";
  }

  /** The name of a component's field; the first one of a tagged alternative is its tag. */
  static String field(Class<?> record, String component, boolean first) {
    String name = NAMES.getOrDefault(record.getSimpleName() + "." + component, component);
    return first ? tag(record).orElse(name) : name;
  }

  /** The constants of an enum by their words, in order. */
  static Map<String, Object> constants(Class<?> type) {
    Map<String, Object> constants = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      constants.put(word((Enum<?>) constant), constant);
    }
    return constants;
  }

  static String word(Enum<?> constant) {
    return switch (constant) {
      case Condition.Comparison comparison -> comparison.symbol();
      case Formula.Operator operator -> operator.symbol();
      case DayOfWeek day -> capital(day);
      case Month month -> capital(month);
      default -> lowerCamel(constant.name());
    };
  }

  private static String capital(Enum<?> constant) {
    return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static String lowerCamel(String constant) {
    return UNDERSCORE
        .matcher(constant.toLowerCase(Locale.ROOT))
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  private static String camel(String typeName) {
    return typeName.substring(0, 1).toLowerCase(Locale.ROOT) + typeName.substring(1);
  }
}
