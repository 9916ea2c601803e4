package org.signalbox.broker.http;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What a socket received, in order, in whole messages; text and binary frames alike. The socket's
 * threads fill it, one other empties it.
 */
final class Inbox implements WebSocket.Listener {

  /** Something that arrived, or that nothing did. */
  sealed interface Arrival {}

  record Message(String text) implements Arrival {}

  /** A sign of life without a message. */
  record Sign() implements Arrival {}

  record Silence() implements Arrival {}

  record End(String cause) implements Arrival {}

  private static final CompletionStage<?> DONE = CompletableFuture.completedFuture(true);

  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Waits for what comes next, and asks the socket for more only once it is taken. */
  Arrival next(WebSocket socket, Duration patience) throws InterruptedException {
    Optional<Arrival> arrival =
        Optional.ofNullable(arrivals.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    if (arrival.isPresent()) {
      socket.request(1);
    }
    return arrival.orElseGet(Silence::new);
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      arrivals.add(new Message(text.toString()));
      text.setLength(0);
    } else {
      socket.request(1);
    }
    return DONE;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    byte[] part = new byte[data.remaining()];
    data.get(part);
    bytes.writeBytes(part);
    if (last) {
      arrivals.add(new Message(bytes.toString(StandardCharsets.UTF_8)));
      bytes.reset();
    } else {
      socket.request(1);
    }
    return DONE;
  }

  @Override
  public CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
    return sign();
  }

  @Override
  public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
    return sign();
  }

  private CompletionStage<?> sign() {
    arrivals.add(new Sign());
    return DONE;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    arrivals.add(new End("closed with " + code + (reason.isEmpty() ? "" : ", " + reason)));
    return DONE;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    arrivals.add(new End("broken: " + error.getClass().getSimpleName()));
  }
}
