package org.signalbox.live.control;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.signalbox.live.journal.Mode;
import org.signalbox.trade.Money;
import org.signalbox.trade.risk.RiskLimits;

/**
 * What is to be run.
 *
 * @param tenant whose it is
 * @param name as its owner calls it
 * @param source the strategy's text
 * @param parameters values that replace those of the text, by name
 * @param broker by the name under which the runner knows it; {@code paper} is the simulated venue
 * @param account as the broker names it; empty for one of the deployment's own at a simulated venue
 * @param limits that its orders have to keep, besides what is set where real money is at stake
 */
public record DeploymentRequest(
    String tenant,
    String name,
    String source,
    SortedMap<String, String> parameters,
    String broker,
    String account,
    Money capital,
    Terms terms,
    RiskLimits limits) {

  public static final String SIMULATED = "paper";

  public DeploymentRequest {
    parameters = new TreeMap<>(parameters);
  }

  /** A request that sets no limits. */
  public DeploymentRequest(
      String tenant,
      String name,
      String source,
      SortedMap<String, String> parameters,
      String broker,
      String account,
      Money capital,
      Terms terms) {
    this(tenant, name, source, parameters, broker, account, capital, terms, RiskLimits.NONE);
  }

  /** A strategy at the simulated venue, on stored bars. */
  public static DeploymentRequest paper(
      String tenant, String name, String source, Money capital, Terms terms) {
    return new DeploymentRequest(
        tenant,
        name,
        source,
        new TreeMap<>(Map.of()),
        SIMULATED,
        "",
        capital,
        terms,
        RiskLimits.NONE);
  }

  /**
   * Refuses what could not be run so: simulated fills for real money, real money in an account that
   * is not named, and bars of the past that would move orders at a broker out there.
   *
   * @throws ControlException which says what does not fit
   */
  void requireFit(Mode mode) {
    boolean simulated = broker.equals(SIMULATED);
    if (mode instanceof Mode.Live) {
      if (simulated) {
        throw new ControlException("broker '%s' is not one for real money".formatted(broker));
      }
      if (account.isEmpty()) {
        throw new ControlException("the account at '%s' must be named".formatted(broker));
      }
    }
    if (!simulated && terms.isReplay()) {
      throw new ControlException(
          "replayed bars must not move orders at '%s': a stream must be named".formatted(broker));
    }
  }

  /** The same within limits. */
  public DeploymentRequest within(RiskLimits changed) {
    return new DeploymentRequest(
        tenant, name, source, parameters, broker, account, capital, terms, changed);
  }
}
