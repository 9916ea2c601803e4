package org.signalbox.cli.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Optional;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.cli.Main;
import org.signalbox.cli.Run;
import org.signalbox.cli.node.Venues;
import org.signalbox.cli.terminal.RefusedException;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.live.database.Schema;
import org.signalbox.live.journal.postgres.PostgresStore;
import picocli.CommandLine;

class LiveCommandsTest {

  private static final String CROSS =
      """
      strategy "cross"
      param n = 10 from 5 to 20
      trade AAPL on daily bars
      enter long when close crosses above sma(close, n)
      exit long when close crosses below sma(close, n)
      size 50% of equity
      """;

  private static final String[] LIVE = {
    "--live", "--broker", "alpaca", "--account", "77", "--feed", "alpaca", "--capital", "5000"
  };

  @TempDir static Path home;
  private static Household house;

  @BeforeAll
  static void open() {
    house = new Household(home);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void deploysOnPaperAndPrintsTheId() throws IOException {
    String id = house.deploy("first", CROSS, "--param", "n=12", "--from", "2013-06-01");
    assertThat(id).matches("[A-Z2-7]{20}");
    assertThat(house.run("deployments").out()).contains(id + "  first", "paper  ready", "AAPL");
    assertThat(house.run("deployments " + id).out())
        .startsWith("first, " + id)
        .contains("param n         12", "replay from=1370059200000 profile=standard")
        .contains("no entry would be sent now:", "no runner holds its lease");
    assertThat(house.run("deployments --json").out()).contains("\"name\": \"first\"");
    assertThat(house.run("deployments first --json").out())
        .contains("\"parameters\": {\n    \"n\": \"12\"", "\"blocked\": [", "\"strategy\": \"");
  }

  @Test
  void aDeploymentIsNamedByItsNameItsIdOrTheBeginningOfIt() throws IOException {
    String id = house.deploy("named", CROSS);
    for (String word : new String[] {"named", id, id.toLowerCase(), id.substring(0, 8)}) {
      assertThat(house.run("orders " + word)).isEqualTo(new Run(0, "", "'named' has no orders\n"));
    }
    assertThat(house.run("fills named --json").out()).isEqualTo("[]\n");
    assertThat(house.run("positions named").err()).isEqualTo("'named' has no open positions\n");
  }

  @Test
  void aNameThatTwoHaveIsRefused() throws IOException {
    String one = house.deploy("twin", CROSS);
    String two = house.deploy("twin", CROSS);
    Run run = house.run("orders twin");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err())
        .startsWith("error: 'twin' stands for 2 deployments\nhint: say which by its id: ")
        .contains(one, two);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "fills", "positions", "pause", "resume", "stop", "flatten"})
  void whatIsNotThereIsRefused(String command) {
    Run run = house.run(command + " nobody");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err())
        .startsWith("error: there is no deployment 'nobody' in the database at jdbc:postgresql://")
        .endsWith("hint: 'signalbox deployments' lists them\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          --capital 0,                                    2, --capital must be above 0, was 0
          --speed -1,                                     2, --speed must be above 0, was -1.0
          --fills lucky,                                  2, lucky
          --broker nobody,                                2, unknown broker 'nobody'
          --live,                                         2, --live needs a --broker
          --live --broker alpaca,                         2, --live needs an --account
          --broker alpaca,                                2, replayed bars must not move orders at
          --paper --live,                                 2, mutually exclusive
          --from 2014-01-01 --to 2013-01-01,              2, --from must be a day before --to
          --database postgres://localhost/x,              2, --database must be
          --database jdbc:postgresql://127.0.0.1:1/x,    69, no database answers at
          """)
  void whatCannotBeDeployedIsRefusedBeforeAnythingIsStored(
      String options, int exit, String message) {
    assertThatDeploying(options)
        .satisfies(run -> {
          assertThat(run.exit()).isEqualTo(exit);
          assertThat(run.err()).contains("error: ").contains(message);
          assertThat(run.out()).isEmpty();
        });
  }

  private static ObjectAssert<Run> assertThatDeploying(String options) {
    return assertThat(house.run("deploy ../examples/strategies/golden-cross.signal " + options));
  }

  @Test
  void aStrategyWithoutBarsIsRefused() throws IOException {
    Path file = Files.writeString(home.resolve("x.signal"), CROSS.replace("AAPL", "ZZZ"));
    Run run = house.run("deploy " + file);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("there are no bars of 'ZZZ'", "'signalbox data import'");
  }

  @Test
  void aRequestIsStoredForWhoeverRunsIt() throws IOException {
    house.deploy("asked", CROSS);
    Run run = house.run("pause asked --reason", "news at noon");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("it will open nothing more", "nothing runs it now");
    assertThat(house.run("deployments asked").out())
        .contains("what was asked of it:", " pause by ", "(news at noon): waits for a runner");
  }

  @Test
  void theKillSwitchStaysOnUntilItIsReleased() throws IOException {
    house.deploy("killed", CROSS);
    assertThat(house.run("kill --deployment killed --level cancel-all --reason fog").exit())
        .isZero();
    assertThat(house.run("deployments killed").out()).contains("is on: fog");
    assertThat(house.run("kill --release --deployment killed").exit()).isZero();
    assertThat(house.run("deployments killed").out()).doesNotContain("kill switch");
    Run again = house.run("kill --release --deployment killed");
    assertThat(again.exit()).isEqualTo(4);
    assertThat(again.err()).startsWith("error: the kill switch of 'killed' is not on\nhint: ");
  }

  @Test
  void theKillSwitchOfEverythingIsOnForPaperAndForRealMoney() throws IOException {
    house.deploy("one-of-all", CROSS);
    house.deploy("real-of-all", CROSS, LIVE);
    assertThat(house.run("kill").exit()).isZero();
    for (String name : new String[] {"one-of-all", "real-of-all"}) {
      assertThat(house.run("deployments " + name).out())
          .contains("the kill switch of tenant:local");
    }
    assertThat(house.run("kill --release").exit()).isZero();
    assertThat(house.run("deployments real-of-all").out()).doesNotContain("kill switch");
  }

  @Test
  void realMoneyNeedsAGrantThatAPersonConfirmed() throws IOException {
    house.deploy("real", CROSS, LIVE);
    assertThat(house.run("deployments real").out())
        .contains("live, with real money", "it has no grant that is confirmed and in force");
    Run nobody = grant("real", Optional.empty());
    assertThat(nobody.exit()).isEqualTo(4);
    assertThat(nobody.err()).contains("nothing was confirmed, and nothing is permitted");
    Run wrong = grant("real", Optional.of("yes"));
    assertThat(wrong.exit()).isEqualTo(4);
    assertThat(wrong.err()).contains("the phrase must be the deployment's name, was 'yes'");
    assertThat(house.run("deployments real").out()).contains("it has no grant");
    Run right = grant("real", Optional.of("real"));
    assertThat(right.exit()).as(right.err()).isZero();
    assertThat(right.err()).contains("up to 5000 USD at alpaca:77", "no runner holds its lease");
    assertThat(house.run("deployments real").out()).doesNotContain("it has no grant");
    assertThat(house.run("live grants real").out()).contains("in force", "not confirmed");
    assertThat(house.run("live revoke real").exit()).isZero();
    assertThat(house.run("deployments real").out()).contains("it has no grant");
  }

  private static Run grant(String name, Optional<String> typed) {
    CommandLine line = Main.commandLine();
    line.getSubcommands()
        .get("live")
        .addSubcommand("permit", new LiveGrantCommand(new Terminal(line), _ -> typed));
    line.setExecutionExceptionHandler(line.getExecutionExceptionHandler());
    return Run.of(line, house.words("live permit " + name));
  }

  @Test
  void aGrantIsForRealMoneyAndForItsCapital() throws IOException {
    house.deploy("sham", CROSS);
    Run sham = house.run("live grant sham");
    assertThat(sham.exit()).isEqualTo(4);
    assertThat(sham.err()).contains("'sham' trades on paper and needs no permission");
    house.deploy("small", CROSS, LIVE);
    assertThat(house.run("live grant small --limit 10").exit()).isEqualTo(2);
    assertThat(house.run("live grant small --for 91").exit()).isEqualTo(4);
  }

  @Test
  void eventsAreNumberedAndGoOnWhereOneStopped() throws IOException {
    house.deploy("seen", CROSS);
    String all = house.run("events --json").out();
    long last = all.lines().filter(it -> it.contains("\"number\"")).count();
    house.deploy("new", CROSS);
    assertThat(house.run("events --json --after " + last).out())
        .contains("\"number\": " + (last + 1))
        .doesNotContain("\"number\": " + last + ",");
    assertThat(house.run("events --after 99999").err()).isEqualTo("no events after number 99999\n");
  }

  @Test
  void findsARowOfTheAuditThatWasChanged() throws IOException, SQLException {
    String id = house.deploy("audited", CROSS);
    assertThat(house.run("audit verify").out()).contains("paper: ", " rows, intact\n", "live: ");
    change(id, "actor || '!'");
    Run run = house.run("audit verify");
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.out()).contains("not as they were written", "chain '" + id + "', row 1: ");
    assertThat(house.run("audit verify --json").out()).contains("\"intact\": false");
    change(id, "rtrim(actor, '!')");
    assertThat(house.run("audit verify").exit()).isZero();
  }

  /** As somebody could who owns the server: past the triggers that refuse it. */
  private static void change(String chain, String actor) throws SQLException {
    try (Schema schema = house.database().schema("paper", PostgresStore.MIGRATIONS, 1);
        Connection connection = schema.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("RESET ROLE");
      statement.execute("SET session_replication_role = replica");
      String update = "UPDATE audit SET actor = %s WHERE chain = '%s' AND seq = 1";
      assertThat(statement.executeUpdate(update.formatted(actor, chain))).isEqualTo(1);
    }
  }

  @Test
  void limitsAreDeployedShownAndChanged() throws IOException {
    String id = house.deploy("kept", CROSS, "--max-order-value", "5e3", "--symbols", "AAPL");
    assertThat(house.run("deployments " + id).out())
        .contains("limits          max-order-value=5000 symbols=AAPL");
    assertThat(house.run("limits kept").out()).contains("max-order-value=5000 symbols=AAPL");
    assertThat(house.run("limits kept --max-daily-loss 50 --drop symbols").err())
        .contains("'kept' is to keep: max-order-value=5000 max-daily-loss=50")
        .contains("nothing runs it now");
    assertThat(house.run("deployments " + id).out())
        .contains("limit by ", "(max-order-value=5000 max-daily-loss=50): waits for a runner");
    assertThat(house.run("limits kept --drop leverage").err())
        .contains("--drop must be one of max-order-value,", "was 'leverage'");
  }

  @Test
  void aValueThatIsNoLimitIsRefusedWithARemedy() throws IOException {
    Files.writeString(house.home().resolve("limited.signal"), CROSS);
    String file = house.home().resolve("limited.signal").toString();
    Run run = house.run("deploy " + file + " --max-order-value lots");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "max-order-value must be a number, was 'lots'", "hint: example: max-order-value=");
  }

  @Test
  void realMoneyHasLimitsThatOnlyBecomeNarrower() throws IOException {
    house.deploy("safe", CROSS, LIVE);
    assertThat(house.run("deployments safe").out())
        .contains("max-gross-exposure=5000 max-daily-loss=250 max-orders-per-minute=60");
    assertThat(house.run("limits safe --max-daily-loss 100").exit()).isZero();
    Run wider = house.run("limits safe --max-daily-loss 251");
    assertThat(wider.exit()).isNotZero();
    assertThat(wider.err()).contains("max-daily-loss may only become narrower");
  }

  @Test
  void keysThatOthersMayReadAreRefused(@TempDir Path other) throws IOException {
    Path keys = Files.writeString(other.resolve("brokers.properties"), "paper.alpaca.key-id=k\n");
    assumeTrue(Files.getFileStore(keys).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> Venues.in(other, InstantSource.system()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("others than you may use");
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
    assertThat(Venues.in(other, InstantSource.system()).live()).isEmpty();
  }
}
