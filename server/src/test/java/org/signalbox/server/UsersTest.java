package org.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.server.testing.Client;
import org.signalbox.server.testing.RunningServer;
import org.signalbox.server.view.account.Role;

/** A server of several users behind a proxy, and the one who decides about them at the machine. */
class UsersTest {

  private static final String PASSWORD = "a long and quiet evening";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static RunningServer house;
  private static Users users;

  @BeforeAll
  static void start() {
    house =
        RunningServer.ofUsers(
            new Reach("127.0.0.1", 0, Set.of("box.example"), new Transport.BehindProxy()));
    users = house.users();
    users.add("ada", PASSWORD, Role.ADMIN);
  }

  @AfterAll
  static void stop() {
    users.close();
    house.close();
  }

  private static Client.Answer signIn(Client client, String name, String password, String from) {
    return client.send(
        client
            .request("/session")
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", from)
            .POST(
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password))));
  }

  /** The cookies are for HTTPS alone, so a program on plain HTTP has to carry them itself. */
  private static String access(Client.Answer signedIn) {
    String cookie = signedIn.headers().allValues("Set-Cookie").getFirst();
    return cookie.replaceFirst("__Host-signalbox-access=([^;]+);.*", "$1");
  }

  private static Client.Answer get(String path, String access) {
    Client client = house.anyone();
    return client.send(client.request(path).header("Authorization", "Bearer " + access).GET());
  }

  @Test
  void aUserSignsInByNameAndPassword() {
    Client.Answer signedIn = signIn(house.anyone(), "Ada", PASSWORD, "192.0.2.1");
    assertThat(signedIn.expect(200).get("role").asText()).isEqualTo("ADMIN");
    assertThat(signedIn.json().get("singleUser").asBoolean()).isFalse();
    assertThat(signedIn.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it).startsWith("__Host-").contains("; Secure"));
    assertThat(signedIn.header("Strict-Transport-Security")).isNotEmpty();
    assertThat(get("/session", access(signedIn)).expect(200).get("name").asText()).isEqualTo("ada");
  }

  @Test
  void noLinkSignsInAndNobodyIsToldOfOne() {
    Client.Answer refused =
        house.anyone().post("/session/link", Map.of("token", house.server().link()));
    assertThat(refused.expect(401).get("hint").asText())
        .isEqualTo("sign in with name and password");
    assertThat(house.anyone().get("/session").expect(401).get("hint").asText())
        .isEqualTo("sign in with name and password");
  }

  @Test
  void theOwnerHasNoPasswordToSignInWith() {
    signIn(house.anyone(), "owner", "", "192.0.2.2").expect(401);
    assertThat(users.all())
        .filteredOn(it -> it.name().equals("owner"))
        .allSatisfy(it -> assertThat(it.byPassword()).isFalse());
  }

  @Test
  void whoIsDisabledIsSignedOutWithinASecond() throws InterruptedException {
    users.add("bob", PASSWORD, Role.TRADER);
    String access = access(signIn(house.anyone(), "bob", PASSWORD, "192.0.2.3"));
    assertThat(get("/session", access).status()).isEqualTo(200);
    users.disable("bob", true);
    awaitSignedOut(access);
    signIn(house.anyone(), "bob", PASSWORD, "192.0.2.3").expect(401);
    users.disable("bob", false);
    assertThat(get("/session", access).status()).isEqualTo(401);
    signIn(house.anyone(), "bob", PASSWORD, "192.0.2.3").expect(200);
  }

  @Test
  void anotherPasswordEndsWhatTheUserIsSignedInWith() throws InterruptedException {
    users.add("carol", PASSWORD, Role.VIEWER);
    String access = access(signIn(house.anyone(), "carol", PASSWORD, "192.0.2.4"));
    users.password("carol", "another long and quiet day");
    awaitSignedOut(access);
    signIn(house.anyone(), "carol", PASSWORD, "192.0.2.4").expect(401);
    signIn(house.anyone(), "carol", "another long and quiet day", "192.0.2.4").expect(200);
  }

  private static void awaitSignedOut(String access) throws InterruptedException {
    for (long left = PATIENCE.toMillis(); left > 0; left -= 50) {
      if (get("/session", access).status() == 401) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the session goes on");
  }

  @Test
  void anotherRoleHoldsFromTheNextSignIn() {
    users.add("dan", PASSWORD, Role.VIEWER);
    users.role("dan", Role.TRADER);
    assertThat(
            signIn(house.anyone(), "dan", PASSWORD, "192.0.2.5").expect(200).get("role").asText())
        .isEqualTo("TRADER");
  }

  /** The last address is the one that the proxy saw; what stands before it anybody can write. */
  @Test
  void whoGuessesBehindTheProxyLocksOutNobodyElse() {
    List<Integer> answers =
        IntStream.range(0, 7)
            .mapToObj(it ->
                signIn(house.anyone(), "ada", "wrong", "192.0.2." + it + ", 198.51.100.7").status())
            .toList();
    assertThat(answers).containsExactly(401, 401, 401, 401, 401, 429, 429);
    signIn(house.anyone(), "ada", PASSWORD, "198.51.100.8").expect(200);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertRefused(() -> users.add("ADA", PASSWORD, Role.VIEWER), "the name is taken");
    assertRefused(() -> users.add(" ", PASSWORD, Role.VIEWER), "a name has from 1 to 100");
    assertRefused(() -> users.add("eve", "short", Role.VIEWER), "at least 8 characters");
    assertRefused(() -> users.add("eve", "eve and a day", Role.VIEWER), "one's name");
    assertRefused(() -> users.role("nobody", Role.ADMIN), "there is no user 'nobody'");
    assertRefused(() -> users.disable("owner", true), "stays administrator");
    assertRefused(() -> users.role("owner", Role.VIEWER), "stays administrator");
    assertThat(users.all()).extracting(it -> it.name()).doesNotContain("eve");
  }

  private static void assertRefused(Runnable change, String why) {
    assertThatThrownBy(change::run)
        .isInstanceOf(Users.RefusedException.class)
        .hasMessageContaining(why);
  }
}
