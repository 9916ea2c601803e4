package org.signalbox.broker;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.broker.alpaca.AlpacaLiveBroker;
import org.signalbox.broker.alpaca.AlpacaMarketData;
import org.signalbox.broker.alpaca.AlpacaPace;
import org.signalbox.broker.alpaca.AlpacaPaperBroker;
import org.signalbox.broker.http.LiveCredentials;
import org.signalbox.broker.http.PaperCredentials;
import org.signalbox.broker.paper.PaperVenue;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Money;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.LiveBroker;
import org.signalbox.trade.broker.PaperBroker;

/**
 * Opens brokers by name.
 *
 * <p>An account out there is opened with a configuration that holds {@code KIND.NAME.key-id} and
 * {@code KIND.NAME.secret}, with {@code paper} or {@code live} for the kind. {@code
 * KIND.NAME.loopback-port} leads to a port of this machine instead of to the broker.
 */
public final class Brokers {

  private static final Map<String, Capabilities> KNOWN =
      new TreeMap<>(
          Map.of(
              PaperVenue.NAME, PaperVenue.CAPABILITIES,
              AlpacaPaperBroker.NAME, AlpacaPaperBroker.CAPABILITIES));

  private Brokers() {}

  /** The names of all brokers. */
  public static List<String> names() {
    return List.copyOf(KNOWN.keySet());
  }

  /**
   * What a broker can do.
   *
   * @throws IllegalArgumentException where there is none of this name; it lists what there is
   */
  public static Capabilities capabilities(String name) {
    Capabilities capabilities = KNOWN.get(name);
    if (capabilities == null) {
      throw new IllegalArgumentException(
          "unknown broker '%s': there is %s".formatted(name, String.join(", ", names())));
    }
    return capabilities;
  }

  /**
   * Opens a paper account that fills by a backtest's rules from the bars that it is shown.
   *
   * @param at when, as its ledger says
   * @param instruments all that may be traded in it
   */
  public static PaperVenue simulated(
      FillProfile profile, Money capital, Instant at, Collection<Instrument> instruments) {
    return new PaperVenue(profile, capital, at, instruments);
  }

  /**
   * Whether a configuration has both keys of an account.
   *
   * @param kind {@code paper} or {@code live}
   */
  public static boolean hasKeys(String kind, String name, Map<String, String> settings) {
    return new BrokerSettings(kind, name, settings).hasKeys();
  }

  /**
   * Opens a broker's own paper account.
   *
   * @throws IllegalArgumentException where there is none of this name, or a setting is missing
   */
  public static PaperBroker paper(String name, Map<String, String> settings, InstantSource clock) {
    BrokerSettings own = new BrokerSettings("paper", name, settings);
    return atAlpaca(
        name,
        () -> {
          PaperCredentials keys = PaperCredentials.of(own.keyId(), own.secret());
          AlpacaPace pace = AlpacaPace.standard(clock);
          OptionalInt port = own.loopbackPort();
          return port.isPresent()
              ? AlpacaPaperBroker.onLoopback(port.getAsInt(), keys, pace)
              : new AlpacaPaperBroker(keys, pace);
        });
  }

  /**
   * Opens an account with real money.
   *
   * @throws IllegalArgumentException where there is none of this name, or a setting is missing
   */
  public static LiveBroker live(String name, Map<String, String> settings, InstantSource clock) {
    BrokerSettings own = new BrokerSettings("live", name, settings);
    return atAlpaca(
        name,
        () -> {
          LiveCredentials keys = LiveCredentials.of(own.keyId(), own.secret());
          AlpacaPace pace = AlpacaPace.standard(clock);
          OptionalInt port = own.loopbackPort();
          return port.isPresent()
              ? AlpacaLiveBroker.onLoopback(port.getAsInt(), keys, pace)
              : new AlpacaLiveBroker(keys, pace);
        });
  }

  /**
   * Opens a broker's market data with the keys of a paper account, or of a live one where there is
   * no other. {@code KIND.NAME.feed} names the feed where it is not the one that every account may
   * use, {@code KIND.NAME.jump} how many times as high or as low as the last price another one may
   * be before a second one has confirmed it.
   *
   * @throws IllegalArgumentException where there is none of this name, or a setting is missing
   */
  public static MarketData marketData(
      String name, Map<String, String> settings, InstantSource clock) {
    BrokerSettings live = new BrokerSettings("live", name, settings);
    BrokerSettings paper = new BrokerSettings("paper", name, settings);
    BrokerSettings own = live.hasKeys() && !paper.hasKeys() ? live : paper;
    return atAlpaca(
        name,
        () -> {
          AlpacaPace pace = AlpacaPace.standard(clock);
          String feed = own.feed().orElse(AlpacaMarketData.IEX);
          OptionalInt port = own.loopbackPort();
          AlpacaMarketData plain =
              own == live
                  ? AlpacaMarketData.of(
                      LiveCredentials.of(own.keyId(), own.secret()), port, pace, feed)
                  : AlpacaMarketData.of(
                      PaperCredentials.of(own.keyId(), own.secret()), port, pace, feed);
          AlpacaMarketData data = own.jump().map(plain::jumping).orElse(plain);
          return new MarketData(data, data::history);
        });
  }

  private static <T> T atAlpaca(String name, Supplier<T> opener) {
    return switch (capabilities(name).broker()) {
      case AlpacaPaperBroker.NAME -> opener.get();
      default ->
          throw new IllegalArgumentException(
              "'%s' is opened with instruments and capital, not with keys".formatted(name));
    };
  }
}
