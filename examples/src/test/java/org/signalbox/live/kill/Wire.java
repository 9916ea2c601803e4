package org.signalbox.live.kill;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** What lies between a client and a broker: the client dies of what it says there. */
final class Wire implements AutoCloseable {

  /** How far a request comes before its sender is killed. */
  enum Reach {
    /** The broker has half of its bytes. */
    HALF,
    /** The broker has served it, and no byte of the answer has come back. */
    SERVED
  }

  /**
   * A request that kills.
   *
   * @param request which one, by its head and body
   * @param kill ends whoever sent it, and returns when it has ended
   */
  record Trap(Predicate<String> request, Reach reach, Runnable kill) {}

  private final ServerSocket entrance;
  private final int broker;
  private final AtomicReference<Optional<Trap>> trap = new AtomicReference<>(Optional.empty());

  Wire(int broker) throws IOException {
    this.broker = broker;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** The first such request from now on kills. */
  void set(Trap next) {
    trap.set(Optional.of(next));
  }

  private void accept() {
    try {
      while (true) {
        Socket client = entrance.accept();
        Thread.ofVirtual().start(() -> converse(client));
      }
    } catch (IOException closed) {
      // nobody comes any more
    }
  }

  private void converse(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), broker)) {
      Conversation conversation = new Conversation(client, server);
      Thread.ofVirtual().start(conversation::answers);
      conversation.requests();
    } catch (IOException gone) {
      // either end has gone
    }
  }

  /** One connection. */
  private final class Conversation {

    private final Socket client;
    private final Socket server;
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile boolean holding;

    Conversation(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void requests() throws IOException {
      InputStream in = new BufferedInputStream(client.getInputStream());
      OutputStream out = server.getOutputStream();
      for (byte[] head = head(in); head.length > 0; head = head(in)) {
        byte[] request = whole(head, in);
        Optional<Trap> sprung = sprung(new String(request, StandardCharsets.UTF_8));
        if (sprung.isPresent()) {
          spring(sprung.get(), request, out);
          return;
        }
        out.write(request);
        if (field(head, "upgrade").isPresent()) {
          in.transferTo(out); // a stream from here on
          return;
        }
      }
    }

    private void spring(Trap sprung, byte[] request, OutputStream out) throws IOException {
      switch (sprung.reach()) {
        case HALF -> out.write(request, 0, request.length / 2);
        case SERVED -> {
          holding = true;
          out.write(request);
          await();
        }
      }
      sprung.kill().run();
    }

    private void await() throws IOException {
      try {
        answered.await();
      } catch (InterruptedException interrupted) {
        throw new IOException(interrupted);
      }
    }

    void answers() {
      try (client;
          server) {
        InputStream in = server.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] bytes = new byte[8_192];
        for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
          if (holding) {
            answered.countDown();
          } else {
            out.write(bytes, 0, read);
          }
        }
      } catch (IOException gone) {
        // either end has gone
      } finally {
        answered.countDown();
      }
    }
  }

  private Optional<Trap> sprung(String request) {
    Optional<Trap> set = trap.get();
    boolean springs = set.isPresent() && set.get().request().test(request);
    return springs && trap.compareAndSet(set, Optional.empty()) ? set : Optional.empty();
  }

  /** The first lines of a request, with the empty one; nothing where there are no more. */
  private static byte[] head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int end = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      head.write(c);
      end = c == '\n' ? end + 1 : c == '\r' ? end : 0;
      if (end == 2) {
        return head.toByteArray();
      }
    }
    return new byte[0];
  }

  private static byte[] whole(byte[] head, InputStream in) throws IOException {
    int length = field(head, "content-length").map(Integer::parseInt).orElse(0);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(head);
    whole.write(in.readNBytes(length));
    return whole.toByteArray();
  }

  private static Optional<String> field(byte[] head, String name) {
    return new String(head, StandardCharsets.UTF_8)
        .lines()
        .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(it -> it.substring(name.length() + 1).strip())
        .findFirst();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
