package org.signalbox.testing.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The stream of order updates. */
public final class FakeStreams {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What becomes of events before they are sent. */
  public enum Order {
    AS_THEY_COME,
    EACH_TWICE,
    /** Two by two in the wrong order. */
    SWAPPED,
    /** Never sent. */
    MISSED
  }

  private final List<WebSocketPeer> peers = new CopyOnWriteArrayList<>();
  private final List<ObjectNode> kept = new ArrayList<>();
  private Order order = Order.AS_THEY_COME;
  private boolean binary = true;
  private boolean refusing;
  private int accepted;

  /** As the paper host sends: JSON in binary frames. */
  public synchronized void binary(boolean wanted) {
    binary = wanted;
  }

  public synchronized void order(Order wanted) {
    order = wanted;
  }

  /** New clients are turned away until this is taken back. */
  public synchronized void refuse(boolean wanted) {
    refusing = wanted;
  }

  /** Breaks all connections. */
  public void drop() {
    peers.forEach(WebSocketPeer::drop);
  }

  /** Says nothing any more on the connections that there are. */
  public void fallSilent() {
    peers.forEach(WebSocketPeer::fallSilent);
  }

  /** How many clients were ever served. */
  public synchronized int accepted() {
    return accepted;
  }

  void converse(WebSocketPeer peer) throws IOException {
    synchronized (this) {
      if (refusing) {
        return;
      }
    }
    try {
      Optional<String> message = peer.receive();
      boolean authorised = false;
      while (message.isPresent()) {
        JsonNode said = MAPPER.readTree(message.get());
        if (said.path("action").asText().equals("authenticate")) {
          authorised = said.at("/data/secret_key").asText().equals(AlpacaFake.SECRET);
          send(peer, authorisation(authorised ? "authorized" : "unauthorized"));
        } else if (said.path("action").asText().equals("listen") && authorised) {
          send(peer, "{\"stream\":\"listening\",\"data\":{\"streams\":[\"trade_updates\"]}}");
          join(peer);
        }
        message = peer.receive();
      }
    } finally {
      peers.remove(peer);
    }
  }

  private synchronized void join(WebSocketPeer peer) {
    peers.add(peer);
    accepted++;
  }

  private static String authorisation(String status) {
    return "{\"stream\":\"authorization\",\"data\":{\"status\":\"%s\",\"action\":\"authenticate\"}}"
        .formatted(status);
  }

  synchronized void tell(ObjectNode event) {
    switch (order) {
      case AS_THEY_COME -> send(event);
      case EACH_TWICE -> {
        send(event);
        send(event);
      }
      case SWAPPED -> {
        kept.add(event);
        if (kept.size() == 2) {
          send(kept.get(1));
          send(kept.get(0));
          kept.clear();
        }
      }
      case MISSED -> {} // nobody hears of it
    }
  }

  private void send(ObjectNode event) {
    for (WebSocketPeer peer : peers) {
      try {
        send(peer, event.toString());
      } catch (IOException gone) {
        peers.remove(peer);
      }
    }
  }

  private void send(WebSocketPeer peer, String text) throws IOException {
    if (binary) {
      peer.sendBinary(text);
    } else {
      peer.sendText(text);
    }
  }
}
