package org.signalbox.live.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between a client and a database, and cuts the wire at the next commit. */
final class CuttingProxy implements AutoCloseable {

  /** Where the wire is cut. */
  enum Cut {
    NOWHERE,
    /** The server never hears of the commit. */
    BEFORE_COMMIT,
    /** The server commits, and the client never hears of it. */
    AFTER_COMMIT
  }

  private final ServerSocket entrance;
  private final int port;
  private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NOWHERE);

  CuttingProxy(int port) throws IOException {
    this.port = port;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  void cut(Cut cut) {
    next.set(cut);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = entrance.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        AtomicReference<Cut> cut = new AtomicReference<>(Cut.NOWHERE);
        Thread.ofVirtual().start(() -> requests(client, server, cut));
        Thread.ofVirtual().start(() -> answers(client, server, cut));
      }
    } catch (IOException _) {
      // the entrance was closed
    }
  }

  private void requests(Socket client, Socket server, AtomicReference<Cut> cut) {
    try (client;
        server;
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream()) {
      byte[] bytes = new byte[65_536];
      for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
        if (new String(bytes, 0, read, StandardCharsets.ISO_8859_1).contains("COMMIT")) {
          cut.set(next.getAndSet(Cut.NOWHERE));
        }
        if (cut.get() == Cut.BEFORE_COMMIT) {
          return;
        }
        out.write(bytes, 0, read);
      }
    } catch (IOException _) {
      // either end has gone
    }
  }

  private void answers(Socket client, Socket server, AtomicReference<Cut> cut) {
    try (client;
        server;
        InputStream in = server.getInputStream();
        OutputStream out = client.getOutputStream()) {
      byte[] bytes = new byte[65_536];
      for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
        if (cut.get() == Cut.AFTER_COMMIT) {
          return;
        }
        out.write(bytes, 0, read);
      }
    } catch (IOException _) {
      // either end has gone
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
