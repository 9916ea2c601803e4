package org.signalbox.backtest.data.csv;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a file is laid out.
 *
 * @param places where each field stands; volume and clock may be missing
 * @param header how many lines stand before the first bar
 */
record Layout(byte delimiter, byte point, Map<Field, Integer> places, int header) {

  private static final List<Field> NEEDED =
      List.of(Field.STAMP, Field.OPEN, Field.HIGH, Field.LOW, Field.CLOSE);

  private static final Set<String> DATES =
      Set.of("date", "day", "tradedate", "tradingdate", "datum");

  Layout {
    places = Map.copyOf(places);
  }

  int place(Field field) {
    return places.getOrDefault(field, -1);
  }

  /** How many columns a row must have at least. */
  int width() {
    return Collections.max(places.values()) + 1;
  }

  Layout withPoint(byte character) {
    return new Layout(delimiter, character, places, header);
  }

  /** The fields that a header shows; a time beside a date is the time of its day. */
  static Map<Field, Integer> places(List<String> header) {
    Map<Field, Integer> places = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      field.find(header).ifPresent(it -> places.put(field, it));
    }
    Integer stamp = places.get(Field.STAMP);
    if (stamp == null || !DATES.contains(Field.plain(header.get(stamp)))) {
      places.remove(Field.CLOCK);
    }
    return places;
  }

  static List<Field> missing(Map<Field, Integer> places) {
    return NEEDED.stream().filter(it -> !places.containsKey(it)).toList();
  }
}
