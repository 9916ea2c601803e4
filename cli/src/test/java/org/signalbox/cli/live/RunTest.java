package org.signalbox.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.backtest.data.sample.BundledData;
import org.signalbox.backtest.engine.Backtester;
import org.signalbox.backtest.engine.Progress;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.cli.Run;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.ir.Program;
import org.signalbox.market.History;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Money;

/** From a text to fills on paper, through nothing but commands. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class RunTest {

  private static final Path STRATEGIES = Path.of("..", "examples", "strategies");
  private static final String DAILY = "golden-cross.signal";
  private static final String INTRADAY = "ladder.signal";

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
  void aReplayOnPaperFillsAsTheBacktestDoes() throws IOException {
    String id = house.deploy("daily", text(DAILY));
    Run run = house.run("run --until-idle");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("'daily' is stopped: its feed has ended");
    assertThat(fills(id)).isEqualTo(backtest(DAILY)).isNotEmpty();
    assertThat(house.run("orders " + id).out().lines().skip(1))
        .hasSize(fills(id).size())
        .allSatisfy(line -> assertThat(line).contains(" filled "));
    assertThat(house.run("positions " + id).out()).contains("AAPL    long       196");
    assertThat(house.run("audit verify").exit()).isZero();
    Run parity = house.run("parity " + id);
    assertThat(parity.exit()).as(parity.out()).isZero();
    assertThat(parity.out())
        .contains("5 decisions, all of which come out again; all bars are as they arrived")
        .containsPattern("residual +0\n");
    assertThat(house.run("parity " + id + " --json").out())
        .contains("\"differences\": []", "\"residual\": 0");
  }

  @Test
  void aRunThatIsKilledInTheMiddleIsGoneOnWithByTheNext() throws Exception {
    String id = house.deploy("killed", text(INTRADAY), "--speed", "40000");
    Process first = house.start("run");
    while (fills(id).size() < 2) {
      assertThat(first.isAlive()).isTrue();
      Thread.sleep(100);
    }
    first.destroyForcibly().waitFor();
    List<String> before = fills(id);
    assertThat(before.size()).isLessThan(backtest(INTRADAY).size());
    assertThat(house.run("run --until-idle").exit()).isZero();
    assertThat(fills(id)).isEqualTo(backtest(INTRADAY)).startsWith(before.toArray(String[]::new));
    assertThat(house.run("audit verify").exit()).isZero();
  }

  @Test
  void whatIsKilledOpensNothingUntilItIsReleased() throws IOException {
    String id = house.deploy("switched", text(DAILY));
    assertThat(house.run("kill --deployment " + id).exit()).isZero();
    assertThat(house.run("run --until-idle").exit()).isZero();
    assertThat(fills(id)).isEmpty();
    String again = house.deploy("released", text(DAILY));
    house.run("kill --deployment " + again);
    house.run("kill --release --deployment " + again);
    assertThat(house.run("run --until-idle").exit()).isZero();
    assertThat(fills(again)).isEqualTo(backtest(DAILY));
  }

  private static String text(String file) throws IOException {
    return Files.readString(STRATEGIES.resolve(file));
  }

  /** What was filled: at, action, quantity, price. */
  private static List<String> fills(String id) {
    return house.run("fills " + id + " --json").out().replace("\n", "").transform(RunTest::parts);
  }

  private static List<String> parts(String json) {
    return Pattern.compile(
            "\"at\": \"([^\"]*)\".*?\"action\": \"(\\w+)\".*?\"quantity\": ([\\d.]+),"
                + ".*?\"price\": ([\\d.]+)")
        .matcher(json)
        .results()
        .map(it -> String.join(" ", it.group(1), it.group(2), it.group(3), it.group(4)))
        .toList();
  }

  private static List<String> backtest(String file) throws IOException {
    Program program = StrategyCompiler.compile(file, text(file)).runnable();
    String symbol = program.symbols().getFirst();
    History bars = BundledData.find(symbol, program.base()).orElseThrow();
    return Backtester.run(
            program,
            Map.of(symbol, bars),
            RunSettings.standard(Money.of("100000", bars.instrument().currency())),
            Progress.NONE)
        .fills()
        .stream()
        .map(RunTest::line)
        .toList();
  }

  private static String line(Fill fill) {
    return String.join(
        " ",
        fill.at().toString(),
        fill.action().name().toLowerCase(Locale.ROOT),
        fill.quantity().toPlainString(),
        fill.price().toPlainString());
  }
}
