package org.signalbox.live.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.StoreUnavailableException;
import org.signalbox.live.route.Router;
import org.signalbox.trade.broker.LiveBroker;
import org.signalbox.trade.broker.PaperBroker;

/**
 * The front door of the live half: a node that runs deployments as long as it is open. What is
 * asked of deployments goes through the store: {@link org.signalbox.live.control.Operations}.
 *
 * <p>Paper and live are handed in by different methods, with different stores and brokers; a runner
 * that was given no live store can move no money. Methods may be called from several threads.
 */
public final class LiveRunner implements AutoCloseable {

  private static final long BEAT_MILLIS = 1_000;

  private final Parts parts;
  private final List<Node<?, ?>> nodes = new ArrayList<>();
  private final ScheduledExecutorService heart;
  private final Consumer<RuntimeException> faults;
  private Optional<Future<?>> beating = Optional.empty();

  private LiveRunner(Parts parts, Consumer<RuntimeException> faults) {
    this.parts = parts;
    this.faults = faults;
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heart of " + parts.node()).factory());
  }

  /**
   * A node that runs nothing yet.
   *
   * @param faults is told what went wrong and will be tried again
   */
  public static LiveRunner of(Parts parts, Consumer<RuntimeException> faults) {
    return new LiveRunner(parts, faults);
  }

  /** Has it run the paper deployments of a store. To be called before {@link #start}. */
  public LiveRunner paper(Store<Mode.Paper> store, BrokerSource<PaperBroker> brokers) {
    nodes.add(new Node<>(store, parts, brokers, Router::paper, faults));
    return this;
  }

  /** Has it run the live deployments of a store. To be called before {@link #start}. */
  public LiveRunner live(Store<Mode.Live> store, BrokerSource<LiveBroker> brokers) {
    nodes.add(new Node<>(store, parts, brokers, Router::live, faults));
    return this;
  }

  /** Begins to run. */
  public void start() {
    parts.wakes().start(_ -> wake());
    beating =
        Optional.of(heart.scheduleAtFixedRate(this::beat, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS));
  }

  private synchronized void beat() {
    Instant now = parts.clock().instant();
    for (Node<?, ?> node : nodes) {
      try {
        node.beat(now);
      } catch (RuntimeException trouble) {
        faults.accept(trouble);
      }
    }
  }

  /** Has everything looked at now, without waiting for the next time. */
  public synchronized void wake() {
    nodes.forEach(Node::wake);
  }

  /** The lanes that this node runs now. */
  public synchronized List<String> lanes() {
    return nodes.stream().flatMap(it -> it.lanes().stream()).toList();
  }

  /** Stops, stores where everything stands, and gives the leases back. */
  @Override
  public void close() {
    rest();
    Instant now = parts.clock().instant();
    synchronized (this) {
      for (Node<?, ?> node : nodes) {
        try {
          node.leave(now);
        } catch (StoreUnavailableException gone) {
          faults.accept(gone);
        }
      }
    }
  }

  /** Stops as if the process had ended: nothing is stored, the leases run out. */
  void drop() {
    rest();
    synchronized (this) {
      nodes.forEach(Node::drop);
    }
  }

  private void rest() {
    parts.wakes().close();
    beating.ifPresent(it -> it.cancel(false));
    heart.shutdown();
    try {
      if (!heart.awaitTermination(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS)) {
        heart.shutdownNow();
      }
    } catch (InterruptedException impatient) {
      heart.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
