package org.signalbox.backtest.data.csv;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a column of a file can hold, with the names under which it is found. */
public enum Field {
  STAMP(
      "timestamp datetime date time ts opentime starttime begin start unixtimestamp unixtime unix"
          + " epoch localtime gmttime utctime timeutc tradedate tradingdate sessiondate day period"
          + " bartime dt t closetime endtime datum"),
  /** The time of day where it has a column of its own. */
  CLOCK("time timeofday clock hour uhrzeit"),
  OPEN("open openprice openingprice o first erffnung"),
  HIGH("high highprice highest h max hoch"),
  LOW("low lowprice lowest l min tief"),
  CLOSE("close closeprice closingprice c closelast last price schluss schlusskurs"),
  VOLUME(
      "volume vol v totalvolume tradedvolume totaltradequantity volumebase basevolume shares"
          + " quantity qty tickvolume tickvol size amount");

  private static final Set<String> DATES =
      Set.of("date", "day", "tradedate", "tradingdate", "datum");

  private final String names;

  Field(String names) {
    this.names = names;
  }

  /** As a message names it. */
  public String word() {
    return this == STAMP ? "time" : name().toLowerCase(Locale.ROOT);
  }

  /** The fields that a header shows; a time beside a date is the time of its day. */
  public static Map<Field, Integer> places(List<String> header) {
    Map<Field, Integer> places = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      field.find(header).ifPresent(it -> places.put(field, it));
    }
    Integer stamp = places.get(Field.STAMP);
    if (stamp == null || !DATES.contains(plain(header.get(stamp)))) {
      places.remove(Field.CLOCK);
    }
    return places;
  }

  /** The fields that bars cannot do without and that are not among these. */
  public static List<Field> missing(Map<Field, Integer> places) {
    return Stream.of(STAMP, OPEN, HIGH, LOW, CLOSE).filter(it -> !places.containsKey(it)).toList();
  }

  /** The place of the first column that has one of the names, the better names first. */
  Optional<Integer> find(List<String> header) {
    List<String> plain = header.stream().map(Field::plain).toList();
    return names().map(plain::indexOf).filter(it -> it >= 0).findFirst();
  }

  /** The field of this word, as in a list of columns that a user gives. */
  static Optional<Field> named(String word) {
    String plain = plain(word);
    return Arrays.stream(values())
        .filter(it -> it.word().equals(plain) || it.names().anyMatch(plain::equals))
        .findFirst();
  }

  private Stream<String> names() {
    return Arrays.stream(names.split(" ", -1));
  }

  /** The name of a column in small letters and digits alone. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
