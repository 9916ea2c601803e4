package org.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.server.api.Json;
import org.signalbox.server.api.Route;
import org.signalbox.server.testing.Client;
import org.signalbox.server.testing.House;
import org.signalbox.server.testing.RouteCases;
import org.signalbox.testing.Shared;

/** Whatever is sent, the answer is a refusal with a reason or the thing itself, never a fault. */
class RobustnessTest {

  private static House house;

  @BeforeAll
  static void build() {
    house = House.ofTwoTenants();
  }

  @AfterAll
  static void leave() {
    house.close();
  }

  private static List<Route> reading() {
    return house.server().server().routes().stream()
        .filter(it -> it.request().isPresent())
        .toList();
  }

  /** A body and whether it is JSON: {@code accept}, {@code reject} or {@code either}. */
  private record Body(String name, String verdict, byte[] bytes) {}

  private static List<Body> bodies() throws IOException {
    List<Body> bodies = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(Shared.path("oracles/robustness/json-parsing.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line : in.lines().toList()) {
        JsonNode row = Json.parse(line, JsonNode.class);
        bodies.add(body(row));
      }
    }
    return bodies;
  }

  private static Body body(JsonNode row) {
    return new Body(
        row.get("name").asText(),
        row.get("expect").asText(),
        Base64.getDecoder().decode(row.get("bytes_base64").asText()));
  }

  @Test
  void bodiesThatAreNoJsonAreRefusedByEveryRoute() throws IOException {
    List<Body> bodies = bodies();
    assertThat(bodies).hasSizeGreaterThan(100);
    for (Route route : reading()) {
      for (Body body : bodies) {
        if (body.bytes().length > 0) {
          Client.Answer answer =
              RouteCases.call(house.owner(), route, house.nobodys(), body.bytes());
          String what = "%s with %s: %s".formatted(route, body.name(), answer.body());
          assertThat(answer.status()).as(what).isBetween(200, 499);
          if (body.verdict().equals("reject")) {
            assertThat(answer.status()).as(what).isEqualTo(400);
          }
          if (body.verdict().equals("accept") && answer.status() == 400) {
            assertThat(answer.json().get("code").asText()).as(what).isNotEqualTo("invalid-json");
          }
        }
      }
    }
    assertThat(house.server().log().faults()).isEmpty();
    System.out.printf("compared %d bodies at %d routes%n", bodies.size(), reading().size());
  }

  private static List<String> strings() throws IOException {
    List<String> strings = new ArrayList<>();
    byte[] text = Files.readAllBytes(Shared.path("oracles/robustness/blns.json"));
    for (JsonNode string : Json.parse(new String(text, StandardCharsets.UTF_8), JsonNode.class)) {
      strings.add(string.asText());
    }
    return strings;
  }

  @Test
  void stringsComeBackAsTheyAreOrAreRefused() throws IOException {
    List<String> strings = strings();
    assertThat(strings).hasSizeGreaterThan(400);
    int compared = 0;
    for (Route route : reading()) {
      for (String member : RouteCases.textMembers(route)) {
        for (String string : strings) {
          Client.Answer answer =
              RouteCases.call(
                  house.owner(),
                  route,
                  house.nobodys(),
                  RouteCases.bodyWith(route, member, string));
          assertThat(answer.status())
              .as("%s with %s = %s: %s", route, member, string, answer.body())
              .isBetween(200, 499);
          assertThat(answer.header("Content-Type")).doesNotContain("html");
          assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
          compared++;
        }
      }
    }
    assertThat(house.server().log().faults()).isEmpty();
    System.out.printf("compared %d strings%n", compared);
  }

  @Test
  void whatIsKeptComesBackByteForByte() throws IOException {
    for (String string : strings()) {
      Client.Answer made =
          house.owner().post("/strategies", Map.of("name", "kept", "text", string, "note", "n"));
      if (made.status() == 201) {
        String path = "/strategies/" + made.json().get("id").asText();
        JsonNode read = house.owner().get(path).expect(200);
        assertThat(read.at("/latest/text").asText()).isEqualTo(string);
      } else {
        assertThat(made.status()).as(made.body()).isEqualTo(400);
      }
    }
  }

  @Test
  void pathsAndParametersAreNeverAFault() throws IOException {
    Set<Integer> seen = new TreeSet<>();
    for (String string : strings()) {
      String encoded =
          java.net.URLEncoder.encode(string, StandardCharsets.UTF_8).replace("+", "%20");
      for (String path : List.of("/strategies/", "/functions/", "/data/", "/deployments/")) {
        seen.add(house.owner().get(path + encoded).status());
      }
      seen.add(house.owner().get("/events?after=" + encoded).status());
      seen.add(house.owner().get("/orders?limit=" + encoded).status());
    }
    assertThat(seen).allMatch(it -> it < 500);
    assertThat(house.server().log().faults()).isEmpty();
  }

  @Test
  void logHoldsNothingThatWasSent() throws IOException {
    house.owner().post("/strategies", Map.of("name", "canary-7f3a", "text", "canary-7f3a\n"));
    house.owner().get("/functions/canary-7f3a?canary-7f3a=canary-7f3a");
    house.anyone().post("/session", Map.of("name", "canary-7f3a", "password", "canary-7f3a"));
    assertThat(house.server().log().lines())
        .isNotEmpty()
        .noneMatch(it -> it.contains("canary-7f3a"));
  }
}
