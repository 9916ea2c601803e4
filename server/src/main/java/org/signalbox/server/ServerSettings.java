package org.signalbox.server;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.signalbox.server.account.Passwords;
import org.signalbox.server.api.Route.Rate;

/**
 * How a server is to be run.
 *
 * @param singleUser whether this is one person's own machine, where a link signs in
 * @param secrets the folder of keys
 * @param perMinute how many calls of each kind one caller may make a minute
 */
public record ServerSettings(
    Reach reach,
    boolean singleUser,
    Path secrets,
    Passwords.Cost cost,
    Map<Rate, Integer> perMinute,
    InstantSource clock,
    ServerLog log) {

  private static final Map<Rate, Integer> LIMITS =
      Map.of(Rate.USUAL, 1200, Rate.HEAVY, 60, Rate.SIGN_IN, 30);

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException where one person's machine could be reached from others
   */
  public ServerSettings {
    perMinute = Map.copyOf(perMinute);
    if (singleUser && !reach.isLocal()) {
      throw new IllegalArgumentException(
          "only a server of several users is reached from other machines");
    }
  }

  /** One person's own machine: reached from nowhere else. */
  public static ServerSettings local(int port, Path secrets, InstantSource clock, ServerLog log) {
    return new ServerSettings(
        Reach.local(port), true, secrets, Passwords.Cost.STANDARD, LIMITS, clock, log);
  }

  /** A server whose users sign in by name and password. */
  public static ServerSettings ofUsers(
      Reach reach, Path secrets, InstantSource clock, ServerLog log) {
    return new ServerSettings(reach, false, secrets, Passwords.Cost.STANDARD, LIMITS, clock, log);
  }

  public ServerSettings withLimits(Map<Rate, Integer> limits) {
    return new ServerSettings(reach, singleUser, secrets, cost, limits, clock, log);
  }

  public ServerSettings withCost(Passwords.Cost changed) {
    return new ServerSettings(reach, singleUser, secrets, changed, perMinute, clock, log);
  }
}
