package org.signalbox.broker.conformance;

import java.util.function.Predicate;
import org.signalbox.trade.broker.Capabilities.Feature;

/**
 * One thing that every broker behind the port must do, where it applies.
 *
 * @param group what it is about
 * @param name what must hold
 * @param applies to which brokers
 */
record Scenario(String group, String name, Predicate<Bench> applies, Check check) {

  /** What is done and looked at. */
  @FunctionalInterface
  interface Check {
    void run(Bench bench) throws Exception;
  }

  static Scenario of(String group, String name, Check check) {
    return new Scenario(group, name, _ -> true, check);
  }

  /** For brokers that are reached over a wire, where things get lost. */
  Scenario overTheWire() {
    return new Scenario(group, name, applies.and(Bench::hasWire), check);
  }

  Scenario having(Feature feature) {
    return when(bench -> bench.broker().capabilities().has(feature));
  }

  Scenario when(Predicate<Bench> condition) {
    return new Scenario(group, name, applies.and(condition), check);
  }
}
