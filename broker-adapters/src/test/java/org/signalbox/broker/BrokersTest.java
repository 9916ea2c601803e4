package org.signalbox.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
}
