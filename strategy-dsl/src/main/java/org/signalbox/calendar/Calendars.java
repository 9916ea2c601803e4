package org.signalbox.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The calendars that come with the product, by market identifier code. */
public final class Calendars {

  /** Code to resource; several exchanges of a country can share one. */
  private static final Map<String, String> RESOURCES =
      Map.ofEntries(
          Map.entry("XNYS", "xnys"),
          Map.entry("XNAS", "xnys"),
          Map.entry("XBOM", "xbom"),
          Map.entry("XNSE", "xbom"),
          Map.entry("XLON", "xlon"),
          Map.entry("XTSE", "xtse"),
          Map.entry("XFRA", "xfra"),
          Map.entry("XTKS", "xtks"),
          Map.entry("24/5", "24-5"),
          Map.entry("24/7", "24-7"));

  private static final Map<String, TradingCalendar> LOADED = new ConcurrentHashMap<>();

  private Calendars() {}

  /** The calendar of this code, in any case of letters. */
  public static Optional<TradingCalendar> find(String id) {
    String code = id.toUpperCase(Locale.ROOT);
    return Optional.ofNullable(RESOURCES.get(code))
        .map(resource -> LOADED.computeIfAbsent(code, it -> CalendarText.read(it, resource)));
  }

  /** The calendar of this code. */
  public static TradingCalendar of(String id) {
    return find(id)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no calendar '%s', there are %s".formatted(id, String.join(", ", ids()))));
  }

  /** Every code, sorted. */
  public static List<String> ids() {
    return RESOURCES.keySet().stream().sorted().toList();
  }
}
