package org.signalbox.assistant.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A provider on loopback that speaks the protocol of one of the three, and misbehaves on request.
 */
public final class FakeProvider implements AutoCloseable {

  /** A key that must turn up in a header and nowhere else. */
  public static final String KEY = "sk-canary-7d1f";

  private final Provider protocol;
  private final HttpServer server;
  private final BlockingQueue<Turn> turns = new LinkedBlockingQueue<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** What is answered to one request. */
  private record Turn(int status, String body, Ending ending) {}

  private enum Ending {
    WHOLE,
    CUT,
    NEVER
  }

  public FakeProvider(Provider protocol) {
    this.protocol = protocol;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public ModelSettings settings(Duration timeout) {
    String root = "http://127.0.0.1:" + server.getAddress().getPort();
    String address =
        switch (protocol) {
          case ANTHROPIC -> root + "/v1/";
          case OPENAI -> root + "/v1";
          case OLLAMA -> root;
        };
    return new ModelSettings(protocol, "fake", address, Secret.of(KEY), timeout);
  }

  public FakeProvider says(String... pieces) {
    turns.add(new Turn(200, Wire.text(protocol, List.of(pieces)), Ending.WHOLE));
    return this;
  }

  public FakeProvider calls(String tool, String... arguments) {
    turns.add(new Turn(200, Wire.call(protocol, tool, List.of(arguments)), Ending.WHOLE));
    return this;
  }

  public FakeProvider fails(int status) {
    turns.add(new Turn(status, "{\"error\": {\"message\": \"" + KEY + "\"}}", Ending.WHOLE));
    return this;
  }

  public FakeProvider breaksOffAfter(String... pieces) {
    String whole = Wire.text(protocol, List.of(pieces));
    turns.add(new Turn(200, whole.substring(0, whole.length() / 2), Ending.CUT));
    return this;
  }

  public FakeProvider fallsSilentAfter(String... pieces) {
    String whole = Wire.text(protocol, List.of(pieces));
    turns.add(new Turn(200, whole.substring(0, whole.length() / 2), Ending.NEVER));
    return this;
  }

  /** The requests, as they came. */
  public List<String> bodies() {
    return bodies;
  }

  /** The keys that came in headers. */
  public List<String> keys() {
    return keys;
  }

  private void answer(HttpExchange exchange) throws IOException {
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    for (String header : List.of("x-api-key", "Authorization")) {
      String key = exchange.getRequestHeaders().getFirst(header);
      if (key != null) {
        keys.add(key.replace("Bearer ", ""));
      }
    }
    Turn turn = turns.poll();
    if (turn == null) {
      exchange.sendResponseHeaders(500, -1);
      return;
    }
    boolean lines = protocol == Provider.OLLAMA || turn.status() != 200;
    exchange
        .getResponseHeaders()
        .set("Content-Type", lines ? "application/json" : "text/event-stream");
    exchange.sendResponseHeaders(turn.status(), 0);
    send(exchange, turn);
  }

  /** In pieces of a few bytes, so that they part in the middle of words and characters. */
  private void send(HttpExchange exchange, Turn turn) throws IOException {
    OutputStream out = exchange.getResponseBody();
    byte[] bytes = turn.body().getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at += 37) {
      out.write(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 37)));
      out.flush();
    }
    switch (turn.ending()) {
      case WHOLE -> out.close();
      case CUT -> exchange.close();
      case NEVER -> {
        try {
          closed.await();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
