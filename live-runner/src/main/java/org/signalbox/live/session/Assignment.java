package org.signalbox.live.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Symbols;
import org.signalbox.dsl.run.Listing;
import org.signalbox.dsl.run.ProgramCalendar;
import org.signalbox.dsl.run.decide.Settings;
import org.signalbox.market.BarSeries;
import org.signalbox.market.CorporateActions;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Resampler;
import org.signalbox.market.Timeframe;
import org.signalbox.market.feed.HistorySource;
import org.signalbox.trade.Money;

/**
 * What a session has to run: the program, the instruments that it speaks of, and what is known of
 * them.
 *
 * @param run names the run in checkpoints: another program or other terms have another name
 * @param markets by symbol, in symbol order
 * @param traded symbols that are traded, in symbol order
 */
public record Assignment(
    String run,
    Program program,
    SequencedMap<String, Market> markets,
    List<String> traded,
    Settings settings,
    Money capital) {

  /**
   * An instrument and its stored past.
   *
   * @param bars base bars as traded, oldest first
   * @param finer those that they are made of, where there are any
   */
  public record Market(
      Listing listing, BarSeries bars, Optional<BarSeries> finer, CorporateActions actions) {

    /** The finer bars inside a bar. */
    public BarSeries inside(long start, long end) {
      return finer.map(it -> it.between(start, end)).orElse(BarSeries.empty());
    }

    private Market through(long instant) {
      return new Market(
          listing,
          bars.between(Long.MIN_VALUE, instant),
          finer.map(it -> it.between(Long.MIN_VALUE, instant)),
          actions);
    }
  }

  public Assignment {
    markets = Collections.unmodifiableSequencedMap(new TreeMap<>(markets));
    traded = List.copyOf(traded);
  }

  /**
   * Gathers what a program needs.
   *
   * @throws IllegalArgumentException where there are no bars of an instrument, or none that fit
   */
  public static Assignment of(
      String run, Program program, HistorySource histories, Settings settings, Money capital) {
    TreeMap<String, Market> markets = new TreeMap<>();
    for (String symbol : new TreeSet<>(Symbols.of(program))) {
      History history =
          histories
              .find(symbol, program.base())
              .orElseThrow(
                  () -> new IllegalArgumentException("there are no bars of '" + symbol + "'"));
      markets.put(symbol, market(program, history));
    }
    List<String> traded = new ArrayList<>(new TreeSet<>(program.symbols()));
    return new Assignment(run, program, markets, traded, settings, capital);
  }

  private static Market market(Program program, History history) {
    Instrument instrument = history.instrument();
    TradingCalendar calendar =
        ProgramCalendar.of(program, instrument)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "there is no calendar '" + ProgramCalendar.id(program, instrument) + "'"));
    Timeframe base = program.base();
    boolean finer = !history.timeframe().equals(base);
    if (finer && !base.isMultipleOf(history.timeframe())) {
      throw new IllegalArgumentException(
          "'%s' has bars of %s, and the strategy trades on %s"
              .formatted(instrument.symbol(), history.timeframe(), base));
    }
    BarSeries bars =
        finer ? Resampler.resample(history.bars(), base, calendar).bars() : history.bars();
    return new Market(
        new Listing(instrument, calendar, base),
        bars,
        finer ? Optional.of(history.bars()) : Optional.empty(),
        history.actions());
  }

  /**
   * One of its instruments.
   *
   * @throws IllegalArgumentException where the program does not speak of it
   */
  public Market market(String symbol) {
    Market market = markets.get(symbol);
    if (market == null) {
      throw new IllegalArgumentException("the program does not speak of '" + symbol + "'");
    }
    return market;
  }

  /** The same, with nothing known of what ends after an instant. */
  Assignment through(long instant) {
    TreeMap<String, Market> known = new TreeMap<>();
    markets.forEach((symbol, market) -> known.put(symbol, market.through(instant)));
    return new Assignment(run, program, known, traded, settings, capital);
  }

  Map<String, Listing> listings() {
    Map<String, Listing> listings = new TreeMap<>();
    markets.forEach((symbol, market) -> listings.put(symbol, market.listing()));
    return listings;
  }

  Collection<Instrument> instruments() {
    return traded.stream().map(it -> market(it).listing().instrument()).toList();
  }
}
