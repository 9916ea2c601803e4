package org.signalbox.testing.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Stored bars and the stream of market data. */
public final class FakeMarketData {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, List<ObjectNode>> stored = new TreeMap<>();
  private final List<WebSocketPeer> peers = new CopyOnWriteArrayList<>();
  private Optional<String> refusal = Optional.empty();
  private int subscriptions;

  /** A bar that history has from now on. */
  public synchronized void store(
      String symbol,
      String start,
      double open,
      double high,
      double low,
      double close,
      long volume) {
    stored
        .computeIfAbsent(symbol, _ -> new ArrayList<>())
        .add(bar(start, open, high, low, close, volume));
  }

  private static ObjectNode bar(
      String start, double open, double high, double low, double close, long volume) {
    ObjectNode bar = JsonNodeFactory.instance.objectNode();
    bar.put("t", start).put("o", open).put("h", high).put("l", low).put("c", close);
    return bar.put("v", volume).put("n", 1).put("vw", close);
  }

  /** Sends a bar: {@code b} as the minute ends, {@code u} where it was changed later. */
  public void send(
      String type,
      String symbol,
      String start,
      double open,
      double high,
      double low,
      double close,
      long volume) {
    ObjectNode bar = bar(start, open, high, low, close, volume);
    send("[" + bar.put("T", type).put("S", symbol) + "]");
  }

  /** Sends a frame as it is. */
  public void send(String frame) {
    for (WebSocketPeer peer : peers) {
      try {
        peer.sendText(frame);
      } catch (IOException gone) {
        peers.remove(peer);
      }
    }
  }

  /** The next client that logs in is told an error instead: {@code 406 connection limit}. */
  public synchronized void refuse(int code, String message) {
    refusal =
        Optional.of("[{\"T\":\"error\",\"code\":%d,\"msg\":\"%s\"}]".formatted(code, message));
  }

  public void drop() {
    peers.forEach(WebSocketPeer::drop);
  }

  public void fallSilent() {
    peers.forEach(WebSocketPeer::fallSilent);
  }

  /** How many subscriptions were ever taken. */
  public synchronized int subscriptions() {
    return subscriptions;
  }

  void converse(WebSocketPeer peer) throws IOException {
    peer.sendText("[{\"T\":\"success\",\"msg\":\"connected\"}]");
    Map<String, Set<String>> wanted = new TreeMap<>();
    try {
      Optional<String> message = peer.receive();
      while (message.isPresent()) {
        JsonNode said = MAPPER.readTree(message.get());
        switch (said.path("action").asText()) {
          case "auth" -> peer.sendText(authenticated(said));
          case "subscribe" -> {
            each(said, (channel, symbol) -> of(wanted, channel).add(symbol));
            peer.sendText(subscription(wanted));
            join(peer);
          }
          case "unsubscribe" -> {
            each(said, (channel, symbol) -> of(wanted, channel).remove(symbol));
            peer.sendText(subscription(wanted));
          }
          default -> peer.sendText("[{\"T\":\"error\",\"code\":400,\"msg\":\"invalid syntax\"}]");
        }
        message = peer.receive();
      }
    } finally {
      peers.remove(peer);
    }
  }

  private static Set<String> of(Map<String, Set<String>> wanted, String channel) {
    return wanted.computeIfAbsent(channel, _ -> new TreeSet<>());
  }

  private static void each(JsonNode said, BiConsumer<String, String> action) {
    for (String channel : List.of("bars", "updatedBars", "trades")) {
      said.path(channel).forEach(it -> action.accept(channel, it.asText()));
    }
  }

  /** All that a client is subscribed to by now. */
  private static String subscription(Map<String, Set<String>> wanted) {
    ObjectNode echo = JsonNodeFactory.instance.objectNode().put("T", "subscription");
    wanted.forEach((channel, symbols) -> symbols.forEach(echo.putArray(channel)::add));
    return "[" + echo + "]";
  }

  /** How many clients listen now. */
  public int clients() {
    return peers.size();
  }

  private synchronized void join(WebSocketPeer peer) {
    if (!peers.contains(peer)) {
      peers.add(peer);
    }
    subscriptions++;
  }

  private synchronized String authenticated(JsonNode said) {
    if (refusal.isPresent()) {
      String refused = refusal.get();
      refusal = Optional.empty();
      return refused;
    }
    return said.path("secret").asText().equals(AlpacaFake.SECRET)
        ? "[{\"T\":\"success\",\"msg\":\"authenticated\"}]"
        : "[{\"T\":\"error\",\"code\":402,\"msg\":\"auth failed\"}]";
  }

  /** A page of stored bars; the limit counts over all symbols together. */
  synchronized ObjectNode bars(Map<String, String> query) {
    int limit = Integer.parseInt(query.getOrDefault("limit", "1000"));
    int from = Integer.parseInt(query.getOrDefault("page_token", "0"));
    Instant start = Instant.parse(query.get("start"));
    Instant end = Instant.parse(query.getOrDefault("end", "2100-01-01T00:00:00Z"));
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    ObjectNode bySymbol = page.putObject("bars");
    int place = 0;
    boolean more = false;
    for (String symbol : query.get("symbols").split(",")) {
      for (ObjectNode bar : stored.getOrDefault(symbol, List.of())) {
        Instant at = Instant.parse(bar.get("t").asText());
        if (!at.isBefore(start) && !at.isAfter(end)) {
          if (place >= from && place < from + limit) {
            ArrayNode rows = bySymbol.withArray("/" + symbol.replace("/", "~1"));
            rows.add(bar);
          }
          more |= place >= from + limit;
          place++;
        }
      }
    }
    page.put("next_page_token", more ? String.valueOf(from + limit) : null);
    return page;
  }
}
