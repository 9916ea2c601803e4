package org.signalbox.testing.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.testing.alpaca.LoopbackServer.Connection;
import org.signalbox.testing.alpaca.LoopbackServer.Request;

/** Alpaca on a free port of this machine, with faults on demand. */
public final class AlpacaFake implements AutoCloseable {

  public static final String KEY_ID = "PKTESTKEYID";
  public static final String SECRET = "test-secret-of-the-fake";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int DRIPS = 40;

  private final FakeStreams streams = new FakeStreams();
  private final FakeExchange exchange;
  private final FakeMarketData data;
  private final LoopbackServer server;
  private final Map<String, Deque<Fault>> faults = new LinkedHashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final List<Exchanged> exchanged = new ArrayList<>();

  /** A request that was served, and what was meant to be answered. */
  public record Exchanged(String method, String path, String request, int status, String answer) {}

  public AlpacaFake(InstantSource clock) {
    this(0, clock);
  }

  public AlpacaFake(int port, InstantSource clock) {
    exchange = new FakeExchange(clock, streams::tell);
    data = new FakeMarketData();
    server = new LoopbackServer(port, this::serve);
  }

  public int port() {
    return server.port();
  }

  public FakeExchange exchange() {
    return exchange;
  }

  public FakeStreams streams() {
    return streams;
  }

  public FakeMarketData data() {
    return data;
  }

  /** The next requests of a kind go wrong, one fault each. */
  public synchronized void fail(String method, String path, Fault... next) {
    faults.computeIfAbsent(method + " " + path, _ -> new ArrayDeque<>()).addAll(List.of(next));
  }

  /** No request goes wrong any more. */
  public synchronized void settle() {
    faults.clear();
  }

  /** How many requests of a kind were received. */
  public synchronized long received(String method, String path) {
    return requests.stream().filter(it -> it.startsWith(method + " " + path)).count();
  }

  /** Everything that was served, in order. */
  public synchronized List<Exchanged> exchanged() {
    return List.copyOf(exchanged);
  }

  private synchronized Optional<Fault> fault(Request request) {
    requests.add(request.method() + " " + request.path());
    return faults.entrySet().stream()
        .filter(it -> (request.method() + " " + request.path()).startsWith(it.getKey()))
        .map(it -> it.getValue().poll())
        .filter(it -> it != null)
        .findFirst();
  }

  private void serve(Request request, Connection connection) throws IOException {
    if (WebSocketPeer.isAskedForBy(request)) {
      WebSocketPeer peer = WebSocketPeer.accept(request, connection);
      if (request.path().equals("/stream")) {
        streams.converse(peer);
      } else {
        data.converse(peer);
      }
      connection.drop();
      return;
    }
    Optional<Fault> fault = fault(request);
    if (fault.isPresent()) {
      misbehave(fault.get(), request, connection);
    } else {
      send(answer(request), connection);
    }
  }

  private record Answer(int status, String body) {}

  private static void send(Answer answer, Connection connection) throws IOException {
    connection.answer(answer.status(), json(), answer.body());
  }

  private static Map<String, String> json() {
    return Map.of("Content-Type", "application/json; charset=UTF-8");
  }

  private void misbehave(Fault fault, Request request, Connection connection) throws IOException {
    switch (fault) {
      case LOST_REQUEST -> connection.drop();
      case LOST_ANSWER -> {
        answer(request);
        connection.drop();
      }
      case LATE_ANSWER -> {
        Answer answer = answer(request);
        pause(1_500);
        send(answer, connection);
      }
      case ERROR_AFTER -> {
        answer(request);
        send(
            new Answer(500, "{\"code\":50010000,\"message\":\"internal server error\"}"),
            connection);
      }
      case ERROR_BEFORE -> send(new Answer(503, ""), connection);
      case TOO_MANY ->
          connection.answer(
              429,
              Map.of("Content-Type", "application/json", "Retry-After", "1"),
              "{\"code\":42910000,\"message\":\"rate limit exceeded\"}");
      case CUT -> {
        Answer answer = answer(request);
        connection.write(Connection.head(answer.status(), json(), answer.body().length()));
        connection.write(answer.body().substring(0, answer.body().length() / 2));
        connection.drop();
      }
      case HALF_JSON -> {
        Answer answer = answer(request);
        send(
            new Answer(answer.status(), answer.body().substring(0, answer.body().length() / 2)),
            connection);
      }
      case PAGE -> {
        answer(request);
        connection.answer(
            200, Map.of("Content-Type", "text/html"), "<html><body>gateway</body></html>");
      }
      case NO_PAGE ->
          connection.answer(404, Map.of("Content-Type", "text/html"), "<html>not found</html>");
      case SLOW_DRIP -> drip(answer(request), connection);
    }
  }

  private static void drip(Answer answer, Connection connection) throws IOException {
    connection.write(Connection.head(answer.status(), json(), answer.body().length()));
    for (int i = 0; i < DRIPS; i++) {
      connection.write(answer.body().substring(i, i + 1));
      pause(50);
    }
    connection.drop();
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer answer(Request request) throws IOException {
    Answer answer;
    if (!SECRET.equals(request.headers().get("apca-api-secret-key"))) {
      answer = refusal(403, 40310000, "forbidden.");
    } else {
      try {
        answer = routed(request);
      } catch (FakeExchange.RefusedException refused) {
        answer = refusal(refused.status, refused.code, refused.getMessage());
      }
    }
    synchronized (this) {
      exchanged.add(
          new Exchanged(
              request.method(), request.path(), request.body(), answer.status(), answer.body()));
    }
    return answer;
  }

  private static Answer refusal(int status, int code, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return new Answer(status, body.put("code", code).put("message", message).toString());
  }

  private Answer routed(Request request) throws IOException {
    String path = request.path();
    String id = path.substring(path.lastIndexOf('/') + 1);
    String kind = path.startsWith("/v2/orders/") ? "/v2/orders/*" : path;
    return switch (request.method() + " " + kind) {
      case "POST /v2/orders" -> ok(exchange.place(body(request)));
      case "PATCH /v2/orders/*" -> ok(exchange.replace(id, body(request)));
      case "DELETE /v2/orders/*" -> {
        exchange.cancel(id);
        yield new Answer(204, "");
      }
      case "GET /v2/orders/*" -> ok(exchange.byId(id).json(request.query().containsKey("nested")));
      case "GET /v2/orders" -> ok(exchange.list(request.query()));
      case "GET /v2/orders:by_client_order_id" ->
          ok(exchange.byClientId(request.query().get("client_order_id")).json(false));
      case "GET /v2/account/activities/FILL" -> ok(exchange.executions(request.query()));
      case "GET /v2/account" -> ok(exchange.accountJson());
      case "GET /v2/positions" -> ok(exchange.positions());
      case "GET /v2/stocks/bars" -> ok(data.bars(request.query()));
      default -> refusal(404, 40410000, "endpoint not found.");
    };
  }

  private static Answer ok(JsonNode body) {
    return new Answer(200, body.toString());
  }

  private static JsonNode body(Request request) throws IOException {
    return MAPPER.readTree(request.body());
  }

  @Override
  public void close() {
    server.close();
  }
}
