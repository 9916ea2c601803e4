package org.signalbox.cli.node;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.broker.Brokers;
import org.signalbox.broker.MarketData;
import org.signalbox.live.control.DeploymentRequest;
import org.signalbox.live.control.Terms;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.market.feed.FeedSource;
import org.signalbox.market.feed.HistorySource;
import org.signalbox.trade.broker.LiveBroker;
import org.signalbox.trade.broker.PaperBroker;

/**
 * The brokers that a node may go to: the simulated venue, and those whose keys the user has put
 * into {@code brokers.properties}, under names like {@code paper.alpaca.key-id}.
 */
public final class Venues {

  /** The one broker out there that there is an adapter for. */
  public static final String ALPACA = "alpaca";

  private final Map<String, String> settings;
  private final InstantSource clock;

  private Venues(Map<String, String> settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  public static Venues in(Path folder, InstantSource clock) throws IOException {
    Map<String, String> settings = new TreeMap<>();
    Path file = folder.resolve("brokers.properties");
    if (Files.exists(file)) {
      OwnersOnly.require(file);
      Properties properties = new Properties();
      try (Reader in = Files.newBufferedReader(file)) {
        properties.load(in);
      }
      properties.forEach((name, value) -> settings.put("" + name, "" + value));
    }
    return new Venues(settings, clock);
  }

  /** Names of the brokers for real money whose keys are there. */
  public List<String> live() {
    return Brokers.hasKeys("live", ALPACA, settings) ? List.of(ALPACA) : List.of();
  }

  /** Streams of market data whose keys are there. */
  Map<String, FeedSource> streams() {
    return data().map(it -> Map.of(ALPACA, it.live())).orElse(Map.of());
  }

  private Optional<MarketData> data() {
    boolean known =
        Brokers.hasKeys("paper", ALPACA, settings) || Brokers.hasKeys("live", ALPACA, settings);
    return known ? Optional.of(Brokers.marketData(ALPACA, settings, clock)) : Optional.empty();
  }

  /** Stored histories, gone on with by the market data of a deployment's feed where it has one. */
  public HistorySource histories(HistorySource stored, Terms terms) {
    return terms.feed().equals(ALPACA)
        ? data().map(it -> it.continuing(stored, clock)).orElse(stored)
        : stored;
  }

  PaperBroker paper(Deployment deployment, Terms terms) {
    String name = deployment.account().broker();
    return name.equals(DeploymentRequest.SIMULATED)
        ? Brokers.simulated(
            FillProfile.named(terms.profile()),
            deployment.capital(),
            deployment.createdAt(),
            deployment.instruments())
        : Brokers.paper(name, settings, clock);
  }

  LiveBroker live(Deployment deployment, Terms terms) {
    return Brokers.live(deployment.account().broker(), settings, clock);
  }
}
