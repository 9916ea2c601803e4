package org.signalbox.broker.http;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A WebSocket that is opened again whenever it is lost. Everything happens on one virtual thread.
 *
 * <p>Where nothing arrives a ping is sent, and where no answer comes to several of them the
 * connection counts as lost: a half-open socket is found out within {@link Times#silence}.
 */
public final class Stream implements AutoCloseable {

  private static final int PINGS = 3;

  /** What is spoken over the socket. Called from the stream's thread alone. */
  public interface Protocol {

    /** The socket is open. */
    void opened(Consumer<String> send);

    /**
     * A whole message arrived.
     *
     * @return whether by now everything is agreed upon and data flows
     * @throws StreamRefusedException where it makes no sense to come again
     */
    boolean received(String message, Consumer<String> send);

    /** Something came, if only a sign of life, and was dealt with. */
    default void alive() {}

    /** The socket is gone, or could not be opened. */
    void lost(String cause);

    /** The stream will not be opened again. */
    default void refused(String reason) {
      lost(reason);
    }
  }

  /**
   * How long a stream waits.
   *
   * @param connect for the socket
   * @param silence for any sign of life
   * @param first before it tries again
   * @param longest before it tries again after many failures; each failure doubles the wait
   */
  public record Times(Duration connect, Duration silence, Duration first, Duration longest) {

    public static final Times STANDARD =
        new Times(
            Duration.ofSeconds(3),
            Duration.ofSeconds(9),
            Duration.ofMillis(250),
            Duration.ofSeconds(15));

    Duration before(int failures) {
      Duration doubled = first.multipliedBy(1L << Math.min(failures, 16));
      return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
  }

  private final Origin origin;
  private final String path;
  private final Protocol protocol;
  private final Times times;
  private final HttpClient client;
  private final Thread thread;
  private volatile boolean closed;

  /** Makes a stream that is not yet open. */
  public Stream(Origin origin, String path, Protocol protocol, Times times) {
    this.origin = origin;
    this.path = path;
    this.protocol = protocol;
    this.times = times;
    this.client = HttpClient.newBuilder().connectTimeout(times.connect()).build();
    this.thread = Thread.ofVirtual().name("stream " + origin.host()).unstarted(this::run);
  }

  /** Opens the stream, and keeps it open from now on. */
  public void start() {
    thread.start();
  }

  private void run() {
    int failures = 0;
    try {
      while (!closed) {
        failures = worked() ? 0 : failures + 1;
        Thread.sleep(times.before(failures));
      }
    } catch (StreamRefusedException refused) {
      protocol.refused(refused.reason());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  /** Whoever is told may fail at it: the next connection tells it to read what it missed. */
  private boolean worked() throws InterruptedException {
    try {
      return connection();
    } catch (StreamRefusedException refused) {
      throw refused;
    } catch (RuntimeException failed) {
      return false;
    }
  }

  /** One socket, from its opening to its loss; whether data ever flowed. */
  private boolean connection() throws InterruptedException {
    Inbox inbox = new Inbox();
    WebSocket socket;
    try {
      socket =
          client
              .newWebSocketBuilder()
              .connectTimeout(times.connect())
              .buildAsync(origin.webSocket(path), inbox)
              .get(2 * times.connect().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      tellLost("no connection to " + origin.host());
      return false;
    }
    try {
      return conversation(socket, inbox);
    } finally {
      socket.abort();
    }
  }

  private boolean conversation(WebSocket socket, Inbox inbox) throws InterruptedException {
    Consumer<String> send =
        text ->
            socket
                .sendText(text, true)
                .orTimeout(times.connect().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    boolean flowing = false;
    try {
      protocol.opened(send);
      int unanswered = 0;
      while (!closed) {
        Inbox.Arrival arrival = inbox.next(socket, times.silence().dividedBy(PINGS));
        switch (arrival) {
          case Inbox.Message(String text) -> {
            unanswered = 0;
            flowing |= protocol.received(text, send);
            protocol.alive();
          }
          case Inbox.Sign _ -> {
            unanswered = 0;
            protocol.alive();
          }
          case Inbox.Silence _ -> {
            if (++unanswered == PINGS) {
              tellLost("silent for " + times.silence().toMillis() + " ms");
              return flowing;
            }
            socket.sendPing(ByteBuffer.allocate(0)).join();
          }
          case Inbox.End(String cause) -> {
            tellLost(cause);
            return flowing;
          }
        }
      }
    } catch (StreamRefusedException refused) {
      throw refused;
    } catch (RuntimeException broken) {
      tellLost("broken off: " + broken.getMessage());
    }
    return flowing;
  }

  private void tellLost(String cause) {
    if (!closed) {
      protocol.lost(cause);
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    client.shutdownNow();
  }
}
