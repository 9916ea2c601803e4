package org.signalbox.broker.http;

import java.net.URI;

/**
 * The one host that a client speaks to. Everything but this machine itself is spoken to encrypted.
 *
 * @param host by name; {@code 127.0.0.1} for this machine
 */
public record Origin(String host, int port, boolean encrypted) {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int HTTPS = 443;

  public Origin {
    if (!encrypted && !host.equals(LOOPBACK)) {
      throw new IllegalArgumentException("'%s' must be spoken to encrypted".formatted(host));
    }
  }

  /** A host out there. */
  public static Origin of(String host) {
    return new Origin(host, HTTPS, true);
  }

  /** A port of this machine. */
  public static Origin loopback(int port) {
    return new Origin(LOOPBACK, port, false);
  }

  /**
   * Where a path lies for requests.
   *
   * @throws IllegalArgumentException where it would lead to another host
   */
  public URI http(String path) {
    return at(encrypted ? "https" : "http", path);
  }

  /**
   * Where a path lies for streams.
   *
   * @throws IllegalArgumentException where it would lead to another host
   */
  public URI webSocket(String path) {
    return at(encrypted ? "wss" : "ws", path);
  }

  private URI at(String scheme, String path) {
    URI uri = URI.create("%s://%s:%d%s".formatted(scheme, host, port, path));
    if (!path.startsWith("/") || !host.equals(uri.getHost()) || uri.getPort() != port) {
      throw new IllegalArgumentException("'%s' leads away from '%s'".formatted(path, host));
    }
    return uri;
  }
}
