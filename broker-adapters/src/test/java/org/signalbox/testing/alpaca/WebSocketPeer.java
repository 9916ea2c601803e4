package org.signalbox.testing.alpaca;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The server's side of one WebSocket (RFC 6455), as much of it as the streams need. */
final class WebSocketPeer {

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  private final LoopbackServer.Connection connection;
  private volatile boolean silent;

  private WebSocketPeer(LoopbackServer.Connection connection) {
    this.connection = connection;
  }

  /** Whether a request asks for a WebSocket. */
  static boolean isAskedForBy(LoopbackServer.Request request) {
    return "websocket".equalsIgnoreCase(request.headers().get("upgrade"));
  }

  static WebSocketPeer accept(LoopbackServer.Request request, LoopbackServer.Connection connection)
      throws IOException {
    String head =
        """
        HTTP/1.1 101 Switching Protocols\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Accept: %s\r
        \r
        """
            .formatted(accepted(request.headers()));
    connection.write(head);
    return new WebSocketPeer(connection);
  }

  private static String accepted(Map<String, String> headers) {
    String key = headers.get("sec-websocket-key") + MAGIC;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The next message of the client; empty where it left. Answers pings on the way. */
  Optional<String> receive() throws IOException {
    InputStream in = connection.in();
    while (true) {
      int first = in.read();
      if (first < 0) {
        return Optional.empty();
      }
      byte[] payload = payload(in);
      switch (first & 0x0f) {
        case TEXT, BINARY -> {
          return Optional.of(new String(payload, StandardCharsets.UTF_8));
        }
        case PING -> send(PONG, payload);
        case CLOSE -> {
          return Optional.empty();
        }
        default -> {} // a pong
      }
    }
  }

  private static byte[] payload(InputStream in) throws IOException {
    int length = in.read() & 0x7f;
    if (length == 126) {
      length = in.read() << 8 | in.read();
    } else if (length == 127) {
      throw new IOException("too long for these tests");
    }
    byte[] mask = in.readNBytes(4);
    byte[] payload = in.readNBytes(length);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % 4];
    }
    return payload;
  }

  void sendText(String text) throws IOException {
    send(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  void sendBinary(String text) throws IOException {
    send(BINARY, text.getBytes(StandardCharsets.UTF_8));
  }

  private synchronized void send(int opcode, byte[] payload) throws IOException {
    if (silent) {
      return;
    }
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(0x80 | opcode);
    if (payload.length < 126) {
      frame.write(payload.length);
    } else if (payload.length < 1 << 16) {
      frame.write(126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    } else {
      frame.write(127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) ((long) payload.length >> shift));
      }
    }
    frame.writeBytes(payload);
    OutputStream out = connection.socket().getOutputStream();
    out.write(frame.toByteArray());
    out.flush();
  }

  /** Says nothing any more, not even to pings, and keeps the socket open. */
  void fallSilent() {
    silent = true;
  }

  void drop() {
    connection.drop();
  }
}
