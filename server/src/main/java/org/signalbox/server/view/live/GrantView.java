package org.signalbox.server.view.live;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Leave to trade with real money for a while.
 *
 * @param phrase what has to be typed to confirm it
 */
public record GrantView(
    UUID id,
    UUID deployment,
    String phrase,
    boolean confirmed,
    Instant expires,
    List<String> missing) {

  /** Leave that is asked for. */
  public record NewGrant(UUID deployment, int minutes) {}

  /** The phrase, typed, and one's password where one has one. */
  public record GrantConfirmation(String phrase, String password) {}
}
