package org.signalbox.dsl.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A value that is one JSON string, number or truth value.
 *
 * @param <T> the type in the tree
 * @param what how a message names what is needed
 * @param from the value of a string's text; empty where the text is none
 */
record Scalar<T>(
    Class<T> type,
    String what,
    Function<T, Json> to,
    Function<Json, Optional<T>> from,
    List<Json.Member> constraints)
    implements Shape {

  private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,39})(\\.[0-9]{1,30})?");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,6}");

  private static final Map<Class<?>, Scalar<?>> ALL =
      Map.of(
          String.class,
          ofText(String.class, "text", text -> text, text -> text, List.of()),
          BigDecimal.class,
          ofText(
              BigDecimal.class,
              "a decimal number in quotes",
              BigDecimal::toPlainString,
              Scalar::decimal,
              List.of(Json.member("pattern", Json.text("^" + DECIMAL.pattern() + "$")))),
          LocalTime.class,
          ofText(
              LocalTime.class,
              "a time such as '09:30'",
              LocalTime::toString,
              LocalTime::parse,
              List.of(Json.member("pattern", Json.text("^[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?$")))),
          LocalDate.class,
          ofText(
              LocalDate.class,
              "a day such as '2024-02-29'",
              LocalDate::toString,
              LocalDate::parse,
              List.of(Json.member("pattern", Json.text("^[0-9]{4}-[01][0-9]-[0-3][0-9]$")))),
          boolean.class,
          new Scalar<>(
              Boolean.class,
              "true or false",
              Json::truth,
              json ->
                  json instanceof Json.Bool(var value, _) ? Optional.of(value) : Optional.empty(),
              List.of(Json.member("type", Json.text("boolean")))),
          int.class,
          new Scalar<>(
              Integer.class,
              "a whole number",
              Json::number,
              Scalar::count,
              List.of(
                  Json.member("type", Json.text("integer")),
                  Json.member("minimum", Json.number(1)))));

  /** The shape of a type, where it is a scalar. */
  static Optional<Shape> of(Class<?> type) {
    return type.isEnum() ? Optional.of(ofEnum(type)) : Optional.ofNullable(ALL.get(type));
  }

  private static <T> Scalar<T> ofText(
      Class<T> type,
      String what,
      Function<T, String> to,
      Function<String, T> from,
      List<Json.Member> more) {
    List<Json.Member> constraints = new ArrayList<>();
    constraints.add(Json.member("type", Json.text("string")));
    constraints.addAll(more);
    return new Scalar<>(
        type,
        what,
        value -> Json.text(to.apply(value)),
        json -> json instanceof Json.Str(var text, _) ? parsed(from, text) : Optional.empty(),
        constraints);
  }

  private static <T> Optional<T> parsed(Function<String, T> from, String text) {
    try {
      return Optional.of(from.apply(text));
    } catch (DateTimeException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static BigDecimal decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new IllegalArgumentException("not a decimal: " + text);
    }
    return new BigDecimal(text);
  }

  private static Optional<Integer> count(Json json) {
    return json instanceof Json.Num(var digits, _) && COUNT.matcher(digits).matches()
        ? Optional.of(Integer.valueOf(digits))
        : Optional.empty();
  }

  private static Shape ofEnum(Class<?> type) {
    Map<String, Object> constants = Spellings.constants(type);
    List<Json> words = constants.keySet().stream().map(Json::text).toList();
    return new Scalar<>(
        Object.class,
        "one of " + String.join(", ", constants.keySet()),
        value -> Json.text(Spellings.word((Enum<?>) value)),
        json ->
            json instanceof Json.Str(var text, _)
                ? Optional.ofNullable(constants.get(text))
                : Optional.empty(),
        List.of(Json.member("enum", Json.list(words))));
  }

  @Override
  @SuppressWarnings("unchecked") // a scalar is only asked for values of its type
  public Json write(Object value) {
    return to.apply((T) value);
  }

  @Override
  public Object read(Json json, Reading reading) {
    return from.apply(json)
        .map(Object.class::cast)
        .orElseThrow(() -> Reading.wrong(json.span(), what + " is needed here"));
  }

  @Override
  public Json schema() {
    return Json.object(constraints);
  }
}
