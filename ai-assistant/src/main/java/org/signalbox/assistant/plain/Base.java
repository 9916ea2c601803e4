package org.signalbox.assistant.plain;

import java.util.List;
import java.util.Optional;

/** The bars that set the pace: five minutes, one day. */
record Base(int count, String unit) {

  /** Units of bars, the shortest first. */
  private static final List<String> UNITS = List.of("minute", "hour", "day", "week", "month");

  /** A length of bars, in words or as charts abbreviate it. */
  static Optional<Base> read(Reader reader) {
    return reader.attempt(() -> {
      int count = reader.take(Token.Kind.NUMBER).map(Length::whole).orElse(1);
      return unit(reader).map(unit -> new Base(count, unit));
    });
  }

  /** A unit that bars may have. */
  static Optional<String> unit(Reader reader) {
    return reader.word(word -> UNITS.contains(spelled(word))).map(Base::spelled);
  }

  private static String spelled(String word) {
    return switch (word) {
      case "m" -> "minute";
      case "h" -> "hour";
      case "d" -> "day";
      default -> word;
    };
  }

  String bars() {
    return count == 1 && !unit.equals("minute") && !unit.equals("hour")
        ? (unit.equals("day") ? "daily" : unit + "ly") + " bars"
        : count + " " + unit + " bars";
  }

  boolean isIntraday() {
    return unit.equals("minute") || unit.equals("hour");
  }

  /**
   * How many of these bars a length of time holds; empty where it is counted on longer bars.
   *
   * @throws AskBack where the length is no whole number of bars
   */
  Optional<Integer> bars(int length, String of) {
    if (of.equals("bar") || (of.equals("session") && unit.equals("day"))) {
      return Optional.of(length);
    }
    if (UNITS.indexOf(of) > UNITS.indexOf(unit)) {
      return Optional.empty();
    }
    if (!of.equals(unit) || length % count != 0) {
      throw new AskBack(
          "%d %s is no whole number of %s; how many bars are meant?"
              .formatted(length, of + (length == 1 ? "" : "s"), bars()),
          length + " bars");
    }
    return Optional.of(length / count);
  }
}
