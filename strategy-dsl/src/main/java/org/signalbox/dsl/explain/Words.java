package org.signalbox.dsl.explain;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Parameter;
import org.signalbox.dsl.syntax.Condition;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Formula;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Moved;
import org.signalbox.dsl.syntax.Reference;

/** Values in words. What has parts of its own stands in parentheses inside of something else. */
final class Words {

  private final Catalog catalog;
  private final Conditions conditions;

  Words(Catalog catalog) {
    this.catalog = catalog;
    this.conditions = new Conditions(this);
  }

  Conditions conditions() {
    return conditions;
  }

  /** An expression that stands alone. */
  String of(Expression expression) {
    return switch (expression) {
      case Literal literal -> of(literal);
      case Reference reference -> of(reference);
      case Formula formula -> of(formula);
      case Moved moved -> of(moved);
      case Condition condition -> conditions.of(condition);
    };
  }

  /** An expression inside of another one. */
  String part(Expression expression) {
    boolean compound =
        switch (expression) {
          case Formula.Negative _ -> false;
          case Formula _, Condition _ -> true;
          case Literal _, Reference _, Moved _ -> false;
        };
    return compound ? "(" + of(expression) + ")" : of(expression);
  }

  /** A side of a sum or product, where it must be plain how far a move reaches. */
  private String operand(Expression expression) {
    boolean reaches = expression instanceof Moved && !(expression instanceof Moved.Back);
    return reaches ? "(" + of(expression) + ")" : part(expression);
  }

  private static String of(Literal literal) {
    return switch (literal) {
      case Literal.Decimal decimal -> number(decimal.value());
      case Literal.Percent percent -> percent(percent.value());
      case Literal.RiskMultiple multiple ->
          number(multiple.value()) + " times the initial risk of the position";
      case Literal.Money money -> number(money.value()) + " " + money.currency();
      case Literal.PriceSteps steps ->
          Times.counted(steps.value(), steps.step().name().toLowerCase(Locale.ROOT));
      case Literal.Period period -> Times.of(period.duration());
      case Literal.TimeOfDay time -> time.value().toString();
      case Literal.Date date -> date.value().toString();
      case Literal.Weekday day -> day.value().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case Literal.Month month -> month.value().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case Literal.Truth truth -> truth.value() ? "true" : "false";
      case Literal.Unknown _ -> "nothing known";
    };
  }

