package org.signalbox.live.control;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.signalbox.trade.Money;

/**
 * What is to be run.
 *
 * @param tenant whose it is
 * @param name as its owner calls it
 * @param source the strategy's text
 * @param parameters values that replace those of the text, by name
 * @param broker by the name under which the runner knows it; {@code paper} is the simulated venue
 * @param account as the broker names it; empty for one of the deployment's own at a simulated venue
 */
public record DeploymentRequest(
    String tenant,
    String name,
    String source,
    SortedMap<String, String> parameters,
    String broker,
    String account,
    Money capital,
    Terms terms) {

  public static final String SIMULATED = "paper";

  public DeploymentRequest {
    parameters = new TreeMap<>(parameters);
  }

  /** A strategy at the simulated venue, on stored bars. */
  public static DeploymentRequest paper(
      String tenant, String name, String source, Money capital, Terms terms) {
    return new DeploymentRequest(
        tenant, name, source, new TreeMap<>(Map.of()), SIMULATED, "", capital, terms);
  }
}
