package org.signalbox.cli.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.signalbox.backtest.report.text.Json;
import org.signalbox.cli.terminal.Table;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.cli.terminal.Words;

/**
 * A list whose columns are the same for people and for programs. A value is a text, a truth value,
 * a number, an instant, a list of texts, or an {@link Optional} of one of them.
 */
final class Listing<T> {

  private record Column<T>(String name, Function<T, Object> value, boolean forPeople) {}

  private final List<Column<T>> columns = new ArrayList<>();

  /** A column that people see too. */
  Listing<T> column(String name, Function<T, Object> value) {
    columns.add(new Column<>(name, value, true));
    return this;
  }

  /** A member that only programs see. */
  Listing<T> member(String name, Function<T, Object> value) {
    columns.add(new Column<>(name, value, false));
    return this;
  }

  /**
   * Prints rows.
   *
   * @param none what a person is told where there are none
   */
  void print(List<T> rows, boolean json, String none, Terminal terminal) {
    if (json) {
      terminal.print(Json.indented(rows.stream().map(this::members).toList()));
    } else if (rows.isEmpty()) {
      terminal.note(none);
    } else {
      terminal.print(table(rows));
    }
  }

  private String table(List<T> rows) {
    List<Column<T>> shown = columns.stream().filter(Column::forPeople).toList();
    Table table = new Table(shown.stream().map(Column::name).toArray(String[]::new));
    rows.forEach(row ->
        table.add(shown.stream().map(it -> words(it.value().apply(row))).toArray(String[]::new)));
    return table.toString();
  }

  /** One row as members of a JSON object; what is empty is left out. */
  Map<String, Object> members(T row) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Column<T> column : columns) {
      plain(column.value().apply(row))
          .ifPresent(it -> members.put(column.name().replace(' ', '_'), it));
    }
    return members;
  }

  private static Optional<Object> plain(Object value) {
    return switch (value) {
      case Optional<?> maybe -> maybe.flatMap(Listing::plain);
      case Instant instant -> Optional.of(instant.toString());
      default -> Optional.of(value);
    };
  }

  static String words(Object value) {
    return switch (value) {
      case Optional<?> maybe -> maybe.map(Listing::words).orElse("");
      case Instant instant -> Words.minute(instant.toEpochMilli());
      case BigDecimal number -> number.toPlainString();
      case List<?> texts -> String.join(", ", texts.stream().map(Listing::words).toList());
      default -> value.toString();
    };
  }
}
