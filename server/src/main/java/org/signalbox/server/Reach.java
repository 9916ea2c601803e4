package org.signalbox.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * From where a server can be reached. From other machines only where nobody on the way can listen.
 *
 * @param address that it listens at
 * @param port 0 for any that is free
 * @param hosts names besides those of the loopback that it answers to
 */
public record Reach(String address, int port, Set<String> hosts, Transport transport) {

  private static final String HERE = "127.0.0.1";
  private static final int MOST_PORT = 65_535;

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException where passwords would travel in the clear
   */
  public Reach {
    hosts = Set.copyOf(hosts);
    if (port < 0 || port > MOST_PORT) {
      throw new IllegalArgumentException("the port must be from 0 to 65535, was " + port);
    }
    if (!isLoopback(address) && !transport.isSecure()) {
      throw new IllegalArgumentException(
          "'%s' can be reached from other machines, where passwords need TLS".formatted(address));
    }
    if (!isLoopback(address) && hosts.isEmpty()) {
      throw new IllegalArgumentException(
          "the name under which browsers reach '%s' must be said".formatted(address));
    }
  }

  /** From this machine alone. */
  public static Reach local(int port) {
    return new Reach(HERE, port, Set.of(), new Transport.Plain());
  }

  boolean isLocal() {
    return isLoopback(address);
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      throw new IllegalArgumentException("unknown address '" + address + "'", unknown);
    }
  }
}
