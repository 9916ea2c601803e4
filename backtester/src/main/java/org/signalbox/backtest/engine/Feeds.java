package org.signalbox.backtest.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Symbols;
import org.signalbox.dsl.run.Listing;
import org.signalbox.dsl.run.ProgramCalendar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;
import org.signalbox.market.Resampler;
import org.signalbox.market.Timeframe;

/** Finds the bars of every instrument that a program speaks of, in its base timeframe. */
final class Feeds {

  private final Program program;
  private final Map<String, History> histories;
  private final RunSettings settings;

  private Feeds(Program program, Map<String, History> histories, RunSettings settings) {
    this.program = program;
    this.histories = histories;
    this.settings = settings;
  }

  /**
   * The feeds by symbol, in symbol order.
   *
   * @throws RunRefusedException where a history is missing or has the wrong timeframe
   */
  static SequencedMap<String, Feed> of(
      Program program, Map<String, History> histories, RunSettings settings) {
    Feeds feeds = new Feeds(program, histories, settings);
    SequencedMap<String, Feed> found = new LinkedHashMap<>();
    for (String symbol : new TreeSet<>(Symbols.of(program))) {
      found.put(symbol, feeds.feed(symbol));
    }
    return found;
  }

  private Feed feed(String symbol) {
    History history = histories.get(symbol);
    if (history == null) {
      throw new RunRefusedException(
          "there are no bars of '" + symbol + "'",
          "give a file with --data %s=FILE or import one with 'signalbox data import'"
              .formatted(symbol));
    }
    TradingCalendar calendar = calendar(history);
    BarSeries known = history.bars().between(Long.MIN_VALUE, settings.until());
    if (known.isEmpty()) {
      throw new RunRefusedException(
          "the history of '" + symbol + "' has no bars in the period", "choose another period");
    }
    Timeframe base = program.base();
    boolean finer = !history.timeframe().equals(base);
    if (finer && !base.isMultipleOf(history.timeframe())) {
      throw new RunRefusedException(
          "'%s' has bars of %s, and the strategy trades on %s"
              .formatted(symbol, history.timeframe(), base),
          "import bars of %s or of a timeframe that divides it".formatted(base));
    }
    BarSeries bars = finer ? Resampler.resample(known, base, calendar).bars() : known;
    return new Feed(
        new Listing(history.instrument(), calendar, base),
        bars,
        finer ? Optional.of(known) : Optional.empty(),
        history.actions(),
        settings.adjustment());
  }

  private TradingCalendar calendar(History history) {
    return ProgramCalendar.of(program, history.instrument())
        .orElseThrow(() ->
            new RunRefusedException(
                "there is no calendar '%s'"
                    .formatted(ProgramCalendar.id(program, history.instrument())),
                "known calendars: " + String.join(", ", Calendars.ids())));
  }
}
