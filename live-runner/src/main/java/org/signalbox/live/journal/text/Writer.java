package org.signalbox.live.journal.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Values to text. */
final class Writer {

  private Writer() {}

  static void write(Object value, StringBuilder out) {
    switch (value) {
      case Record it -> record(it, out);
      case List<?> list -> list(list, out);
      case SortedMap<?, ?> map -> map(map, out);
      case Optional<?> optional -> optional(optional, out);
      case String text -> quoted(text, out);
      case BigDecimal _, Integer _, Long _, Double _, Boolean _ -> out.append(value);
      case Instant _, Duration _, LocalDate _ -> out.append(value);
      case Enum<?> constant -> out.append(constant.name());
      default ->
          throw new IllegalArgumentException(
              "'%s' has no text".formatted(value.getClass().getName()));
    }
  }

  private static void record(Record record, StringBuilder out) {
    Shape shape = Shape.of(record.getClass());
    out.append(shape.name()).append('(');
    for (int place = 0; place < shape.components().size(); place++) {
      blank(place, out);
      write(shape.component(place, record), out);
    }
    out.append(')');
  }

  private static void list(List<?> values, StringBuilder out) {
    out.append('[');
    for (int place = 0; place < values.size(); place++) {
      blank(place, out);
      write(values.get(place), out);
    }
    out.append(']');
  }

  private static void map(SortedMap<?, ?> values, StringBuilder out) {
    out.append('{');
    int place = 0;
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      blank(place++, out);
      write(entry.getKey(), out);
      out.append(' ');
      write(entry.getValue(), out);
    }
    out.append('}');
  }

  private static void optional(Optional<?> value, StringBuilder out) {
    if (value.isEmpty()) {
      out.append('-');
    } else {
      out.append('+');
      write(value.get(), out);
    }
  }

  private static void blank(int place, StringBuilder out) {
    if (place > 0) {
      out.append(' ');
    }
  }

  private static void quoted(String text, StringBuilder out) {
    out.append('"');
    for (int place = 0; place < text.length(); place++) {
      char letter = text.charAt(place);
      switch (letter) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\0' -> out.append("\\0"); // no column takes it as it is
        default -> out.append(letter);
      }
    }
    out.append('"');
  }
}
