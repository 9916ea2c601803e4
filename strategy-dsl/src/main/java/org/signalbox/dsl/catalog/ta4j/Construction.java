package org.signalbox.dsl.catalog.ta4j;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * How an indicator is constructed: {@code statistics.StandardErrorIndicator(x, n)}. Class names are
 * relative to {@code org.ta4j.core.indicators}.
 */
public sealed interface Construction {

  /** A constructor called with arguments. */
  record New(String className, List<Construction> arguments) implements Construction {

    @Override
    public String toString() {
      String simple = className.substring(className.lastIndexOf('.') + 1);
      return arguments.stream()
          .map(Construction::toString)
          .collect(joining(", ", simple + "(", ")"));
    }
  }

  /** A parameter of the function, or {@code bars} for the series of bars. */
  record Name(String text) implements Construction {

    @Override
    public String toString() {
      return text;
    }
  }

  /** A number that the function does not let one choose. */
  record Literal(double value) implements Construction {

    @Override
    public String toString() {
      return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
  }

  /** A constant of an enum. */
  record Constant(String enumName, String name) implements Construction {

    @Override
    public String toString() {
      return name;
    }
  }

  /** Reads a construction from a line of the table. */
  static Construction parse(String text) {
    Reader reader = new Reader(text);
    Construction read = reader.construction();
    if (reader.at < text.length()) {
      throw reader.fault();
    }
    return read;
  }

  /** A cursor over a text. */
  final class Reader {

    private final String text;
    private int at;

    private Reader(String text) {
      this.text = text;
    }

    private Construction construction() {
      String word = word();
      if (at < text.length() && text.charAt(at) == '(') {
        return new New(word, arguments());
      }
      if (Character.isDigit(word.charAt(0))) {
        return new Literal(Double.parseDouble(word));
      }
      int dot = word.lastIndexOf('.');
      return dot < 0
          ? new Name(word)
          : new Constant(word.substring(0, dot), word.substring(dot + 1));
    }

    private String word() {
      int from = at;
      while (at < text.length() && "(), ".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      if (at == from) {
        throw fault();
      }
      return text.substring(from, at);
    }

    private List<Construction> arguments() {
      List<Construction> arguments = new ArrayList<>();
      at++;
      while (text.charAt(at) != ')') {
        arguments.add(construction());
        while (text.charAt(at) == ',' || text.charAt(at) == ' ') {
          at++;
        }
      }
      at++;
      return List.copyOf(arguments);
    }

    private IllegalStateException fault() {
      return new IllegalStateException("no construction at " + at + " of '" + text + "'");
    }
  }
}
