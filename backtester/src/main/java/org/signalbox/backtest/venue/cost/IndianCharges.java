package org.signalbox.backtest.venue.cost;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.signalbox.trade.Action;
import org.signalbox.trade.Fill.Fee;

/**
 * Taxes and charges on Indian equities by the day from which they hold.
 *
 * <p>The table is a resource; its head says when and where its figures were read. A day before its
 * first row is charged by the first row.
 */
public final class IndianCharges {

  /** Digits of the currency: charges are rounded to the paisa. */
  static final int PAISE = 2;

  private static final String TABLE = "indian-equity-charges.csv";
  private static final int COLUMNS = 9;

  private final NavigableMap<LocalDate, Rates> rates;

  private IndianCharges(NavigableMap<LocalDate, Rates> rates) {
    this.rates = rates;
  }

  /** How a position is held, which decides what is taxed. */
  public enum Product {
    /** Held over night: shares change hands. */
    DELIVERY,
    /** Closed on the same day. */
    INTRADAY
  }

  /**
   * What holds from one day on; all are parts of the traded value but the last two.
   *
   * @param deliveryTax securities transaction tax on both sides of a delivery trade
   * @param intradayTax securities transaction tax on the sale of an intraday trade
   * @param exchange transaction charge of the exchange
   * @param protection contribution to the exchange's investor protection fund
   * @param regulator turnover fee of the regulator
   * @param deliveryStamp stamp duty on the purchase of a delivery trade
   * @param intradayStamp stamp duty on the purchase of an intraday trade
   * @param serviceTax goods and services tax, a part of what is charged for services
   */
  record Rates(
      BigDecimal deliveryTax,
      BigDecimal intradayTax,
      BigDecimal exchange,
      BigDecimal protection,
      BigDecimal regulator,
      BigDecimal deliveryStamp,
      BigDecimal intradayStamp,
      BigDecimal serviceTax) {

    /** Everything but the brokerage. */
    List<Fee> statutory(Product product, Execution executed, BigDecimal brokerage) {
      boolean delivery = product == Product.DELIVERY;
      boolean buys = executed.action() == Action.BUY;
      BigDecimal value = executed.value();
      BigDecimal market = paise(value.multiply(exchange.add(protection)));
      BigDecimal oversight = paise(value.multiply(regulator));
      List<Fee> fees = new ArrayList<>();
      if (delivery || !buys) {
        BigDecimal tax = value.multiply(delivery ? deliveryTax : intradayTax);
        fees.add(new Fee("securities transaction tax", tax.setScale(0, RoundingMode.HALF_UP)));
      }
      fees.add(new Fee("exchange transaction charge", market));
      fees.add(new Fee("regulator turnover fee", oversight));
      BigDecimal services = brokerage.add(market).add(oversight);
      fees.add(new Fee("goods and services tax", paise(services.multiply(serviceTax))));
      if (buys) {
        BigDecimal stamp = value.multiply(delivery ? deliveryStamp : intradayStamp);
        fees.add(new Fee("stamp duty", paise(stamp)));
      }
      return fees;
    }

    private static BigDecimal paise(BigDecimal amount) {
      return amount.setScale(PAISE, RoundingMode.HALF_UP);
    }
  }

  /** The table that comes with the program. */
  public static IndianCharges bundled() {
    InputStream table =
        Objects.requireNonNull(IndianCharges.class.getResourceAsStream(TABLE), TABLE);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      NavigableMap<LocalDate, Rates> rates = new TreeMap<>();
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("from"))
          .forEach(line -> put(rates, line));
      return new IndianCharges(rates);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void put(Map<LocalDate, Rates> rates, String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(
          "a row of charges needs %d cells, was '%s'".formatted(COLUMNS, line));
    }
    rates.put(
        LocalDate.parse(cells[0]),
        new Rates(
            percent(cells[1]),
            percent(cells[2]),
            percent(cells[3]),
            percent(cells[4]),
            percent(cells[5]),
            percent(cells[6]),
            percent(cells[7]),
            percent(cells[8])));
  }

  private static BigDecimal percent(String cell) {
    return new BigDecimal(cell.strip()).movePointLeft(2);
  }

  /** What holds on a day. */
  Rates on(LocalDate date) {
    Map.Entry<LocalDate, Rates> entry = rates.floorEntry(date);
    return entry == null ? rates.firstEntry().getValue() : entry.getValue();
  }
}
