package org.signalbox.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.cli.Main;
import org.signalbox.cli.Run;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.testing.alpaca.AlpacaFake;
import picocli.CommandLine;

/**
 * A stream and real money by nothing but commands, with Alpaca played on the loopback. The bars are
 * those of the very minute: it takes up to one until the first can be over.
 */
@Timeout(value = 400, unit = TimeUnit.SECONDS)
class StreamRunTest {

  private static final String RISES =
      """
      strategy "rises"
      trade AAPL on 1 minute bars
      enter long when close > 110 points
      stop loss 2%
      size 10 shares
      """;

  private static final String[] LIVE = {
    "--live",
    "--broker",
    "alpaca",
    "--account",
    "77",
    "--feed",
    "alpaca",
    "--capital",
    "5000",
    "--accept-unsettled"
  };

  @TempDir static Path home;
  private static Household house;
  private static AlpacaFake fake;

  @BeforeAll
  static void open() throws IOException {
    house = new Household(home);
    fake = new AlpacaFake(InstantSource.system());
    fake.exchange().cash("100000");
    bars();
  }

  @AfterAll
  static void close() {
    fake.close();
    house.close();
  }

  /** Minutes at 100 up to some minutes ago, of something that trades at any time. */
  private static void bars() throws IOException {
    StringBuilder csv = new StringBuilder("timestamp,open,high,low,close,volume\n");
    Instant end = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(5, ChronoUnit.MINUTES);
    for (Instant start = end.minus(30, ChronoUnit.MINUTES);
        start.isBefore(end);
        start = start.plus(1, ChronoUnit.MINUTES)) {
      csv.append(start).append(",100,100,100,100,50\n");
    }
    Path file = Files.writeString(home.resolve("aapl.csv"), csv.toString());
    Run run = house.run("data import " + file + " --symbol AAPL --calendar 24/7 --timeframe 1m");
    assertThat(run.exit()).as(run.toString()).isZero();
    for (int minute = 0; minute < 5; minute++) {
      store(end.plus(minute, ChronoUnit.MINUTES), 100);
    }
  }

  private static void store(Instant start, double price) {
    fake.data().store("AAPL", start.toString(), price, price, price, price, 50);
  }

  private static void keys(String... kinds) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String kind : kinds) {
      lines
          .append(kind + ".alpaca.key-id=" + AlpacaFake.KEY_ID + "\n")
          .append(kind + ".alpaca.secret=" + AlpacaFake.SECRET + "\n")
          .append(kind + ".alpaca.loopback-port=" + fake.port() + "\n");
    }
    Path file = Files.writeString(home.resolve("brokers.properties"), lines);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static Run grant(String name) {
    CommandLine line = Main.commandLine();
    line.getSubcommands()
        .get("live")
        .addSubcommand("permit", new LiveGrantCommand(new Terminal(line), _ -> Optional.of(name)));
    return Run.of(line, house.words("live permit " + name));
  }

  @Test
  void aGrantedDeploymentTradesAndTheOthersDoNot() throws Exception {
    keys("paper");
    house.deploy("real", RISES, LIVE);
    house.deploy("ungranted", RISES, LIVE);
    house.deploy("rehearsed", RISES, "--feed", "alpaca", "--accept-unsettled");
    assertThat(grant("real").exit()).isZero();
    withoutKeysNothingIsRun();
    keys("paper", "live");
    Process running = house.start("run");
    try {
      until(() -> fake.data().subscriptions() >= 3, running);
      assertThat(fake.data().clients()).as("one connection for all").isEqualTo(1);
      aMinuteEndsAt(111, running);
      until(() -> fake.exchange().held("AAPL").signum() > 0, running);
      until(() -> house.run("orders real").out().contains("stop loss"), running);
      until(() -> house.run("orders ungranted").out().contains("rejected"), running);
      until(() -> house.run("orders rehearsed").out().contains("acked"), running);
      assertThat(fake.exchange().held("AAPL")).isEqualByComparingTo(BigDecimal.TEN);
      assertThat(house.run("orders ungranted --json").out())
          .contains("no grant for trading with real money is in force");
      assertThat(house.run("deployments ungranted").out())
          .contains("it has no grant that is confirmed and in force");
      assertThat(house.run("fills real").out()).contains("AAPL", "buy", "10", "111");
      assertThat(house.run("positions real").out()).containsPattern("AAPL\\s+long\\s+10");
      assertThat(house.run("live revoke real").exit()).isZero();
      assertThat(house.run("deployments real").out())
          .contains("it has no grant that is confirmed and in force");
    } finally {
      running.destroy();
      assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    Run parity = house.run("parity real");
    assertThat(parity.exit()).as(parity.out() + parity.err()).isZero();
    assertThat(parity.out())
        .contains("1 decisions, all of which come out again; all bars are as they arrived")
        .containsPattern("residual +0\n");
    assertThat(house.run("audit verify").exit()).isZero();
  }

  private static void withoutKeysNothingIsRun() throws Exception {
    Process running = house.start("run");
    try {
      until(() -> log().contains("'real' is not run: there are no keys for real money"), running);
      assertThat(house.run("deployments real").out()).contains("no runner holds its lease");
    } finally {
      running.destroy();
      assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(fake.received("POST", "/v2/orders")).isZero();
  }

  /** The minute that runs ends, and its bar is sent. */
  private static void aMinuteEndsAt(double price, Process running) {
    Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    fake.exchange().price("AAPL", BigDecimal.valueOf(price).toPlainString());
    Instant over = start.plus(1, ChronoUnit.MINUTES).plusMillis(200);
    until(() -> Instant.now().isAfter(over), running);
    store(start, price);
    fake.data().send("b", "AAPL", start.toString(), price, price, price, price, 50);
  }

  private static void until(BooleanSupplier condition, Process running) {
    Instant end = Instant.now().plus(Duration.ofSeconds(120));
    while (!condition.getAsBoolean()) {
      assertThat(running.isAlive()).as(StreamRunTest::log).isTrue();
      assertThat(Instant.now())
          .as(() -> log() + house.run("deployments --json").out() + house.run("events").out())
          .isBefore(end);
      try {
        Thread.sleep(100);
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
    }
  }

  private static String log() {
    try {
      return Files.readString(home.resolve("run.log"));
    } catch (IOException none) {
      return "";
    }
  }
}
