package org.signalbox.server.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.testing.Latencies;

/** Sockets that hear a stream of events, all read by one thread. */
final class Listeners implements AutoCloseable {

  private static final Pattern DUE = Pattern.compile("\"due\":(\\d+)");

  private final Selector selector = Selector.open();
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
  private final AtomicInteger heard = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private final Thread reader = Thread.ofPlatform().name("listeners").unstarted(this::read);
  private volatile Latencies latencies = new Latencies();
  private volatile boolean open = true;

  /** What one of them has read of a line, and whether it has read anything. */
  private static final class Ear {

    private String begun = "";
    private boolean answered;
  }

  Listeners(int count, int port, String request) throws IOException {
    for (int n = 0; n < count; n++) {
      SocketChannel socket = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
      socket.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
      socket.configureBlocking(false);
      socket.register(selector, SelectionKey.OP_READ, new Ear());
    }
    reader.start();
  }

  /** How many have been answered. */
  int heard() {
    return heard.get();
  }

  /** How many connections have ended. */
  int lost() {
    return lost.get();
  }

  Latencies latencies() {
    return latencies;
  }

  /** Counts anew. */
  void forget() {
    latencies = new Latencies();
  }

  private void read() {
    try {
      while (open) {
        selector.select(key -> take((SocketChannel) key.channel(), (Ear) key.attachment(), key));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void take(SocketChannel socket, Ear ear, SelectionKey key) {
    buffer.clear();
    if (!fill(socket)) {
      lost.incrementAndGet();
      key.cancel();
      return;
    }
    long now = System.nanoTime();
    String text = ear.begun + StandardCharsets.UTF_8.decode(buffer.flip());
    if (!ear.answered && text.startsWith("HTTP/1.1 200")) {
      ear.answered = true;
      heard.incrementAndGet();
    }
    int end = text.lastIndexOf('\n') + 1;
    ear.begun = text.substring(end);
    for (Matcher due = DUE.matcher(text).region(0, end); due.find(); ) {
      latencies.add(now - Long.parseLong(due.group(1)));
    }
  }

  private boolean fill(SocketChannel socket) {
    try {
      return socket.read(buffer) >= 0;
    } catch (IOException reset) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    open = false;
    selector.wakeup();
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
  }
}
