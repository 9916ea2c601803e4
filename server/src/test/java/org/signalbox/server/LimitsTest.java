package org.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.testing.Client;
import org.signalbox.server.testing.RunningServer;

/** Who calls too often waits, but for what stops things. */
class LimitsTest {

  private static final int MOST = 40;

  private RunningServer house;

  @BeforeEach
  void start() {
    house = RunningServer.limited(Map.of(Rate.USUAL, MOST, Rate.SIGN_IN, MOST));
  }

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void whatStopsThingsIsNeverRefused() {
    Client owner = house.owner();
    String text = owner.get("/gallery/golden-cross").expect(200).get("text").asText();
    String strategy = id(owner.post("/strategies", Map.of("name", "a", "text", text)));
    String deployment = id(owner.post("/deployments", Map.of("strategy", strategy)));
    String path = "/deployments/" + deployment;
    Client.Answer refused = exhausted(owner);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    for (int i = 0; i < 3 * MOST; i++) {
      assertThat(owner.post(path + "/pause").status()).isEqualTo(202);
      assertThat(owner.get("/kill").status()).isEqualTo(200);
    }
    owner.post(path + "/flatten").expect(202);
    owner.post("/kill", Map.of("level", "FLATTEN")).expect(200);
    owner.post(path + "/stop").expect(202);
    assertThat(owner.delete(path + "/grants").status()).isNotEqualTo(429);
    owner.get("/health/ready").expect(200);
  }

  /** Another user of the same address still has calls of their own. */
  @Test
  void oneUsersCallsAreNotAnothers() {
    Client owner = house.owner();
    Client stranger = house.stranger("mallory");
    exhausted(owner);
    stranger.get("/strategies").expect(200);
  }

  /** Calls until one is refused: soon, even where a minute ends in between. */
  private static Client.Answer exhausted(Client client) {
    for (int i = 0; i <= 3 * MOST; i++) {
      Client.Answer answer = client.get("/strategies");
      if (answer.status() == 429) {
        return answer;
      }
    }
    throw new AssertionError("never refused");
  }

  private static String id(Client.Answer made) {
    return made.expect(201).get("id").asText();
  }

  @Test
  void nothingElseIsExempt() {
    List<String> exempt =
        house.server().routes().stream()
            .filter(it -> it.rate() == Rate.EXEMPT)
            .map(Route::id)
            .toList();
    assertThat(exempt)
        .containsExactlyInAnyOrder(
            "pause", "stop", "flatten", "kill", "listKills", "revokeGrants", "isLive", "isReady");
  }
}
