package org.signalbox.server.view.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * A strategy at work.
 *
 * @param strategy the stored strategy that runs, where it was deployed from one
 * @param version of the strategy; it never changes under a deployment
 * @param reason why it is in its state, for people; may be empty
 * @param blocked why no entry would be sent now, in clauses; empty where nothing is in the way
 * @param feed where its bars come from: {@code replay} or the name of a stream
 * @param speed how many times faster than time a replay goes; missing for as fast as it can
 * @param from no entries before
 * @param to bars that end later are left out
 * @param decided the instant of the market for which the last decision was made
 * @param limits that its orders have to keep, by name: {@code max-order-value}, {@code "5000"}
 */
public record DeploymentView(
    String id,
    Optional<UUID> strategy,
    Optional<Integer> version,
    String name,
    TradingMode mode,
    DeploymentState state,
    String reason,
    List<String> blocked,
    List<String> symbols,
    String broker,
    String currency,
    BigDecimal capital,
    String feed,
    Optional<Double> speed,
    Optional<Instant> from,
    Optional<Instant> to,
    Instant created,
    Instant changed,
    Optional<Instant> decided,
    SequencedMap<String, String> limits) {

  /** With whose money. */
  public enum TradingMode {
    PAPER,
    LIVE
  }

  /** Where a deployment stands. */
  public enum DeploymentState {
    /** Waits for a runner. */
    READY,
    /** Takes decisions as bars arrive. */
    RUNNING,
    /** Takes no entry; what guards positions goes on. */
    PAUSED,
    /** Is being brought to an end. */
    STOPPING,
    /** Takes nothing more. */
    STOPPED,
    /** Ended by a fault of its own; {@code reason} says which. */
    FAILED
  }

  /** Deployments, the latest first. */
  public record DeploymentList(List<DeploymentView> deployments) {}

  /**
   * A deployment on paper that is to be; every deployment begins on paper.
   *
   * @param version the latest where it is left out
   * @param parameters values that replace those of the text
   * @param capital 100000 where it is left out
   * @param from of a replay: no entries before this day; earlier bars warm the indicators up
   * @param to of a replay: the last day
   * @param speed of a replay: how many times faster than time; as fast as it can where left out
   * @param fills how orders fill: {@code standard}, {@code best-case}, {@code backtestingpy}
   * @param limits that its orders have to keep, by name; values are texts
   */
  public record NewDeployment(
      UUID strategy,
      Optional<Integer> version,
      Optional<Map<String, String>> parameters,
      Optional<BigDecimal> capital,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<Double> speed,
      Optional<String> fills,
      Optional<Boolean> acceptUnsettled,
      Optional<Map<String, String>> limits) {}

  /**
   * Limits that take the place of all that a deployment has; they hold from the next decision on.
   *
   * @param limits by name; values are texts
   */
  public record LimitChange(Map<String, String> limits) {}

  /**
   * To which mode. {@code LIVE} makes a deployment of the same strategy at a broker for real money;
   * it sends no order until a grant of its own is confirmed. {@code PAPER} takes its grants back
   * and pauses it.
   *
   * @param broker for {@code LIVE}: by its name
   * @param account for {@code LIVE}: as the broker names it
   * @param capital for {@code LIVE}: how much of the account it may use
   */
  public record ModeChange(
      TradingMode mode,
      Optional<String> broker,
      Optional<String> account,
      Optional<BigDecimal> capital) {}
}
