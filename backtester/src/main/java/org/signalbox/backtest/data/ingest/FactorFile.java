package org.signalbox.backtest.data.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.backtest.data.DataException;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.CorporateAction;
import org.signalbox.market.CorporateActions;

/**
 * Splits and dividends from a factor file. Its rows are
 *
 * <pre>
 *   last day, price factor, split factor, close of that day
 * </pre>
 *
 * <p>and their factors make adjusted prices of the raw ones of all days up to the row's, down to
 * the day after the row above. Where the factors of two rows differ, something happened before the
 * first session after the upper row's day: a change of the price factor is a dividend of {@code
 * close * (1 - factor / next factor)}, to the cent; a change of the split factor is a split.
 */
public final class FactorFile {

  private static final int CENTS = 2;

  private record Row(LocalDate until, double price, double split, double close) {}

  private FactorFile() {}

  /**
   * Reads a factor file.
   *
   * @throws DataException where it is not one
   */
  public static CorporateActions read(Path file, TradingCalendar calendar) throws IOException {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        rows.add(row(line, number, file));
      }
    }
    List<CorporateAction> actions = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      Row row = rows.get(i - 1);
      Row next = rows.get(i);
      if (row.price() != next.price() || row.split() != next.split()) {
        actions.add(action(row, next, calendar));
      }
    }
    return new CorporateActions(actions);
  }

  private static Row row(String line, int number, Path file) {
    String[] cells = line.strip().split(",", -1);
    try {
      return new Row(
          LocalDate.parse(cells[0], DateTimeFormatter.BASIC_ISO_DATE),
          Double.parseDouble(cells[1]),
          Double.parseDouble(cells[2]),
          cells.length > 3 ? Double.parseDouble(cells[3]) : 0);
    } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
      throw new DataException(
          "line %d of '%s' is not a row of a factor file: '%s'".formatted(number, file, line),
          "a row is: yyyymmdd,price factor,split factor,close",
          wrong);
    }
  }

  private static CorporateAction action(Row row, Row next, TradingCalendar calendar) {
    LocalDate exDate =
        calendar.next(row.until()).map(Session::date).orElse(row.until().plusDays(1));
    double priceFactor = row.price() / next.price();
    return new CorporateAction(
        exDate,
        exDate.atStartOfDay(calendar.zone()).toInstant().toEpochMilli(),
        priceFactor,
        row.split() / next.split(),
        BigDecimal.valueOf(row.close() * (1 - priceFactor)).setScale(CENTS, RoundingMode.HALF_UP));
  }
}
