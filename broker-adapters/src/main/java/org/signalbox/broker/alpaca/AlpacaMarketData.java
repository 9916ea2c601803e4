package org.signalbox.broker.alpaca;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.signalbox.broker.http.LiveCredentials;
import org.signalbox.broker.http.PaperCredentials;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Bars;
import org.signalbox.market.Timeframe;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.BarGate;
import org.signalbox.market.feed.FeedEvent;
import org.signalbox.market.feed.FeedSource;
import org.signalbox.market.feed.Subscription;

/**
 * Market data from Alpaca: bars as they end, and stored ones to warm up with. Both are made of the
 * same bars of a minute within the sessions of the exchange's calendar, as traded.
 */
public final class AlpacaMarketData implements FeedSource {

  /** The feed that every account may use: trades at one exchange alone. */
  public static final String IEX = "iex";

  /** How many times as high or as low as before a price may be without a second one. */
  private static final double USUAL_JUMP = 5;

  private final AlpacaSite site;
  private final AlpacaKeys keys;
  private final AlpacaPace pace;
  private final String feed;
  private final double jump;
  private final Map<String, DataStream> streams = new TreeMap<>();

  private AlpacaMarketData(
      AlpacaSite site, AlpacaKeys keys, AlpacaPace pace, String feed, double jump) {
    this.site = site;
    this.keys = keys;
    this.pace = pace;
    this.feed = feed;
    this.jump = jump;
  }

  /**
   * With the keys of a paper account.
   *
   * @param loopbackPort the port of this machine on which something plays Alpaca, if it does
   * @param feed {@link #IEX}, {@code sip} or another one that the account pays for
   */
  public static AlpacaMarketData of(
      PaperCredentials credentials, OptionalInt loopbackPort, AlpacaPace pace, String feed) {
    return new AlpacaMarketData(
        site(loopbackPort), AlpacaKeys.of(credentials), pace, feed, USUAL_JUMP);
  }

  /** With the keys of a live account; nothing can be ordered with it either. */
  public static AlpacaMarketData of(
      LiveCredentials credentials, OptionalInt loopbackPort, AlpacaPace pace, String feed) {
    return new AlpacaMarketData(
        site(loopbackPort), AlpacaKeys.of(credentials), pace, feed, USUAL_JUMP);
  }

  /** The same, with another measure of how far prices may jump; see {@link BarGate}. */
  public AlpacaMarketData jumping(double factor) {
    return new AlpacaMarketData(site, keys, pace, feed, factor);
  }

  private static AlpacaSite site(OptionalInt loopbackPort) {
    return loopbackPort.isPresent()
        ? AlpacaSite.onLoopback(loopbackPort.getAsInt())
        : AlpacaSite.PAPER;
  }

  /**
   * Opens a stream.
   *
   * @throws IllegalArgumentException where the timeframe is longer than a day, or coins and shares
   *     are mixed: they come from two streams
   */
  @Override
  public BarFeed open(Subscription subscription) {
    Map<String, MinuteBars> makers = new TreeMap<>();
    long from = subscription.after();
    for (var each : subscription.calendars().entrySet()) {
      String symbol = each.getKey();
      TradingCalendar calendar = each.getValue();
      makers.put(symbol, maker(symbol, subscription.timeframe(), calendar));
      from = Math.min(from, sessionStart(calendar, subscription.after()));
    }
    Ear ear = new Ear(subscription.symbols(), from);
    DataStream stream = listened(path(subscription.symbols()), ear);
    return new AlpacaBarFeed(stream, ear, makers, subscription.after());
  }

  private MinuteBars maker(String symbol, Timeframe timeframe, TradingCalendar calendar) {
    return new MinuteBars(symbol, timeframe, calendar, new BarGate(jump));
  }

  /** The stream of a path, opened anew where there is none or it has ended. */
  private synchronized DataStream listened(String path, Ear ear) {
    DataStream shared = streams.get(path);
    if (shared != null && shared.join(ear)) {
      return shared;
    }
    DataStream fresh =
        new DataStream(site, path, keys, new AlpacaHistory(site, keys, pace, feed), pace);
    streams.put(path, fresh);
    fresh.join(ear);
    return fresh;
  }

  private static long sessionStart(TradingCalendar calendar, long instant) {
    return calendar.lastOpenedBy(instant).map(Session::open).orElse(instant);
  }

  private String path(Set<String> symbols) {
    long coins = symbols.stream().filter(AlpacaSymbols::isPair).count();
    if (coins != 0 && coins != symbols.size()) {
      throw new IllegalArgumentException("coins and shares come from two streams, was " + symbols);
    }
    return coins == 0 ? "/v2/" + feed : "/v1beta3/crypto/us";
  }

  /**
   * Stored bars.
   *
   * @param from the first start, {@code to} the last end; milliseconds since the epoch
   * @throws org.signalbox.trade.broker.BrokerUnavailableException where they could not be had whole
   */
  public BarSeries history(
      String symbol, Timeframe timeframe, TradingCalendar calendar, long from, long to) {
    MinuteBars maker = maker(symbol, timeframe, calendar);
    List<FeedEvent> events = new ArrayList<>();
    try (AlpacaHistory history = new AlpacaHistory(site, keys, pace, feed)) {
      history
          .minutes(Set.of(symbol), from, to - 1)
          .getOrDefault(symbol, List.of())
          .forEach(it -> events.addAll(maker.onMinute(it, to)));
    }
    maker.overBy(to, to).ifPresent(events::add);
    Bars bars = new Bars();
    for (FeedEvent event : events) {
      if (event instanceof FeedEvent.BarEnded(_, Bar bar, _) && bar.end() <= to) {
        bars.add(bar);
      }
    }
    return bars.build();
  }
}
