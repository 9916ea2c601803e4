package org.signalbox.server.view.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A strategy at work.
 *
 * @param version of the strategy; it never changes under a deployment
 * @param attention what keeps it from trading or should be looked at, in clauses; empty where all
 *     is well
 * @param lastBar when the latest bar that it saw ended
 */
public record DeploymentView(
    UUID id,
    UUID strategy,
    int version,
    String name,
    TradingMode mode,
    DeploymentState state,
    List<String> attention,
    List<String> symbols,
    String currency,
    BigDecimal capital,
    Optional<FeedView> replay,
    Instant created,
    Optional<Instant> lastBar) {

  /** With whose money. */
  public enum TradingMode {
    PAPER,
    LIVE
  }

  /** Where a deployment stands. */
  public enum DeploymentState {
    /** Takes decisions as bars arrive. */
    RUNNING,
    /** Takes no entry; what guards positions goes on. */
    PAUSED,
    /** Takes nothing more. */
    STOPPED,
    /** Its replayed bars have ended. */
    FINISHED,
    /** Could not go on; {@code attention} says why. */
    FAILED
  }

  /**
   * Stored bars instead of the market's.
   *
   * @param speed how many times faster than time; 0 for as fast as it goes
   */
  public record FeedView(LocalDate from, LocalDate to, double speed) {}

  /** Deployments, the latest first. */
  public record DeploymentList(List<DeploymentView> deployments) {}

  /** A deployment on paper that is to be; every deployment begins on paper. */
  public record NewDeployment(
      UUID strategy, int version, Optional<BigDecimal> capital, Optional<ReplayRequest> replay) {}

  /** From which stored bars to play, and how fast; what is left out is all of them, at once. */
  public record ReplayRequest(
      Optional<LocalDate> from, Optional<LocalDate> to, Optional<Double> speed) {}

  /**
   * To which mode.
   *
   * @param grant needed for {@code LIVE}: an id of {@code /grants} that is confirmed and has not
   *     expired
   */
  public record ModeChange(TradingMode mode, Optional<UUID> grant) {}
}
