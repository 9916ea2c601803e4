package org.signalbox.backtest.data.csv;

import java.util.Collections;
import java.util.Map;

/**
 * How a file is laid out.
 *
 * @param places where each field stands; volume and clock may be missing
 * @param header how many lines stand before the first bar
 */
record Layout(byte delimiter, byte point, Map<Field, Integer> places, int header) {

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
}
