package org.signalbox.broker.alpaca;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.signalbox.broker.http.Fields;
import org.signalbox.broker.http.Stream;
import org.signalbox.broker.http.StreamRefusedException;
import org.signalbox.broker.http.UnreadableAnswerException;
import org.signalbox.market.Bar;
import org.signalbox.market.feed.FeedEvent;
import org.signalbox.trade.broker.BrokerUnavailableException;

/**
 * Alpaca's stream of market data: bars of a minute and trades, in the order of their arrival. What
 * was missed while there was no connection is read from history before anything newer is told.
 */
final class DataStream implements Stream.Protocol, AutoCloseable {

  /** Errors after which it makes sense to come again. */
  private static final Set<Integer> PASSING = Set.of(404, 406, 407, 500);

  private final AlpacaKeys keys;
  private final AlpacaHistory history;
  private final InstantSource clock;
  private final Set<String> symbols;
  private final Map<String, Long> lastStart = new TreeMap<>();
  private final BlockingQueue<FeedEvent> arrived = new LinkedBlockingQueue<>();
  private final Stream stream;
  private final long from;

  /**
   * Makes a stream that is not open yet.
   *
   * @param from where history is read from at first, in milliseconds since the epoch
   */
  DataStream(
      AlpacaSite site,
      String path,
      AlpacaKeys keys,
      AlpacaHistory history,
      AlpacaPace pace,
      Set<String> symbols,
      long from) {
    this.keys = keys;
    this.history = history;
    this.clock = pace.clock();
    this.symbols = new TreeSet<>(symbols);
    this.from = from;
    this.stream = new Stream(site.dataStream(), path, this, pace.stream());
  }

  void start() {
    stream.start();
  }

  /** What arrived and was not taken yet. */
  BlockingQueue<FeedEvent> arrived() {
    return arrived;
  }

  @Override
  public void opened(Consumer<String> send) {
    // Alpaca speaks first
  }

  @Override
  public boolean received(String message, Consumer<String> send) {
    boolean flowing = false;
    for (Fields each : Fields.parseAll(message)) {
      flowing |= received(each, send);
    }
    return flowing;
  }

  private boolean received(Fields message, Consumer<String> send) {
    switch (message.text("T")) {
      case "success" -> greeted(message.text("msg"), send);
      case "error" -> failed(message);
      case "subscription" -> subscribed();
      case "b", "u" -> bar(message.text("S"), MinuteBars.minute(message));
      case "t" -> traded(message);
      default -> {} // nobody asked for the rest
    }
    return message.text("T").equals("subscription");
  }

  private void greeted(String greeting, Consumer<String> send) {
    switch (greeting) {
      case "connected" ->
          send.accept(
              Messages.of("auth")
                  .with(it ->
                      it.put("key", keys.id().reveal()).put("secret", keys.secret().reveal())));
      case "authenticated" -> send.accept(Messages.of("subscribe").with(this::wanted));
      default -> {} // said for people
    }
  }

  private void wanted(ObjectNode message) {
    for (String kind : List.of("bars", "updatedBars", "trades")) {
      ArrayNode array = message.putArray(kind);
      symbols.forEach(array::add);
    }
  }

  private static void failed(Fields message) {
    int code = message.decimal("code").intValue();
    String text = "%s (%d)".formatted(message.find("msg").orElse("error"), code);
    if (PASSING.contains(code)) {
      throw new UnreadableAnswerException(text);
    }
    throw new StreamRefusedException(text);
  }

  /** Data flows from now on; what was missed goes before it. */
  private void subscribed() {
    long start =
        symbols.stream().mapToLong(it -> lastStart.getOrDefault(it, from)).min().orElse(from);
    arrived.add(new FeedEvent.Connected(clock.millis()));
    try {
      history
          .minutes(symbols, start, clock.millis())
          .forEach((symbol, bars) ->
              bars.stream()
                  .filter(it -> it.start() > lastStart.getOrDefault(symbol, Long.MIN_VALUE))
                  .filter(it -> it.end() <= clock.millis())
                  .forEach(it -> bar(symbol, it)));
    } catch (BrokerUnavailableException unavailable) {
      throw new UnreadableAnswerException("what was missed cannot be read", unavailable);
    }
  }

  private void bar(String symbol, Bar bar) {
    lastStart.merge(symbol, bar.start(), Math::max);
    arrived.add(new FeedEvent.BarEnded(symbol, bar, clock.millis()));
  }

  private void traded(Fields trade) {
    arrived.add(
        new FeedEvent.Traded(
            trade.text("S"),
            trade.decimal("p").doubleValue(),
            trade.decimal("s").doubleValue(),
            trade.instant("t").toEpochMilli(),
            clock.millis()));
  }

  @Override
  public void lost(String cause) {
    arrived.add(new FeedEvent.Disconnected(cause, clock.millis()));
  }

  @Override
  public void refused(String reason) {
    lost(reason);
    arrived.add(new FeedEvent.Finished(clock.millis()));
  }

  @Override
  public void close() {
    stream.close();
  }
}
