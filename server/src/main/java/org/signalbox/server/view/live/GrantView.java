package org.signalbox.server.view.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Leave to trade with real money for a while.
 *
 * @param capital the most that it covers
 * @param phrase what has to be typed to confirm it
 * @param inForce whether it permits orders now
 */
public record GrantView(
    String id,
    String deployment,
    BigDecimal capital,
    String currency,
    String phrase,
    boolean confirmed,
    boolean revoked,
    boolean inForce,
    Instant asked,
    Instant expires) {

  /** Grants of a deployment, the latest first. */
  public record GrantList(List<GrantView> grants) {}

  /** Leave that is asked for. */
  public record NewGrant(int minutes, BigDecimal capital) {}

  /**
   * The phrase, typed.
   *
   * @param password one's own; empty for one who has none
   */
  public record GrantConfirmation(String phrase, String password) {}
}
