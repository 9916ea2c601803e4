package org.signalbox.server.view.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.server.view.live.DeploymentView.TradingMode;

/**
 * A kill switch that is thrown. It stays so until somebody releases it.
 *
 * @param deployment whom it stops; everything of the tenant where it is missing
 */
public record KillView(
    KillLevel level,
    TradingMode mode,
    Optional<String> deployment,
    String reason,
    String by,
    Instant since) {

  /** How much is stopped. Each includes those before it. */
  public enum KillLevel {
    /** Nothing that could make a position larger is sent. */
    NO_NEW_RISK,
    /** All working orders are cancelled. */
    CANCEL_ALL,
    /** All positions are closed. */
    FLATTEN
  }

  /** Switches that are thrown. */
  public record KillList(List<KillView> thrown) {}

  /** A switch that is to be thrown, on paper and live: for one deployment or for everything. */
  public record NewKill(KillLevel level, Optional<String> deployment, Optional<String> reason) {}

  /** A switch that is to be released; {@code confirm} must be the word {@code release}. */
  public record KillRelease(Optional<String> deployment, String confirm) {}
}
