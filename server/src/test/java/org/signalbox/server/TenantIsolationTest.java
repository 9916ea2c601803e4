package org.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Answer;
import org.signalbox.server.testing.Client;
import org.signalbox.server.testing.House;
import org.signalbox.server.testing.House.Belongings;
import org.signalbox.server.testing.RouteCases;

/**
 * No route shows or changes what belongs to another tenant: an id of theirs is answered exactly as
 * an id of nobody. The cases are made from the list of routes, so none can be forgotten.
 */
class TenantIsolationTest {

  private static House house;

  @BeforeAll
  static void build() {
    house = House.ofTwoTenants();
  }

  @AfterAll
  static void leave() {
    house.close();
  }

  static Stream<Route> routes() {
    return RouteCases.routes();
  }

  /** Each route that names something: one's own, the other tenant's, nobody's. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void anothersIsAnsweredAsNobodys(Route route) {
    if (route.pathParameters().stream().noneMatch(Belongings::isOwned)) {
      assertThat(RouteCases.isShared(route) || !RouteCases.hasParameters(route))
          .as("%s names something that no case knows", route)
          .isTrue();
      return;
    }
    Client owner = house.owner();
    Client.Answer anothers = RouteCases.call(owner, route, house.strangers());
    Client.Answer nobodys = RouteCases.call(owner, route, house.nobodys());
    assertThat(anothers.status()).as(anothers.body()).isEqualTo(404);
    assertThat(withoutNumber(anothers)).isEqualTo(withoutNumber(nobodys));
    assertThat(anothers.body()).doesNotContain(house.strangers().all());
  }

  /** One's own is found, so that a 404 above says something. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void onesOwnIsFound(Route route) {
    if (route.pathParameters().stream().anyMatch(Belongings::isOwned)
        && route.answer() instanceof Answer.Json
        && !route.method().writes()) {
      Client.Answer own = RouteCases.call(house.owner(), route, house.owners());
      assertThat(own.status()).as(own.body()).isNotEqualTo(404);
    }
  }

  /** Lists hold nothing of the other tenant. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void listsHoldOnesOwnAlone(Route route) {
    boolean isList =
        route.method() == Route.Method.GET
            && route.pathParameters().isEmpty()
            && route.answer() instanceof Answer.Json;
    if (isList) {
      Client.Answer own = house.owner().get(route.path());
      assertThat(own.status()).as(own.body()).isEqualTo(200);
      assertThat(own.body()).doesNotContain(house.strangers().all());
    }
  }

  /** Ids in bodies are held to the tenant too. */
  @Test
  void idsInBodiesAreOnesOwn() {
    Client owner = house.owner();
    Belongings theirs = house.strangers();
    owner.post("/backtests", Map.of("strategy", theirs.of("strategy"))).expect(404);
    owner.post("/deployments", Map.of("strategy", theirs.of("strategy"))).expect(404);
    owner
        .post("/kill", Map.of("level", "FLATTEN", "deployment", theirs.of("deployment")))
        .expect(404);
    owner
        .post("/kill/release", Map.of("deployment", theirs.of("deployment"), "confirm", "release"))
        .expect(404);
    assertThat(house.stranger().get("/kill").expect(200).get("thrown")).isEmpty();
  }

  /** Every route is open to the roles that it says, and to no other. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void rolesAreAsDeclared(Route route) {
    for (House.Someone someone : house.everyRole()) {
      Client.Answer answer = RouteCases.call(someone.client(), route, house.nobodys());
      boolean may =
          route.access().roles().isEmpty() || route.access().roles().contains(someone.role());
      assertThat(answer.status() == 403)
          .as("%s as %s: %s", route, someone.role(), answer.body())
          .isEqualTo(!may);
    }
    if (route.id().equals("signOut")) {
      house.signInAgain();
    }
    Client.Answer anonymous = RouteCases.call(house.anyone(), route, house.nobodys());
    if (!route.access().roles().isEmpty()) {
      assertThat(anonymous.status()).as("%s: %s", route, anonymous.body()).isEqualTo(401);
    }
  }

  /** The database itself holds rows to their tenant: no table of ours is left out. */
  @Test
  void everyTableIsUnderRowLevelSecurity() {
    assertThat(house.unguardedTables()).isEmpty();
    assertThat(house.guardedTables()).hasSizeGreaterThan(8);
  }

  /**
   * With the policy of one table switched off, the cases above find another tenant's rows. It shows
   * that they would notice.
   */
  @Test
  void aTableWithoutItsPolicyIsNoticed() {
    Set<String> unnoticed = new TreeSet<>();
    for (String table : List.of("backtest", "account")) {
      house.withoutPolicies(
          List.of(table),
          () -> {
            if (leaks().isEmpty()) {
              unnoticed.add(table);
            }
          });
    }
    house.withoutPolicies(
        List.of("strategy", "strategy_version"),
        () -> {
          if (leaks().isEmpty()) {
            unnoticed.add("strategy, strategy_version");
          }
        });
    assertThat(unnoticed).isEmpty();
    assertThat(leaks()).isEmpty();
  }

  private static List<Route> leaks() {
    List<Route> leaks = new ArrayList<>();
    routes()
        .filter(it -> !it.method().writes() || it.id().equals("changeUser"))
        .filter(it -> it.answer() instanceof Answer.Json)
        .forEach(route -> {
          Client.Answer answer = RouteCases.call(house.owner(), route, house.strangers());
          boolean owned = route.pathParameters().stream().anyMatch(Belongings::isOwned);
          if ((owned && answer.status() != 404)
              || answer.body().contains(house.strangers().mark())) {
            leaks.add(route);
          }
        });
    return leaks;
  }

  private static String withoutNumber(Client.Answer answer) {
    return answer.body().replaceAll("\"request\":\"[0-9a-f]*\"", "");
  }
}