  static String number(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  static String percent(BigDecimal value) {
    return number(value) + "%";
  }

  private String of(Reference reference) {
    return switch (reference) {
      case Reference.Name name -> name(name.name());
      case Reference.Field field -> "the " + field.column().name().toLowerCase(Locale.ROOT);
      case Reference.Symbol symbol -> symbol.symbol();
      case Reference.Member member -> member(member);
      case Reference.Call call -> call(call);
      case Reference.Previous _ -> "its own value before";
    };
  }

  private static String name(String name) {
    return switch (name) {
      case "equity", "cash", "stake" -> "the " + name;
      case "typical_price", "median_price", "average_price", "weighted_close", "true_range" ->
          "the " + spaced(name);
      default -> "'" + name + "'";
    };
  }

  static String spaced(String name) {
    return name.replace('_', ' ');
  }

  private String member(Reference.Member member) {
    if (member.owner() instanceof Reference.Name owner) {
      return switch (owner.name()) {
        case "today" -> "today's " + member.name();
        case "yesterday" -> "yesterday's " + member.name();
        case "clock" -> "the " + spaced(member.name()) + " of the clock";
        case "calendar" -> "the calendar's " + spaced(member.name());
        case "position" -> "the position's " + spaced(member.name());
        case "last_trade" -> "the last trade's " + spaced(member.name());
        case "account" -> "the account's " + spaced(member.name());
        default -> "the " + spaced(member.name()) + " of '" + owner.name() + "'";
      };
    }
    return "the " + spaced(member.name()) + " of " + part(member.owner());
  }

  private String call(Reference.Call call) {
    String name = call.library().map(it -> it + ".").orElse("") + call.function();
    if (name.equals("known") && call.arguments().size() == 1) {
      return "whether " + value(call.arguments().getFirst().value()) + " is known";
    }
    Optional<Function> function = catalog.find(name);
    List<String> series = new ArrayList<>();
    List<String> settings = new ArrayList<>();
    int position = 0;
    List<String> given = new ArrayList<>();
    for (Reference.Argument argument : call.arguments()) {
      Optional<Parameter> parameter =
          argument.label().isPresent()
              ? function.flatMap(it -> named(it, argument.label().orElseThrow()))
              : at(function, position++);
      String label = parameter.map(Parameter::name).or(argument::label).orElse("");
      given.add(label);
      boolean isSeries = parameter.map(Parameter::isColumn).orElse(label.isEmpty());
      String value = value(argument.value());
      if (isSeries && argument.label().isEmpty()) {
        series.add(value);
      } else {
        settings.add(spaced(label) + " " + value);
      }
    }
    function.ifPresent(it -> settings.addAll(defaults(it, given)));
    String of = series.isEmpty() ? "" : " of " + String.join(" and ", series);
    String with = settings.isEmpty() ? "" : " (" + String.join(", ", settings) + ")";
    return "the " + spaced(name) + of + with;
  }

  private static Optional<Parameter> named(Function function, String label) {
    return function.parameters().stream().filter(it -> it.name().equals(label)).findFirst();
  }

  private static Optional<Parameter> at(Optional<Function> function, int position) {
    return function
        .map(Function::parameters)
        .filter(it -> position < it.size())
        .map(it -> it.get(position));
  }

  /** Arguments that the call leaves out, with the values that they take. */
  private static List<String> defaults(Function function, List<String> given) {
    boolean windowElsewhere = given.contains("since");
    return function.parameters().stream()
        .filter(it -> !given.contains(it.name()))
        .filter(it -> !it.defaultValue().equals(Optional.of("false")))
        .filter(it -> !(windowElsewhere && it.kind() == Parameter.Kind.WINDOW))
        .flatMap(it -> it.defaultValue().map(usual -> spaced(it.name()) + " " + usual).stream())
        .toList();
  }

  private String value(Reference.Value value) {
    return switch (value) {
      case Reference.Value.Of(Expression expression) -> part(expression);
      case Reference.Value.Session _ -> "the start of the session";
    };
  }

  private String of(Formula formula) {
    return switch (formula) {
      case Formula.Arithmetic arithmetic ->
          operand(arithmetic.left())
              + " "
              + operator(arithmetic.operator())
              + " "
              + operand(arithmetic.right());
      case Formula.Negative negative -> "minus " + part(negative.operand());
      case Formula.Offset offset ->
          part(offset.distance())
              + (offset.direction() == Formula.Direction.ABOVE ? " above " : " below ")
              + part(offset.base());
      case Formula.Choice choice ->
          part(choice.first())
              + " if "
              + conditions.part(choice.condition())
              + ", otherwise "
              + part(choice.second());
      case Formula.Over over -> over(over);
    };
  }

  private static String operator(Formula.Operator operator) {
    return switch (operator) {
      case ADD -> "plus";
      case SUBTRACT -> "minus";
      case MULTIPLY -> "times";
      case DIVIDE -> "divided by";
      case POWER -> "to the power of";
    };
  }

  private String over(Formula.Over over) {
    String range =
        ", for each whole number "
            + over.variable()
            + " from "
            + part(over.from())
            + " to "
            + part(over.to());
    String body = part(over.body());
    return switch (over.fold()) {
      case Formula.Fold.All _ -> "it holds every time that " + body + range;
      case Formula.Fold.Any _ -> "it holds at least once that " + body + range;
      case Formula.Fold.None _ -> "it never holds that " + body + range;
      case Formula.Fold.AtLeast atLeast ->
          "it holds at least " + part(atLeast.count()) + " times that " + body + range;
      case Formula.Fold.By by -> "the " + by.function() + " of " + body + range;
    };
  }

  private String of(Moved moved) {
    String value = part(moved.value());
    return switch (moved) {
      case Moved.Back back -> value + " " + barsAgo(back.bars());
      case Moved.Ago ago -> value + " " + Times.of(ago.duration()) + " ago";
      case Moved.Of of ->
          of.target() instanceof Reference.Symbol symbol
              ? value + " of " + symbol.symbol()
              : value + " of " + part(of.target());
      case Moved.On on -> value + " on " + Times.bars(on.timeframe(), on.soFar());
      case Moved.AtEntry _ -> value + " as it was when the position was entered";
      case Moved.AtStep step -> value + " as it was at the step '" + step.step() + "'";
    };
  }

  private String barsAgo(Expression bars) {
    return bars instanceof Literal.Decimal decimal
        ? Times.counted(decimal.value(), "bar") + " ago"
        : part(bars) + " bars ago";
  }

  /** {@code a, b and c}. */
  static String list(List<String> items) {
    return items.size() < 2
        ? String.join("", items)
        : items.subList(0, items.size() - 1).stream().collect(joining(", "))
            + " and "
            + items.getLast();
  }

  /** The same text with a capital letter in front. */
  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
  }
}
