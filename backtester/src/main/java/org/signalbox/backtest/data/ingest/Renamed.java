package org.signalbox.backtest.data.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.PlacedBars;
import org.signalbox.backtest.data.RawBars;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.Column;
import org.signalbox.market.SymbolHistory;
import org.signalbox.market.Timeframe;

/**
 * Bars of one security out of files that each follow one name, whoever bore it. Of every file only
 * the days are taken on which its name stood for the security, so that neither the company that had
 * a name before nor the one that took it over gets in.
 */
final class Renamed {

  private final SymbolHistory names;
  private final TradingCalendar calendar;
  private final Map<String, FileImport.Part> parts = new LinkedHashMap<>();

  Renamed(SymbolHistory names, TradingCalendar calendar) {
    this.names = names;
    this.calendar = calendar;
  }

  /**
   * Takes a file's bars.
   *
   * @throws DataException where the name never stood for the security
   */
  void add(String name, FileImport.Part part) {
    if (!names.knows(name)) {
      throw new DataException(
          "'%s' is no name of the map file; those are %s".formatted(name, allNames()),
          "say whose bars a file holds with NAME=FILE");
    }
    parts.put(name.toUpperCase(Locale.ROOT), part);
  }

  /**
   * The rows of all files, each under the name of its day.
   *
   * @throws DataException where none is left, or the files have bars of different lengths
   */
  FileImport.Part joined() {
    int all = parts.values().stream().mapToInt(it -> it.bars().size()).sum();
    Joined joined = new Joined(all);
    List<String> notes = new ArrayList<>();
    parts.values().forEach(part -> notes.addAll(part.notes()));
    LocalDate from = names.listed();
    for (SymbolHistory.Use use : names.uses()) {
      FileImport.Part part = parts.get(use.symbol());
      if (part == null) {
        notes.add("there is no file of its days as '%s'".formatted(use.symbol()));
      } else {
        append(part.bars(), from, use.until(), joined);
      }
      from = use.until().plusDays(1);
    }
    int kept = joined.rows.size();
    if (kept == 0) {
      throw new DataException(
          "no bar is of a day on which its name stood for the security",
          "is it the right map file?");
    }
    if (kept < all) {
      notes.add("bars left out, for their names stood for something else then: " + (all - kept));
    }
    return new FileImport.Part(joined.bars(), timeframe(), notes);
  }

  private void append(PlacedBars bars, LocalDate from, LocalDate until, Joined joined) {
    for (int row = 0; row < bars.size(); row++) {
      LocalDate date = calendar.dateAt(bars.start(row));
      if (!date.isBefore(from) && !date.isAfter(until)) {
        joined.add(bars, row);
      }
    }
  }

  /** Rows of several files; each keeps the line that it has in its own. */
  private static final class Joined {

    private final RawBars rows;
    private final long[] start;
    private final long[] end;

    Joined(int capacity) {
      rows = new RawBars(capacity);
      start = new long[capacity];
      end = new long[capacity];
    }

    void add(PlacedBars bars, int row) {
      start[rows.size()] = bars.start(row);
      end[rows.size()] = bars.end(row);
      rows.add(
          bars.rows().line(row),
          bars.rows().stamp(row),
          bars.get(Column.OPEN, row),
          bars.get(Column.HIGH, row),
          bars.get(Column.LOW, row),
          bars.get(Column.CLOSE, row),
          bars.get(Column.VOLUME, row));
    }

    PlacedBars bars() {
      return new PlacedBars(
          rows, Arrays.copyOf(start, rows.size()), Arrays.copyOf(end, rows.size()));
    }
  }

  private Timeframe timeframe() {
    List<Timeframe> all =
        parts.values().stream().map(FileImport.Part::timeframe).distinct().toList();
    if (all.size() > 1) {
      throw new DataException(
          "the files to be joined have bars of different lengths: %s and %s"
              .formatted(all.get(0), all.get(1)),
          "join files of one timeframe");
    }
    return all.getFirst();
  }

  private String allNames() {
    return String.join(
        ", ",
        names.uses().stream()
            .map(SymbolHistory.Use::symbol)
            .distinct()
            .map(it -> "'" + it + "'")
            .toList());
  }
}
