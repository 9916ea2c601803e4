package org.signalbox.backtest.data.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.Session;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Bars;

/** The forms in which the bundled files are written. */
final class SampleFiles {

  private static final long MINUTE = 60_000;
  private static final Pattern BAR =
      Pattern.compile(
          "\"endTime\":\\s*(\\d+),\\s*\"openPrice\":\\s*([\\d.]+),\\s*\"highPrice\":\\s*([\\d.]+),"
              + "\\s*\"lowPrice\":\\s*([\\d.]+),\\s*\"closePrice\":\\s*([\\d.]+),"
              + "\\s*\"volume\":\\s*([\\d.]+)");

  private SampleFiles() {}

  /** {@code date,open,high,low,close,volume}, a session a row. */
  static BarSeries dailyBars(String text) {
    Bars bars = new Bars();
    text.lines().skip(1).map(it -> it.split(",", -1)).forEach(it -> addDay(bars, it));
    return bars.build();
  }

  private static void addDay(Bars bars, String[] cells) {
    Session session = Calendars.of("XNYS").sessionOn(LocalDate.parse(cells[0])).orElseThrow();
    bars.add(
        session.open(),
        session.close(),
        Double.parseDouble(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]));
  }

  /** JSON of bars whose time is the last millisecond of the bar. */
  static BarSeries fiveMinuteBars(String text) {
    Bars bars = new Bars();
    BAR.matcher(text).results().forEach(it -> addFiveMinutes(bars, it));
    return bars.build();
  }

  private static void addFiveMinutes(Bars bars, MatchResult bar) {
    long end = Long.parseLong(bar.group(1)) + 1;
    bars.add(
        end - 5 * MINUTE,
        end,
        Double.parseDouble(bar.group(2)),
        Double.parseDouble(bar.group(3)),
        Double.parseDouble(bar.group(4)),
        Double.parseDouble(bar.group(5)),
        Double.parseDouble(bar.group(6)));
  }

  private record Trade(long minute, double price, double amount) {}

  /** {@code timestamp,price,amount}, a trade a row, seconds since the epoch. */
  static BarSeries minuteBarsOfTrades(String text) {
    List<Trade> trades =
        text.lines()
            .skip(1)
            .map(SampleFiles::trade)
            .sorted(Comparator.comparingLong(Trade::minute))
            .toList();
    Bars bars = new Bars();
    for (int from = 0; from < trades.size(); ) {
      int to = from;
      while (to < trades.size() && trades.get(to).minute() == trades.get(from).minute()) {
        to++;
      }
      addMinute(bars, trades.subList(from, to));
      from = to;
    }
    return bars.build();
  }

  private static Trade trade(String line) {
    String[] cells = line.split(",", -1);
    long instant = Long.parseLong(cells[0]) * 1000;
    return new Trade(
        Math.floorDiv(instant, MINUTE) * MINUTE,
        Double.parseDouble(cells[1]),
        Double.parseDouble(cells[2]));
  }

  private static void addMinute(Bars bars, List<Trade> trades) {
    long start = trades.getFirst().minute();
    bars.add(
        start,
        start + MINUTE,
        trades.getFirst().price(),
        trades.stream().mapToDouble(Trade::price).max().orElseThrow(),
        trades.stream().mapToDouble(Trade::price).min().orElseThrow(),
        trades.getLast().price(),
        trades.stream().mapToDouble(Trade::amount).sum());
  }
}
