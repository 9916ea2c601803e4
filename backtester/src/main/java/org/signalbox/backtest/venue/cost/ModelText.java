package org.signalbox.backtest.venue.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model as a person types it: {@code name}, or {@code name:value,option=value}.
 *
 * @param values what stands without a name, in order
 * @param options what stands with one, in order
 */
record ModelText(String text, String name, List<String> values, Map<String, String> options) {

  static ModelText of(String text) {
    int colon = text.indexOf(':');
    String name = (colon < 0 ? text : text.substring(0, colon)).strip();
    List<String> values = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    if (colon >= 0) {
      for (String part : text.substring(colon + 1).split(",", -1)) {
        int equals = part.indexOf('=');
        if (equals < 0) {
          values.add(part.strip());
        } else {
          options.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
        }
      }
    }
    return new ModelText(text, name, values, options);
  }

  /** This text, where it has only what the model knows; the rest would be ignored in silence. */
  ModelText allowing(int mostValues, String... known) {
    if (values.size() > mostValues) {
      throw wrong("takes %d value(s), was %d".formatted(mostValues, values.size()));
    }
    for (String option : options.keySet()) {
      if (!List.of(known).contains(option)) {
        throw wrong("does not know '%s'".formatted(option));
      }
    }
    return this;
  }

  /** The first value, a number that is not negative. */
  BigDecimal value() {
    if (values.isEmpty()) {
      throw wrong("needs a value");
    }
    return number(values.getFirst());
  }

  BigDecimal option(String option, String otherwise) {
    return number(options.getOrDefault(option, otherwise));
  }

  /** A number that is not negative; {@code 0.2%} is {@code 0.002}. */
  BigDecimal number(String cell) {
    boolean percent = cell.endsWith("%");
    try {
      BigDecimal number =
          new BigDecimal(percent ? cell.substring(0, cell.length() - 1).strip() : cell);
      if (number.signum() < 0) {
        throw wrong("needs a number that is not negative, was '%s'".formatted(cell));
      }
      return percent ? number.movePointLeft(2) : number;
    } catch (NumberFormatException notNumber) {
      throw wrong("needs a number, was '%s'".formatted(cell));
    }
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("'%s' %s".formatted(text, what));
  }
}
