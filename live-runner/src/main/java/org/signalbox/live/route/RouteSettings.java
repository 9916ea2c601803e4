package org.signalbox.live.route;

import java.time.Duration;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.risk.LimitBook;

/**
 * How a router works.
 *
 * @param limits what orders are checked against
 * @param unproved how long an order may stay unknown before its deployment is paused
 * @param reconcileEvery how often the broker's books are compared with ours
 * @param staleEntry how old the decision of an entry may be when it is sent, or sent again
 * @param crash what is done at named places; nothing in production
 */
public record RouteSettings(
    LimitBook limits,
    Duration unproved,
    Duration reconcileEvery,
    Duration staleEntry,
    CrashPoint.Trap crash) {

  /** The figures of the protocol, and no limits of our own. */
  public static RouteSettings standard(LimitBook limits) {
    return new RouteSettings(
        limits,
        Duration.ofSeconds(60),
        Duration.ofSeconds(60),
        Duration.ofMinutes(2),
        CrashPoint.Trap.PROCESS);
  }
}
