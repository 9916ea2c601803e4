package org.signalbox.assistant.plain;

import java.util.Optional;

/** A length of time, or of bars: {@code 20 days}, {@code 3 bars}. */
record Length(int count, String unit) {

  static Optional<Length> read(Reader reader) {
    return reader.attempt(() ->
        reader
            .take(Token.Kind.NUMBER)
            .map(Length::whole)
            .flatMap(count -> unit(reader).map(unit -> new Length(count, unit))));
  }

  /** A number that counts something. */
  static int whole(String digits) {
    if (!digits.matches("[0-9]{1,7}")) {
      throw new AskBack(
          "'%s' does not count anything; which whole number is meant?".formatted(digits));
    }
    return Integer.parseInt(digits);
  }

  private static Optional<String> unit(Reader reader) {
    if (reader.take("bar")) {
      return Optional.of("bar");
    }
    return reader.take("session | trade day") ? Optional.of("session") : Base.unit(reader);
  }

  String text() {
    return count + " " + unit + (count == 1 ? "" : "s");
  }
}
