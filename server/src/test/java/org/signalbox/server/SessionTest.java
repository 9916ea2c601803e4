package org.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.server.testing.Client;
import org.signalbox.server.testing.RunningServer;

class SessionTest {

  private static RunningServer house;

  @BeforeAll
  static void start() {
    house = RunningServer.start();
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  @Test
  void linkSignsInOnce() {
    String token = house.server().link().replaceFirst(".*#link=", "");
    Client client = house.anyone();
    assertThat(client.get("/session").status()).isEqualTo(401);
    client.post("/session/link", Map.of("token", token)).expect(200);
    assertThat(client.get("/session").expect(200).get("role").asText()).isEqualTo("ADMIN");
    house.anyone().post("/session/link", Map.of("token", token)).expect(401);
  }
}
