package org.signalbox.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.BrokerListener;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.OrderReport;

/** What a broker has told. */
public final class Heard implements BrokerListener {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final List<BrokerEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void on(BrokerEvent event) {
    events.add(event);
  }

  public List<BrokerEvent> events() {
    return List.copyOf(events);
  }

  List<Execution> executions(String clientId) {
    return events.stream()
        .filter(BrokerEvent.Executed.class::isInstance)
        .map(it -> ((BrokerEvent.Executed) it).execution())
        .filter(it -> it.clientId().equals(clientId))
        .toList();
  }

  <T extends BrokerEvent> List<T> of(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Waits until an order was told to have ended so. */
  void untilEnded(String clientId, OrderReport.State how) {
    until(
        clientId + " " + how,
        it ->
            it instanceof BrokerEvent.Ended(String id, OrderReport.State state, _, _)
                && id.equals(clientId)
                && state == how);
  }

  public void untilConnected(int times) {
    eventually(
        () -> assertThat(of(BrokerEvent.Connected.class)).hasSizeGreaterThanOrEqualTo(times));
  }

  private void until(String what, Predicate<BrokerEvent> wanted) {
    eventually(() -> assertThat(events).as(what).anyMatch(wanted));
  }

  /** Tries again and again until it holds, or for too long. */
  public static void eventually(ThrowingCallable check) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        check.call();
        return;
      } catch (Throwable notYet) {
        if (System.nanoTime() > end) {
          throw notYet instanceof Error error ? error : new AssertionError(notYet);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
