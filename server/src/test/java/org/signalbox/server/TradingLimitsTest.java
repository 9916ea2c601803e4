package org.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.server.testing.Client;
import org.signalbox.server.testing.House;

/** Limits are set with what is to run, shown, and changed. */
class TradingLimitsTest {

  private static House house;

  @BeforeAll
  static void enter() {
    house = House.ofTwoTenants();
  }

  @AfterAll
  static void leave() {
    house.close();
  }

  private static Client.Answer deploy(Map<String, String> limits) {
    return house
        .owner()
        .post("/deployments", Map.of("strategy", house.owners().of("strategy"), "limits", limits));
  }

  private static String refused(Client.Answer answer) {
    answer.expect(400);
    return answer.body();
  }

  @Test
  void aDeploymentShowsItsLimits() {
    JsonNode deployed = deploy(Map.of("symbols", "AAPL", "max-order-value", "5e3")).expect(201);
    assertThat(deployed.get("limits").toString())
        .isEqualTo("{\"max-order-value\":\"5000\",\"symbols\":\"AAPL\"}");
  }

  @Test
  void whatIsNoLimitIsRefusedWithItsPlaceAndARemedy() {
    assertThat(refused(deploy(Map.of("max-order-value", "lots"))))
        .contains("max-order-value must be a number, was 'lots'")
        .contains("/limits/max-order-value")
        .contains("example: max-order-value=5000");
    assertThat(refused(deploy(Map.of("max-fun", "1"))))
        .contains("there is no limit of this name", "max-order-value, max-order-quantity");
    Map<String, Object> backtest =
        Map.of("strategy", house.owners().of("strategy"), "limits", Map.of("max-leverage", "0"));
    assertThat(refused(house.owner().post("/backtests", backtest)))
        .contains("max-leverage must be above 0, was '0'");
  }

  @Test
  void aChangeWaitsForTheRunner() {
    String id = deploy(Map.of()).expect(201).get("id").asText();
    Map<String, Object> change = Map.of("limits", Map.of("max-daily-loss", "50"));
    house.owner().put("/deployments/" + id + "/limits", change).expect(200);
    house.stranger().put("/deployments/" + id + "/limits", change).expect(404);
  }
}
