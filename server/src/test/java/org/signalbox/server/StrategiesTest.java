package org.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.server.api.Json;
import org.signalbox.server.testing.Client;
import org.signalbox.server.testing.RunningServer;
import org.signalbox.server.view.backtest.ChartView;
import org.signalbox.server.view.backtest.ResultView;

/** From a text over its versions to a backtest, as the page goes. */
class StrategiesTest {

  private static RunningServer house;
  private static Client owner;

  @BeforeAll
  static void start() {
    house = RunningServer.start();
    owner = house.owner();
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  private static String goldenCross() {
    return owner.get("/gallery/golden-cross").expect(200).get("text").asText();
  }

  @Test
  void versionsFollowOneAnotherAndNeverChange() {
    JsonNode made =
        owner.post("/strategies", Map.of("name", "Mine", "text", goldenCross())).expect(201);
    String path = "/strategies/" + made.get("id").asText();
    assertThat(made.at("/latest/version").asInt()).isEqualTo(1);
    assertThat(made.at("/latest/valid").asBoolean()).isTrue();

    Map<String, Object> next = Map.of("text", "broken", "basedOn", 1);
    assertThat(owner.post(path + "/versions", next).expect(201).get("valid").asBoolean()).isFalse();
    JsonNode conflict = owner.post(path + "/versions", next).expect(409);
    assertThat(conflict.get("message").asText()).isEqualTo("there is a later version: 2");

    assertThat(owner.get(path + "/versions/1").expect(200).get("text").asText())
        .isEqualTo(goldenCross());
    assertThat(owner.get(path + "/versions").expect(200).get("versions")).hasSize(2);
    owner.delete(path).expect(204);
    owner.get(path).expect(404);
  }

  @Test
  void backtestTellsHowFarItIsAndWhatItCameTo() throws IOException {
    JsonNode made =
        owner.post("/strategies", Map.of("name", "To run", "text", goldenCross())).expect(201);
    JsonNode job =
        owner.post("/backtests", Map.of("strategy", made.get("id").asText())).expect(202);
    String path = "/backtests/" + job.get("id").asText();

    List<String> told;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                owner.stream(owner.request(path + "/progress").GET()), StandardCharsets.UTF_8))) {
      told = in.lines().filter(it -> it.startsWith("data: ")).toList();
    }
    assertThat(told.getLast()).contains("\"state\":\"DONE\"");

    JsonNode done = owner.get(path).expect(200);
    assertThat(done.get("state").asText()).isEqualTo("DONE");
    ResultView result = Json.parse(owner.get(path + "/result").body(), ResultView.class);
    ChartView chart = Json.parse(owner.get(path + "/chart").body(), ChartView.class);
    assertThat(done.at("/headline/trades").asInt())
        .isPositive()
        .isEqualTo(result.trades().size())
        .isEqualTo(chart.trades().size());
    assertThat(result.account().finalEquity().asDouble())
        .isEqualTo(done.at("/headline/finalEquity").asDouble());
    assertThat(owner.get("/backtests").expect(200).get("backtests")).isNotEmpty();
  }

  @Test
  void refusesWhatCannotRunWithEverythingThatIsWrong() {
    JsonNode error =
        owner
            .post(
                "/backtests", Map.of("text", "strategy \"x\"\nenter long when smaa(close, 3) > 1"))
            .expect(422);
    assertThat(error.get("code").asText()).isEqualTo("invalid-strategy");
    assertThat(error.get("diagnostics")).isNotEmpty();
  }

  @Test
  void textAndTreeAreTheSame() {
    JsonNode tree = owner.post("/language/tree", Map.of("text", goldenCross())).expect(200);
    JsonNode text = owner.post("/language/text", tree).expect(200);
    JsonNode formatted = owner.post("/language/format", Map.of("text", goldenCross())).expect(200);
    assertThat(text.get("text")).isEqualTo(formatted.get("text"));
  }
}
