package org.signalbox.live.sim;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.Capabilities.Feature;
import org.signalbox.trade.broker.Capabilities.Idempotency;
import org.signalbox.trade.broker.Capabilities.PriceType;
import org.signalbox.trade.broker.Capabilities.Protecting;

/** The faults that one seed draws, and how often each strikes. */
final class Swarm {

  /** What can go wrong. */
  enum Fault {
    REQUEST_LOST(0.15),
    ANSWER_LOST(0.15),
    REQUEST_LATE(0.1),
    REFUSED(0.05),
    READ_FAILS(0.2),
    REPORT_DROPPED(0.3),
    REPORT_TWICE(0.3),
    REPORT_LATE(0.5),
    EXECUTION_AFTER_END(0.5),
    STREAM_DOWN(0.02),
    STREAM_SILENT(0.02),
    PARTIAL_FILLS(0.8),
    CANCEL_CROSSES(0.3),
    STORE_DOWN(0.02),
    COMMIT_UNKNOWN(0.02),
    NODE_DIES(0.004),
    NODE_FREEZES(0.003),
    LEASE_SLOW(0.05),
    STRANGER(0.01),
    BROKER_ENDS_ORDERS(0.01),
    KILLED(0.02),
    PAUSED(0.02),
    CLOCK_JUMPS(0.03);

    private final double most;

    Fault(double most) {
      this.most = most;
    }
  }

  private final Map<Fault, Double> rates = new EnumMap<>(Fault.class);
  private final Duration skew;
  private final Capabilities capabilities;

  Swarm(RandomGenerator random) {
    for (Fault fault : Fault.values()) {
      if (random.nextInt(3) == 0) {
        rates.put(fault, fault.most * (0.1 + 0.9 * random.nextDouble()));
      }
    }
    skew = Duration.ofMillis(random.nextInt(3) == 0 ? random.nextInt(2_000) : 0);
    capabilities = capabilities(random);
  }

  private static Capabilities capabilities(RandomGenerator random) {
    boolean attached = random.nextInt(4) == 0;
    boolean finds = !attached && random.nextInt(3) == 0;
    boolean replaces = random.nextBoolean();
    boolean stops = random.nextInt(5) > 0;
    return new Capabilities(
        "sim",
        finds ? Idempotency.FINDS_BY_ID : Idempotency.REFUSES_REPEATS,
        48,
        stops
            ? Set.of(PriceType.MARKET, PriceType.LIMIT, PriceType.STOP)
            : Set.of(PriceType.MARKET, PriceType.LIMIT),
        attached ? Protecting.ATTACHED : Protecting.SEPARATE,
        replaces ? Set.of(Feature.SHORT_SALES, Feature.REPLACE) : Set.of(Feature.SHORT_SALES),
        Duration.ofMillis(500 + random.nextInt(2_500)),
        120 + random.nextInt(400));
  }

  double rate(Fault fault) {
    return rates.getOrDefault(fault, 0.0);
  }

  Duration skew() {
    return skew;
  }

  Capabilities capabilities() {
    return capabilities;
  }

  boolean refusesRepeats() {
    return capabilities.idempotency() == Idempotency.REFUSES_REPEATS;
  }

  /** Everything works from now on. */
  void heal() {
    rates.clear();
  }

  @Override
  public String toString() {
    return "%s %s %s %s skew %s"
        .formatted(
            rates,
            capabilities.protecting(),
            capabilities.idempotency(),
            capabilities.features(),
            skew);
  }
}
