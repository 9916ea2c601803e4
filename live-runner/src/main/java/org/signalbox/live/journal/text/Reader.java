package org.signalbox.live.journal.text;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Text to values. Instances hold state and belong to one thread. */
final class Reader {

  private static final Map<Class<?>, Function<String, Object>> WORDS =
      Map.of(
          BigDecimal.class, BigDecimal::new,
          int.class, Integer::valueOf,
          long.class, Long::valueOf,
          double.class, Double::valueOf,
          boolean.class, Reader::truth,
          Instant.class, Instant::parse,
          Duration.class, Duration::parse,
          LocalDate.class, LocalDate::parse);

  private final String text;
  private int place;

  Reader(String text) {
    this.text = text;
  }

  Object value(Type type) {
    return switch (type) {
      case ParameterizedType generic -> collection(generic);
      case Class<?> plain -> plain(plain);
      default -> throw new IllegalArgumentException("'%s' has no text".formatted(type));
    };
  }

  void end() {
    if (place != text.length()) {
      throw wrong("expected the end");
    }
  }

  private Object collection(ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return optional(of[0]);
    }
    if (type.getRawType() == List.class) {
      return list(of[0]);
    }
    if (type.getRawType() == SortedMap.class) {
      return map(of[0], of[1]);
    }
    throw new IllegalArgumentException("'%s' has no text".formatted(type));
  }

  private Object optional(Type of) {
    if (text.startsWith("-", place)) {
      place++;
      return Optional.empty();
    }
    take('+');
    return Optional.of(value(of));
  }

  private List<Object> list(Type of) {
    List<Object> values = new ArrayList<>();
    take('[');
    while (!at(']')) {
      blank(values.size());
      values.add(value(of));
    }
    take(']');
    return values;
  }

  private SortedMap<Object, Object> map(Type key, Type of) {
    SortedMap<Object, Object> values = new TreeMap<>();
    take('{');
    while (!at('}')) {
      blank(values.size());
      Object name = value(key);
      take(' ');
      values.put(name, value(of));
    }
    take('}');
    return values;
  }

  private Object plain(Class<?> type) {
    if (type == String.class) {
      return string();
    }
    if (type.isEnum()) {
      return constant(type, word());
    }
    Function<String, Object> word = WORDS.get(type);
    return word == null ? record(type) : parsed(word);
  }

  private Object parsed(Function<String, Object> parser) {
    String word = word();
    try {
      return parser.apply(word);
    } catch (NumberFormatException | DateTimeException unreadable) {
      throw new IllegalArgumentException(
          "unreadable value '%s' at %d".formatted(word, place), unreadable);
    }
  }

  private Object record(Class<?> type) {
    String name = word();
    Class<?> found = Shape.within(type).get(name);
    if (found == null) {
      throw wrong("'%s' is no %s".formatted(name, type.getSimpleName()));
    }
    Shape shape = Shape.of(found);
    Object[] values = new Object[shape.types().size()];
    take('(');
    for (int component = 0; component < values.length; component++) {
      blank(component);
      values[component] = value(shape.types().get(component));
    }
    take(')');
    return shape.make(values);
  }

  private Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw wrong("'%s' is no %s".formatted(name, type.getSimpleName()));
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    take('"');
    while (!at('"')) {
      char letter = next();
      string.append(letter == '\\' ? escaped(next()) : letter);
    }
    take('"');
    return string.toString();
  }

  private char escaped(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case '0' -> '\0';
      case '"', '\\' -> letter;
      default -> throw wrong("unknown escape '\\%s'".formatted(letter));
    };
  }

  private String word() {
    int start = place;
    while (place < text.length() && " ()[]{}\"".indexOf(text.charAt(place)) < 0) {
      place++;
    }
    return text.substring(start, place);
  }

  private static Boolean truth(String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new NumberFormatException(word);
    };
  }

  private void blank(int before) {
    if (before > 0) {
      take(' ');
    }
  }

  private boolean at(char letter) {
    if (place >= text.length()) {
      throw wrong("the text ends too early");
    }
    return text.charAt(place) == letter;
  }

  private char next() {
    if (place >= text.length()) {
      throw wrong("the text ends too early");
    }
    return text.charAt(place++);
  }

  private void take(char expected) {
    if (place >= text.length() || text.charAt(place) != expected) {
      throw wrong("expected '%s'".formatted(expected));
    }
    place++;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("%s at %d".formatted(what, place));
  }
}
