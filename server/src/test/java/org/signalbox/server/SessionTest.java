package org.signalbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    Client.Answer signedIn = client.post("/session/link", Map.of("token", token));
    signedIn.expect(200);
    assertThat(signedIn.body()).doesNotContain(token);
    assertThat(signedIn.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it).contains("HttpOnly").contains("SameSite=Strict"));
    assertThat(client.get("/session").expect(200).get("role").asText()).isEqualTo("ADMIN");
    house.anyone().post("/session/link", Map.of("token", token)).expect(401);
  }

  @Test
  void aRefreshTokenThatComesTwiceEndsTheSession() {
    Client client = house.owner();
    List<HttpCookie> stolen = List.copyOf(client.cookies().getCookieStore().getCookies());
    client.post("/session/refresh").expect(200);
    Client thief = house.anyone();
    stolen.forEach(it -> thief.cookies().getCookieStore().add(thief.root("/"), it));
    thief.post("/session/refresh").expect(401);
    client.post("/session/refresh").expect(401);
  }

  @Test
  void ofManyThatRefreshAtOnceOneSucceeds() throws InterruptedException, ExecutionException {
    Client client = house.owner();
    List<HttpCookie> held = List.copyOf(client.cookies().getCookieStore().getCookies());
    List<Callable<Integer>> refreshing = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Client copy = house.anyone();
      held.forEach(it -> copy.cookies().getCookieStore().add(copy.root("/"), it));
      refreshing.add(() -> copy.post("/session/refresh").status());
    }
    Map<Integer, Integer> answers = new TreeMap<>();
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> status : together.invokeAll(refreshing)) {
        answers.merge(status.get(), 1, Integer::sum);
      }
    }
    assertThat(answers).isEqualTo(Map.of(200, 1, 401, 49));
  }

  @Test
  void signingOutEndsTheSessionAtOnce() {
    Client client = house.owner();
    List<HttpCookie> kept = List.copyOf(client.cookies().getCookieStore().getCookies());
    client.delete("/session").expect(204);
    Client again = house.anyone();
    kept.forEach(it -> again.cookies().getCookieStore().add(again.root("/"), it));
    again.get("/session").expect(401);
  }

  /** Whoever listens with what was signed out hears no more. */
  @Test
  void signingOutEndsWhatIsListenedTo() throws IOException {
    Client client = house.owner();
    try (InputStream events = client.stream(client.request("/events/stream").GET())) {
      assertThat(events.read()).isEqualTo(':');
      client.delete("/session").expect(204);
      assertThat(new String(events.readAllBytes(), UTF_8)).doesNotContain("data:");
    }
  }

  @Test
  void aChangeNeedsOurHeaderAndOurOrigin() {
    Client client = house.owner();
    assertThat(
            client
                .send(
                    java.net.http.HttpRequest.newBuilder(client.uri("/kill"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"level\":\"FLATTEN\"}")))
                .expect(403)
                .get("code")
                .asText())
        .isEqualTo("foreign-origin");
    client
        .send(
            client
                .request("/kill")
                .header("Origin", "http://evil.example")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"level\":\"FLATTEN\"}")))
        .expect(403);
    assertThat(client.get("/kill").expect(200).get("thrown")).isEmpty();
  }

  @Test
  void guessingIsSlowedDownForWhoGuesses() {
    house
        .owner()
        .post(
            "/users",
            Map.of("name", "guessed", "password", "a long and quiet day", "role", "VIEWER"))
        .expect(201);
    Map<String, String> guess = Map.of("name", "guessed", "password", "wrong");
    List<Integer> answers =
        IntStream.range(0, 7)
            .mapToObj(_ -> house.anyone().post("/session", guess).status())
            .toList();
    assertThat(answers).containsExactly(401, 401, 401, 401, 401, 429, 429);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "a.b.c",
        "eyJhbGciOiJub25lIn0.e30.",
        "eyJhbGciOiJIUzI1NiJ9.e30.AAAA",
      })
  void aTokenThatIsNotOursIsNobodys(String token) {
    Client client = house.anyone();
    client
        .send(client.request("/session").header("Authorization", "Bearer " + token).GET())
        .expect(401);
  }

  @Test
  void everyAnswerTellsTheBrowserWhatIsAllowed() {
    Client.Answer answer = house.anyone().get("/nowhere");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("connect-src 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Frame-Options") + answer.header("Content-Security-Policy"))
        .contains("frame-ancestors 'none'");
    assertThat(answer.header("Server")).isEmpty();
  }
}
