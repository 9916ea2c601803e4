package org.signalbox.backtest.data.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.signalbox.backtest.data.DataException;
import org.signalbox.market.SymbolHistory;

/**
 * The names of a security from a map file. Its rows are
 *
 * <pre>
 *   last day, the name in use up to it[, exchange]
 * </pre>
 *
 * <p>and the first is the day of the listing.
 */
public final class MapFile {

  private MapFile() {}

  /**
   * Reads a map file.
   *
   * @throws DataException where it is not one
   */
  public static SymbolHistory read(Path file) throws IOException {
    List<SymbolHistory.Use> uses = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        uses.add(use(line, number, file));
      }
    }
    if (uses.size() < 2) {
      throw new DataException(
          "'%s' is no map file: it needs the day of the listing and a name".formatted(file),
          "a row is: yyyymmdd,name,exchange");
    }
    return new SymbolHistory(uses.getFirst().until(), uses.subList(1, uses.size()));
  }

  private static SymbolHistory.Use use(String line, int number, Path file) {
    String[] cells = line.strip().split(",", -1);
    try {
      return new SymbolHistory.Use(
          cells[1].toUpperCase(Locale.ROOT),
          LocalDate.parse(cells[0], DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException | ArrayIndexOutOfBoundsException wrong) {
      throw new DataException(
          "line %d of '%s' is not a row of a map file: '%s'".formatted(number, file, line),
          "a row is: yyyymmdd,name,exchange",
          wrong);
    }
  }
}
