package org.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.server.api.Json;
import org.signalbox.server.api.Once;
import org.signalbox.server.api.Route;
import org.signalbox.server.testing.Client;
import org.signalbox.server.testing.House;
import org.signalbox.server.testing.RouteCases;

/** A call that is made twice under one key is carried out once. */
class RepeatsTest {

  private static final int AT_ONCE = 50;

  private static House house;

  @BeforeAll
  static void build() {
    house = House.ofTwoTenants();
  }

  @AfterAll
  static void leave() {
    house.close();
  }

  private static Client.Answer post(Client client, String path, String key, Object body) {
    return client.send(
        client
            .request(path)
            .header("Content-Type", "application/json")
            .header(Once.HEADER, key)
            .POST(BodyPublishers.ofString(Json.write(body))));
  }

  private static Map<String, Object> deployment() {
    return Map.of("strategy", house.owners().of("strategy"));
  }

  private static int deployed() {
    return house.owner().get("/deployments").expect(200).get("deployments").size();
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  @Test
  void theSameCallIsAnsweredAsBeforeAndDoesNothing() {
    String key = fresh();
    int before = deployed();
    Client.Answer first = post(house.owner(), "/deployments", key, deployment());
    Client.Answer second = post(house.owner(), "/deployments", key, deployment());
    first.expect(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(first.header(Once.REPLAYED)).isEmpty();
    assertThat(second.header(Once.REPLAYED)).isEqualTo("true");
    assertThat(deployed()).isEqualTo(before + 1);
  }

  @Test
  void manyAtOnceHaveOneEffect() throws Exception {
    String key = fresh();
    int before = deployed();
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Client.Answer>> calls =
          IntStream.range(0, AT_ONCE)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    go.await();
                    return post(house.owner(), "/deployments", key, deployment());
                  }))
              .toList();
      go.countDown();
      for (Future<Client.Answer> call : calls) {
        assertThat(call.get().status()).as(call.get().body()).isEqualTo(201);
        assertThat(call.get().body()).isEqualTo(calls.getFirst().get().body());
      }
      assertThat(calls)
          .filteredOn(call -> call.resultNow().header(Once.REPLAYED).isEmpty())
          .hasSize(1);
    }
    assertThat(deployed()).isEqualTo(before + 1);
  }

  @Test
  void anotherCallUnderTheSameKeyIsRefused() {
    String key = fresh();
    post(house.owner(), "/deployments", key, deployment()).expect(201);
    Client.Answer other =
        post(
            house.owner(),
            "/deployments",
            key,
            Map.of("strategy", house.owners().of("strategy"), "capital", 1));
    assertThat(other.expect(422).get("code").asText()).isEqualTo("key-reused");
    assertThat(
            post(house.owner(), "/backtests", key, deployment()).expect(422).get("code").asText())
        .isEqualTo("key-reused");
  }

  @Test
  void aKeyIsItsUsersOwn() {
    String key = fresh();
    post(house.owner(), "/deployments", key, deployment()).expect(201);
    Client.Answer strangers =
        post(
            house.stranger(),
            "/deployments",
            key,
            Map.of("strategy", house.strangers().of("strategy")));
    assertThat(strangers.status()).isEqualTo(201);
    assertThat(strangers.header(Once.REPLAYED)).isEmpty();
  }

  @Test
  void whatWasRefusedMayBeTriedAgain() {
    String key = fresh();
    Map<String, Object> body = Map.of("strategy", fresh());
    post(house.owner(), "/deployments", key, body).expect(404);
    Client.Answer again = post(house.owner(), "/deployments", key, body);
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.header(Once.REPLAYED)).isEmpty();
    post(house.owner(), "/deployments", key, deployment()).expect(201);
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    String key = fresh();
    post(house.owner(), "/deployments", key, deployment()).expect(201);
    Jdbi.create(house.server().admin())
        .useHandle(it ->
            it.execute(
                "UPDATE server.answered SET at = at - interval '25 hours' WHERE key = ?", key));
    int before = deployed();
    assertThat(post(house.owner(), "/deployments", key, deployment()).header(Once.REPLAYED))
        .isEmpty();
    assertThat(deployed()).isEqualTo(before + 1);
  }

  @Test
  void nothingThatWasSentIsKeptAsItWas() {
    Map<String, String> user =
        Map.of("name", "keyed", "password", "a long and quiet canary", "role", "VIEWER");
    post(house.owner(), "/users", fresh(), user).expect(201);
    List<String> kept =
        Jdbi.create(house.server().admin())
            .withHandle(it ->
                it.createQuery("SELECT request || body FROM server.answered")
                    .mapTo(String.class)
                    .list());
    assertThat(kept).isNotEmpty().noneMatch(it -> it.contains("canary"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "tab\tinside"})
  void aKeyIsVisibleAscii(String key) {
    assertThat(
            post(house.owner(), "/deployments", key, deployment()).expect(400).get("code").asText())
        .isEqualTo("invalid-parameter");
    assertThat(post(house.owner(), "/deployments", "k".repeat(256), deployment()).status())
        .isEqualTo(400);
  }

  static Stream<Route> keyed() {
    return RouteCases.routes().filter(Route::takesKey);
  }

  /** Whatever starts, makes or acts takes a key: its second call does nothing. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("keyed")
  void everyRouteThatActsTakesAKey(Route route) {
    String document = house.anyone().get("/openapi.json").body();
    assertThat(
            Json.parse(document, com.fasterxml.jackson.databind.JsonNode.class)
                .at("/paths")
                .get("/api/v1" + route.path())
                .get(route.method().name().toLowerCase(java.util.Locale.ROOT))
                .get("parameters")
                .toString())
        .contains(Once.HEADER);
  }

  @Test
  void everyPostThatActsIsAmongThem() {
    assertThat(keyed().map(Route::id))
        .contains(
            "deploy",
            "startBacktest",
            "pause",
            "resume",
            "stop",
            "flatten",
            "kill",
            "releaseKill",
            "askGrant",
            "confirmGrant",
            "changeMode",
            "createStrategy",
            "createVersion");
  }
}
