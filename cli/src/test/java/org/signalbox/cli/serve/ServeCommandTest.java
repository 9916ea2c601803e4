package org.signalbox.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.live.database.Database;
import org.signalbox.server.Users;
import org.signalbox.server.view.account.Role;
import picocli.CommandLine;

class ServeCommandTest {

  private static final Pattern LINK = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/#link=(\\S+)");
  private static final Pattern URL = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/\\s");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String address = "";

  /** The whole house: a strategy of the gallery trades on paper until fills arrive. */
  @Test
  void servesUntilItIsInterrupted() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor();
        AutoCloseable _ = interrupted::countDown) {
      Future<Integer> exit =
          other.submit(() -> line(interrupted).execute("--port", "0", "--home", "" + home));
      Matcher link = await(exit, LINK);
      address = link.group(1) + "/api/v1";
      post("/session/link", "{\"token\":\"" + link.group(2) + "\"}", 200);
      deployAndSeeFills();
      assertThat(Files.readString(home.resolve("server").resolve("server.log")))
          .contains("POST /api/v1/deployments 201")
          .doesNotContain(link.group(2));
      interrupted.countDown();
      assertThat(exit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(err.toString()).isZero();
    }
  }

  private void deployAndSeeFills() throws Exception {
    String text = member(get("/gallery/golden-cross"), "text");
    String strategy =
        member(post("/strategies", "{\"name\":\"Mine\",\"text\":\"" + text + "\"}", 201), "id");
    String deployment =
        member(
            post(
                "/deployments",
                "{\"strategy\":\"" + strategy + "\",\"acceptUnsettled\":true}",
                201),
            "id");
    await("/deployments/" + deployment + "/fills", "\"purpose\":\"entry\"");
    await("/events", "\"kind\":\"fill\"");
    assertThat(get("/orders")).contains("\"state\":\"filled\"");
    assertThat(get("/portfolio")).contains("\"capital\":100000");
    post("/kill", "{\"level\":\"NO_NEW_RISK\"}", 200);
    assertThat(get("/deployments/" + deployment)).contains("kill switch");
  }

  @Test
  void saysThatThePortIsWrong() {
    int exit = line(new CountDownLatch(0)).execute("--port", "70000", "--home", "" + home);
    assertThat(exit).isEqualTo(1);
    assertThat(err.toString()).contains("--port must be from 0 to 65535, was 70000");
  }

  /** Each asks for something that would have passwords travel in the clear, or makes no sense. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --address 0.0.0.0                                    | need --users
          --behind-proxy                                       | need --users
          --users --address 0.0.0.0 --host-name box.example    | passwords need TLS
          --users --address 0.0.0.0 --behind-proxy             | browsers reach '0.0.0.0' must be said
          --users --tls-key key.pem                            | must come together
          --users --tls-key k --tls-certificate c --behind-proxy | exclude each other
          """)
  void refusesToBeReachedWithoutTls(String options, String why) {
    String[] words = (options + " --home " + home).split(" +");
    assertThat(line(new CountDownLatch(0)).execute(words)).isEqualTo(1);
    assertThat(err.toString()).contains(why);
  }

  /** Somebody is added while the server runs, and signs in. */
  @Test
  void servesSeveralUsersWithoutALink() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor();
        AutoCloseable _ = interrupted::countDown) {
      Future<Integer> exit =
          other.submit(
              () -> line(interrupted).execute("--users", "--port", "0", "--home", "" + home));
      address = await(exit, URL).group(1) + "/api/v1";
      assertThat(out.toString()).doesNotContain("link=");
      awaitNote("nobody can sign in yet: 'signalbox users add");
      String user = "{\"name\":\"ada\",\"password\":\"a long and quiet evening\"}";
      post("/session", user, 401);
      addUser();
      post("/session", user, 200);
      assertThat(get("/session")).contains("\"singleUser\":false");
      interrupted.countDown();
      assertThat(exit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(err.toString()).isZero();
    }
  }

  private void awaitNote(String note) throws InterruptedException {
    for (long left = PATIENCE.toMillis(); left > 0; left -= 50) {
      if (err.toString().contains(note)) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no note '" + note + "': " + err);
  }

  private void addUser() {
    try (Database database = Database.embedded(home.resolve("database"));
        Users users = Users.in(database, home.resolve("server"), InstantSource.system())) {
      users.add("ada", "a long and quiet evening", Role.ADMIN);
    }
  }

  private CommandLine line(CountDownLatch interrupted) {
    CommandLine root = new CommandLine(new Root());
    root.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new CommandLine(new ServeCommand(new Terminal(root), interrupted))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err));
  }

  @CommandLine.Command
  private static final class Root {}

  private Matcher await(Future<Integer> exit, Pattern printed) throws InterruptedException {
    for (long left = PATIENCE.toMillis(); left > 0; left -= 50) {
      Matcher matcher = printed.matcher(out.toString());
      if (matcher.find()) {
        return matcher;
      }
      assertThat(exit.isDone()).as(err.toString()).isFalse();
      Thread.sleep(50);
    }
    throw new AssertionError("nothing was printed: " + err);
  }

  private void await(String path, String wanted) throws IOException, InterruptedException {
    String answer = "";
    for (long left = PATIENCE.toMillis(); left > 0; left -= 100) {
      answer = get(path);
      if (answer.contains(wanted)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(path + " has no " + wanted + ": " + answer);
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(request(path).GET(), 200);
  }

  private String post(String path, String body, int status)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)),
        status);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(PATIENCE)
        .header("X-Signalbox", "1");
  }

  private String send(HttpRequest.Builder request, int status)
      throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return response.body();
  }

  /** The first member of this name, as it stands in the JSON. */
  private static String member(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
    assertThat(matcher.find()).as(json).isTrue();
    return matcher.group(1);
  }
}
