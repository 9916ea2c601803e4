package org.signalbox.broker.alpaca;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.signalbox.broker.http.Fields;
import org.signalbox.broker.http.RequestBudget;
import org.signalbox.broker.http.Stream;
import org.signalbox.broker.http.StreamRefusedException;
import org.signalbox.broker.http.UnreadableAnswerException;
import org.signalbox.market.Bar;
import org.signalbox.market.feed.FeedEvent;
import org.signalbox.trade.broker.BrokerUnavailableException;

/**
 * Alpaca's stream of market data, shared by all who listen: an account may have one connection. It
 * opens with the first {@link Ear} and closes with the last. What an ear missed while there was no
 * connection is read from history before it hears anything newer.
 */
final class DataStream implements Stream.Protocol {

  /** Errors after which it makes sense to come again. */
  private static final Set<Integer> PASSING = Set.of(404, 406, 407, 500);

  /** How long after its end a bar of a minute is in history for certain. */
  private static final Duration SETTLING = Duration.ofSeconds(3);

  private static final List<String> CHANNELS = List.of("bars", "updatedBars", "trades");

  private final AlpacaKeys keys;
  private final AlpacaHistory history;
  private final InstantSource clock;
  private final RequestBudget.Pause pause;
  private final Stream stream;
  private final List<Ear> ears = new CopyOnWriteArrayList<>();
  private Optional<Consumer<String>> line = Optional.empty();
  private boolean started;
  private boolean over;
  private volatile long aliveAt;

  /** Makes a stream that is not open yet. */
  DataStream(
      AlpacaSite site, String path, AlpacaKeys keys, AlpacaHistory history, AlpacaPace pace) {
    this.keys = keys;
    this.history = history;
    this.clock = pace.clock();
    this.pause = pace.pause();
    this.stream = new Stream(site.dataStream(), path, this, pace.stream());
  }

  /**
   * Has an ear hear from now on.
   *
   * @return false where the stream is over and another has to be made
   */
  synchronized boolean join(Ear ear) {
    if (over) {
      return false;
    }
    ears.add(ear);
    ask("subscribe", ear.symbols());
    if (!started) {
      started = true;
      stream.start();
    }
    return true;
  }

  /** An ear hears no more; with the last one the stream ends. */
  synchronized void leave(Ear ear) {
    ears.remove(ear);
    if (ears.isEmpty()) {
      over = true;
      stream.close();
      history.close();
      return;
    }
    Set<String> unwanted = new TreeSet<>(ear.symbols());
    unwanted.removeAll(wanted());
    if (!unwanted.isEmpty()) {
      ask("unsubscribe", unwanted);
    }
  }

  /** Where it cannot be said now, it is said anew with the next connection. */
  private void ask(String action, Set<String> symbols) {
    try {
      line.ifPresent(it -> say(it, action, symbols));
    } catch (CompletionException broken) {
      line = Optional.empty();
    }
  }

  /** When the connection was last seen to live, in milliseconds since the epoch. */
  long aliveAt() {
    return aliveAt;
  }

  @Override
  public void alive() {
    aliveAt = clock.millis();
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
      case "subscription" -> subscribed(Set.copyOf(message.texts("bars")));
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
      case "authenticated" -> authenticated(send);
      default -> {} // said for people
    }
  }

  private synchronized void authenticated(Consumer<String> send) {
    line = Optional.of(send);
    say(send, "subscribe", wanted());
  }

  private Set<String> wanted() {
    Set<String> wanted = new TreeSet<>();
    ears.forEach(it -> wanted.addAll(it.symbols()));
    return wanted;
  }

  private static void say(Consumer<String> line, String action, Set<String> symbols) {
    line.accept(Messages.of(action).with(message -> name(message, symbols)));
  }

  private static void name(ObjectNode message, Set<String> symbols) {
    for (String channel : CHANNELS) {
      ArrayNode array = message.putArray(channel);
      new TreeSet<>(symbols).forEach(array::add);
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

  /** Data of these instruments flow from now on; what their ears missed goes before them. */
  private void subscribed(Set<String> symbols) {
    List<Ear> behind =
        ears.stream().filter(it -> !it.isListening() && symbols.containsAll(it.symbols())).toList();
    if (behind.isEmpty()) {
      return;
    }
    settle();
    try {
      for (Ear ear : behind) {
        long now = clock.millis();
        ear.caughtUp(history.minutes(ear.symbols(), ear.missedFrom(), now), now);
      }
    } catch (BrokerUnavailableException unavailable) {
      throw new UnreadableAnswerException("what was missed cannot be read", unavailable);
    }
  }

  /** Until the minute that ended last is in history: its bar may have been sent to nobody. */
  private void settle() {
    long since = Math.floorMod(clock.millis(), MinuteBars.MINUTE);
    if (since < SETTLING.toMillis()) {
      try {
        pause.of(SETTLING.minusMillis(since));
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
        throw new UnreadableAnswerException("closed", closed);
      }
    }
  }

  private void bar(String symbol, Bar minute) {
    ears.forEach(it -> it.bar(symbol, minute, clock.millis()));
  }

  private void traded(Fields trade) {
    FeedEvent.Traded traded =
        new FeedEvent.Traded(
            trade.text("S"),
            trade.decimal("p").doubleValue(),
            trade.decimal("s").doubleValue(),
            trade.instant("t").toEpochMilli(),
            clock.millis());
    ears.forEach(it -> it.traded(traded));
  }

  @Override
  public synchronized void lost(String cause) {
    line = Optional.empty();
    ears.forEach(it -> it.lost(cause, clock.millis()));
  }

  @Override
  public synchronized void refused(String reason) {
    over = true;
    lost(reason);
    ears.forEach(it -> it.ended(clock.millis()));
    history.close();
  }
}
