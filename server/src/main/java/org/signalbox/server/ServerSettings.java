package org.signalbox.server;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.signalbox.server.account.Passwords;
import org.signalbox.server.api.Route.Rate;

/**
 * How a server is to be run.
 *
 * @param port 0 for any that is free
 * @param hosts names besides those of the loopback that it answers to
 * @param secure whether browsers reach it by HTTPS, through something in front of it
 * @param singleUser whether this is one person's own machine, where a link signs in
 * @param secrets the folder of keys
 * @param perMinute how many calls of each kind one caller may make a minute
 */
public record ServerSettings(
    String address,
    int port,
    Set<String> hosts,
    boolean secure,
    boolean singleUser,
    Path secrets,
    Passwords.Cost cost,
    Map<Rate, Integer> perMinute,
    InstantSource clock,
    ServerLog log) {

  private static final Map<Rate, Integer> LIMITS =
      Map.of(Rate.USUAL, 1200, Rate.HEAVY, 60, Rate.SIGN_IN, 30);

  public ServerSettings {
    hosts = Set.copyOf(hosts);
    perMinute = Map.copyOf(perMinute);
  }

  /** One person's own machine: reached from nowhere else. */
  public static ServerSettings local(int port, Path secrets, InstantSource clock, ServerLog log) {
    return new ServerSettings(
        "127.0.0.1",
        port,
        Set.of(),
        false,
        true,
        secrets,
        Passwords.Cost.STANDARD,
        LIMITS,
        clock,
        log);
  }

  public ServerSettings withLimits(Map<Rate, Integer> limits) {
    return new ServerSettings(
        address, port, hosts, secure, singleUser, secrets, cost, limits, clock, log);
  }

  public ServerSettings withCost(Passwords.Cost changed) {
    return new ServerSettings(
        address, port, hosts, secure, singleUser, secrets, changed, perMinute, clock, log);
  }
}
