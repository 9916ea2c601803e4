package org.signalbox.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;
import org.signalbox.testing.alpaca.AlpacaFake;
import org.signalbox.trade.broker.Capabilities.Feature;
import org.signalbox.trade.broker.LiveBroker;
import org.signalbox.trade.broker.PaperBroker;

class BrokersTest {

  private static final InstantSource CLOCK = InstantSource.system();

  private static Map<String, String> settings(String kind, AlpacaFake fake) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(kind + ".alpaca.key-id", AlpacaFake.KEY_ID);
    settings.put(kind + ".alpaca.secret", AlpacaFake.SECRET);
    settings.put(kind + ".alpaca.loopback-port", String.valueOf(fake.port()));
    return settings;
  }

  @Test
  void opensAPaperAccountByName() {
    try (AlpacaFake fake = new AlpacaFake(CLOCK);
        PaperBroker broker = Brokers.paper("alpaca", settings("paper", fake), CLOCK)) {
      assertThat(broker.funds().cash()).isEqualByComparingTo("100000");
      assertThat(broker.toString()).doesNotContain(AlpacaFake.SECRET);
    }
  }

  @Test
  void opensALiveAccountByName() {
    try (AlpacaFake fake = new AlpacaFake(CLOCK);
        LiveBroker broker = Brokers.live("alpaca", settings("live", fake), CLOCK)) {
      assertThat(broker.holdings()).isEmpty();
    }
  }

  @Test
  void takesNoKeysOfTheOtherKind() {
    try (AlpacaFake fake = new AlpacaFake(CLOCK)) {
      assertThatThrownBy(() -> Brokers.live("alpaca", settings("paper", fake), CLOCK))
          .hasMessage("setting 'live.alpaca.key-id' is missing");
      assertThatThrownBy(() -> Brokers.paper("alpaca", settings("live", fake), CLOCK))
          .hasMessage("setting 'paper.alpaca.key-id' is missing");
    }
  }

  @Test
  void listsWhatThereIsWhereANameIsUnknown() {
    assertThat(Brokers.names()).containsExactly("alpaca", "paper");
    assertThatThrownBy(() -> Brokers.capabilities("alpacca"))
        .hasMessage("unknown broker 'alpacca': there is alpaca, paper");
    assertThatThrownBy(() -> Brokers.paper("kite", Map.of(), CLOCK))
        .hasMessage("unknown broker 'kite': there is alpaca, paper");
  }

  @Test
  void saysWhatEachCanDo() {
    assertThat(Brokers.capabilities("paper").has(Feature.CROSSES_ZERO)).isTrue();
    assertThat(Brokers.capabilities("alpaca").has(Feature.CROSSES_ZERO)).isFalse();
    assertThat(Brokers.capabilities("alpaca").ordersPerMinute()).isEqualTo(200);
  }

  @Test
  void opensTheSimulatedVenueWithCapitalAndNotWithKeys() {
    assertThatThrownBy(() -> Brokers.paper("paper", Map.of(), CLOCK))
        .hasMessageContaining("with instruments and capital");
  }

  @Test
  void refusesAPortThatIsNone() {
    Map<String, String> settings =
        Map.of(
            "paper.alpaca.key-id", "id",
            "paper.alpaca.secret", "secret",
            "paper.alpaca.loopback-port", "localhost");
    assertThatThrownBy(() -> Brokers.paper("alpaca", settings, CLOCK))
        .hasMessage("'paper.alpaca.loopback-port' must be a port, was 'localhost'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper", "live"})
  void readsMarketDataWithTheKeysThatThereAre(String kind) {
    try (AlpacaFake fake = new AlpacaFake(CLOCK)) {
      Map<String, String> settings = settings(kind, fake);
      assertThat(Brokers.hasKeys(kind, "alpaca", settings)).isTrue();
      History stored = stored();
      long end = stored.bars().end(0);
      fake.data().store("AAPL", Instant.ofEpochMilli(end).toString(), 7, 8, 6, 7, 5);
      History more =
          Brokers.marketData("alpaca", settings, CLOCK)
              .continuing((_, _) -> Optional.of(stored), CLOCK)
              .find("AAPL", Timeframe.minutes(1))
              .orElseThrow();
      assertThat(more.bars().size()).isEqualTo(2);
      assertThat(more.bars().bar(0)).isEqualTo(stored.bars().bar(0));
      assertThat(more.bars().bar(1)).isEqualTo(new Bar(end, end + 60_000, 7, 8, 6, 7, 5));
    }
  }

  private static History stored() {
    long start = Instant.parse("2024-01-16T14:30:00Z").toEpochMilli();
    BigDecimal one = BigDecimal.ONE;
    return new History(
        new Instrument("AAPL", Instrument.Kind.EQUITY, "XNYS", "USD", one, one, one, one, one, one),
        Timeframe.minutes(1),
        BarSeries.of(List.of(new Bar(start, start + 60_000, 7, 7, 7, 7, 1))));
  }

  @Test
  void halfOfTheKeysAreNone() {
    assertThat(Brokers.hasKeys("live", "alpaca", Map.of("live.alpaca.key-id", "id"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0.5", "-3", "many", "1e9"})
  void refusesAJumpThatIsNone(String jump) {
    try (AlpacaFake fake = new AlpacaFake(CLOCK)) {
      Map<String, String> settings = settings("paper", fake);
      settings.put("paper.alpaca.jump", jump);
      assertThatThrownBy(() -> Brokers.marketData("alpaca", settings, CLOCK))
          .hasMessage("'paper.alpaca.jump' must be a number above 1, was '%s'".formatted(jump));
    }
  }
}
