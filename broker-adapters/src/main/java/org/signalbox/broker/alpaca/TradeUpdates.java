package org.signalbox.broker.alpaca;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.signalbox.broker.http.Fields;
import org.signalbox.broker.http.Origin;
import org.signalbox.broker.http.Stream;
import org.signalbox.broker.http.StreamRefusedException;
import org.signalbox.broker.http.UnreadableAnswerException;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.BrokerListener;
import org.signalbox.trade.broker.BrokerUnavailableException;
import org.signalbox.trade.broker.OrderReport.State;

/**
 * Alpaca's stream of order updates as events of the port. It opens with the first listener.
 *
 * <p>An event that cannot be understood, or whose gaps cannot be filled by reading, breaks the
 * connection: the next {@link BrokerEvent.Connected} tells everyone to read what was missed.
 */
final class TradeUpdates implements Stream.Protocol, AutoCloseable {

  private final AlpacaKeys keys;
  private final AlpacaRest rest;
  private final OrderNames names;
  private final InstantSource clock;
  private final Stream stream;
  private final FillTally tally;
  private final List<BrokerListener> listeners = new CopyOnWriteArrayList<>();
  private boolean started;
  private boolean flowing;

  TradeUpdates(Origin origin, AlpacaKeys keys, AlpacaRest rest, OrderNames names, AlpacaPace pace) {
    this.keys = keys;
    this.rest = rest;
    this.names = names;
    this.clock = pace.clock();
    this.tally = new FillTally(rest::fillsOf);
    this.stream = new Stream(origin, "/stream", this, pace.stream());
  }

  synchronized AutoCloseable listen(BrokerListener listener) {
    listeners.add(listener);
    if (!started) {
      started = true;
      stream.start();
    } else if (flowing) {
      listener.on(new BrokerEvent.Connected(clock.instant()));
    }
    return () -> listeners.remove(listener);
  }

  private void tell(BrokerEvent event) {
    listeners.forEach(it -> it.on(event));
  }

  @Override
  public void opened(Consumer<String> send) {
    send.accept(
        Messages.of("authenticate")
            .with(
                "data",
                data ->
                    data.put("key_id", keys.id().reveal())
                        .put("secret_key", keys.secret().reveal())));
  }

  @Override
  public boolean received(String message, Consumer<String> send) {
    Fields frame = Fields.parse(message);
    Fields data = frame.object("data");
    return switch (frame.text("stream")) {
      case "authorization" -> authorised(data, send);
      case "listening" -> listening();
      case "trade_updates" -> updated(data);
      default -> false; // streams that nobody asked for
    };
  }

  private static boolean authorised(Fields data, Consumer<String> send) {
    if (!data.text("status").equals("authorized")) {
      throw new StreamRefusedException("the keys are not accepted");
    }
    send.accept(
        Messages.of("listen").with("data", it -> it.putArray("streams").add("trade_updates")));
    return false;
  }

  private synchronized boolean listening() {
    flowing = true;
    tell(new BrokerEvent.Connected(clock.instant()));
    return true;
  }

  private boolean updated(Fields data) {
    try {
      update(data, AlpacaOrder.of(data.object("order")));
      return true;
    } catch (BrokerUnavailableException unavailable) {
      throw new UnreadableAnswerException("an event could not be completed", unavailable);
    }
  }

  private void update(Fields data, AlpacaOrder order) {
    Instant at = data.findInstant("timestamp").orElse(order.at());
    switch (data.text("event")) {
      case "new" -> tell(new BrokerEvent.Acknowledged(names.of(order), order.id(), at));
      case "partial_fill" -> executed(data, order);
      case "fill" -> {
        executed(data, order);
        ended(order, State.FILLED, at);
      }
      case "canceled" -> ended(order, State.CANCELLED, at);
      case "expired" -> ended(order, State.EXPIRED, at);
      case "rejected" -> ended(order, State.REJECTED, at);
      case "replaced" -> replaced(order, at);
      case "order_replace_rejected" -> refused(order, "the replacement was refused", at);
      case "order_cancel_rejected" -> refused(order, "the cancel was refused", at);
      default -> {} // on its way, or halted for a while: the order works on
    }
  }

  private void executed(Fields data, AlpacaOrder order) {
    String name = names.of(order);
    for (AlpacaFill fill : tally.news(AlpacaFill.event(data, order))) {
      tell(new BrokerEvent.Executed(fill.execution(name)));
    }
  }

  /** One order of a pair ends with the other; what the pair came to is asked for. */
  private void ended(AlpacaOrder order, State how, Instant at) {
    tally.forget(order.id());
    String name = names.of(order);
    State state =
        order.isOfPair() ? rest.byClientId(name).map(it -> it.report().state()).orElse(how) : how;
    if (state.isFinal()) {
      String reason = state == State.REJECTED ? "rejected by the broker" : "";
      tell(new BrokerEvent.Ended(name, state, reason, at));
    }
  }

  /** Told with the old order or with the new one. */
  private void replaced(AlpacaOrder order, Instant at) {
    String old = order.replaces().filter(_ -> order.state() != State.REPLACED).orElse(order.id());
    tally.forget(old);
    tell(new BrokerEvent.Ended(names.of(old), State.REPLACED, "", at));
  }

  private void refused(AlpacaOrder order, String reason, Instant at) {
    tell(new BrokerEvent.RequestRefused(names.of(order), reason, at));
  }

  @Override
  public synchronized void lost(String cause) {
    flowing = false;
    tell(new BrokerEvent.Disconnected(cause, clock.instant()));
  }

  @Override
  public void close() {
    stream.close();
  }
}
