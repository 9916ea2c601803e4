package org.signalbox.backtest.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.market.CorporateAction;
import org.signalbox.market.CorporateActions;
import org.signalbox.market.Instrument;
import org.signalbox.market.SymbolHistory;
import org.signalbox.market.Timeframe;

/**
 * A data set's description as text: one {@code name = value} a line, actions as {@code action =
 * ex-date ex-time price-factor split-factor dividend}, names of the security as {@code named =
 * last-day name} below the day of the listing.
 */
final class DataSetText {

  private static final String FORMAT = "signalbox data set 1";
  private static final String ACTION = "action";
  private static final String LISTED = "listed";
  private static final String NAMED = "named";

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<CorporateAction> actions = new ArrayList<>();
  private final List<SymbolHistory.Use> names = new ArrayList<>();

  private DataSetText() {}

  static String format(DataSet set) {
    StringBuilder out = new StringBuilder(FORMAT).append('\n');
    fields(set).forEach((name, value) -> out.append(line(name, value)));
    set.actions().actions().forEach(it -> out.append(line(ACTION, action(it))));
    set.origin().names().ifPresent(it -> append(it, out));
    return out.toString();
  }

  /**
   * Reads what {@link #format} wrote.
   *
   * @throws IllegalArgumentException where it is something else
   */
  static DataSet parse(String text) {
    DataSetText parsed = new DataSetText();
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) {
      throw new IllegalArgumentException("it does not begin with '" + FORMAT + "'");
    }
    lines.stream().skip(1).forEach(parsed::take);
    return parsed.build();
  }

  private static Map<String, String> fields(DataSet set) {
    Instrument instrument = set.instrument();
    Origin origin = set.origin();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("symbol", instrument.symbol());
    fields.put("kind", instrument.kind().name());
    fields.put("calendar", instrument.calendar());
    fields.put("currency", instrument.currency());
    fields.put("tick size", instrument.tickSize().toPlainString());
    fields.put("lot size", instrument.lotSize().toPlainString());
    fields.put("minimum quantity", instrument.minimumQuantity().toPlainString());
    fields.put("multiplier", instrument.multiplier().toPlainString());
    fields.put("point", instrument.point().toPlainString());
    fields.put("pip", instrument.pip().toPlainString());
    fields.put("timeframe", set.timeframe().toString());
    fields.put("rows", Integer.toString(set.rows()));
    fields.put("first start", Long.toString(set.firstStart()));
    fields.put("last end", Long.toString(set.lastEnd()));
    fields.put("content hash", set.contentHash());
    fields.put("source", origin.source());
    fields.put("source hash", origin.sourceHash());
    fields.put("prices", origin.prices().name());
    fields.put("calendar version", origin.calendarVersion());
    fields.put("allowed", String.join(" ", origin.allowed()));
    return fields;
  }

  private static void append(SymbolHistory history, StringBuilder out) {
    out.append(line(LISTED, history.listed().toString()));
    history.uses().forEach(it -> out.append(line(NAMED, it.until() + " " + it.symbol())));
  }

  private static String line(String name, String value) {
    return name + " = " + value.replace('\n', ' ').replace('\r', ' ') + "\n";
  }

  private static String action(CorporateAction it) {
    return "%s %d %s %s %s"
        .formatted(
            it.exDate(),
            it.exTime(),
            it.priceFactor(),
            it.splitFactor(),
            it.dividend().toPlainString());
  }

  private void take(String line) {
    int at = line.indexOf(" =");
    if (at < 0) {
      throw new IllegalArgumentException("'" + line + "' is not understood");
    }
    String value = line.substring(at + 2).strip();
    String[] words = value.split(" ", -1);
    if (line.startsWith(NAMED + " =")) {
      names.add(new SymbolHistory.Use(words[1], LocalDate.parse(words[0])));
    } else if (line.startsWith(ACTION + " =")) {
      actions.add(
          new CorporateAction(
              LocalDate.parse(words[0]),
              Long.parseLong(words[1]),
              Double.parseDouble(words[2]),
              Double.parseDouble(words[3]),
              new BigDecimal(words[4])));
    } else {
      values.put(line.substring(0, at), value);
    }
  }

  private DataSet build() {
    return new DataSet(
        instrument(),
        Timeframe.parse(value("timeframe")),
        Integer.parseInt(value("rows")),
        Long.parseLong(value("first start")),
        Long.parseLong(value("last end")),
        value("content hash"),
        new CorporateActions(actions),
        origin());
  }

  private Instrument instrument() {
    return new Instrument(
        value("symbol"),
        Instrument.Kind.valueOf(value("kind")),
        value("calendar"),
        value("currency"),
        decimal("tick size"),
        decimal("lot size"),
        decimal("minimum quantity"),
        decimal("multiplier"),
        decimal("point"),
        decimal("pip"));
  }

  private Origin origin() {
    List<String> allowed =
        Arrays.stream(value("allowed").split(" ", -1)).filter(it -> !it.isEmpty()).toList();
    return new Origin(
        value("source"),
        value("source hash"),
        Origin.Prices.valueOf(value("prices")),
        value("calendar version"),
        allowed,
        Optional.ofNullable(values.get(LISTED))
            .map(it -> new SymbolHistory(LocalDate.parse(it), names)));
  }

  private BigDecimal decimal(String name) {
    return new BigDecimal(value(name));
  }

  private String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("it has no '" + name + "'");
    }
    return value;
  }
}
