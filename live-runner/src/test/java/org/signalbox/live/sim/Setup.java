package org.signalbox.live.sim;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.risk.LimitBook;
import org.signalbox.live.route.RouteSettings;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Money;
import org.signalbox.trade.risk.Limit;
import org.signalbox.trade.risk.RiskLimits;

/** What all seeds have in common: two deployments at one account. */
final class Setup {

  static final String LANE = "lane";
  static final BrokerAccount ACCOUNT = new BrokerAccount("sim", "1");
  static final List<String> SYMBOLS = List.of("AAA", "BBB", "CCC");
  static final int MOST_HELD = 40;

  static final RiskLimits LIMITS =
      RiskLimits.of(new Limit.PositionQuantity(BigDecimal.valueOf(MOST_HELD)));

  private Setup() {}

  static Instrument instrument(String symbol) {
    return Instrument.equity(symbol, "24/7", "USD");
  }

  /** The first trades two symbols, the second one of its own. */
  static List<Deployment> deployments() {
    return List.of(
        deployment("one", "tenant-a", SYMBOLS.subList(0, 2)),
        deployment("two", "tenant-b", SYMBOLS.subList(2, 3)));
  }

  private static Deployment deployment(String id, String tenant, List<String> symbols) {
    return new Deployment(
        id,
        tenant,
        id,
        "simulated",
        new TreeMap<>(),
        symbols.stream().map(Setup::instrument).toList(),
        "sim",
        ACCOUNT,
        new Money(new BigDecimal("500000"), "USD"),
        LANE,
        World.BEGIN);
  }

  static RouteSettings settings(CrashPoint.Trap crash) {
    return new RouteSettings(
        LimitBook.JOURNAL,
        Duration.ofSeconds(60),
        Duration.ofSeconds(60),
        Duration.ofMinutes(2),
        crash);
  }
}
