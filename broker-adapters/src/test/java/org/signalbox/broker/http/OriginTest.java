package org.signalbox.broker.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

  private final Origin origin = Origin.of("api.example.com");

  @Test
  void leadsToItsHostAlone() {
    assertThat(origin.http("/v2/orders?a=b"))
        .hasToString("https://api.example.com:443/v2/orders?a=b");
    assertThat(origin.webSocket("/stream")).hasToString("wss://api.example.com:443/stream");
    assertThat(Origin.loopback(7).http("/x")).hasToString("http://127.0.0.1:7/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@evil.com/", ".evil.com/", "9/", "evil", "", ":80@evil.com/", "\\@evil.com/"})
  void refusesPathsThatLeadAway(String path) {
    assertThatThrownBy(() -> origin.http(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToSpeakInClearToAnotherMachine() {
    assertThatThrownBy(() -> new Origin("api.example.com", 80, false))
        .hasMessageContaining("encrypted");
  }
}
