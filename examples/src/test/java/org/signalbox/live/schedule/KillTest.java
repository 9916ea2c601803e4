package org.signalbox.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.backtest.data.sample.BundledData;
import org.signalbox.live.control.DeploymentRequest;
import org.signalbox.live.control.Operations;
import org.signalbox.live.control.Terms;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.route.CrashPoint;
import org.signalbox.market.History;

/**
 * Processes that die at named places of the router, over one PostgreSQL, and another that takes
 * over: the orders and fills are those of the backtest, none lost and none twice. {@code
 * -Dsignalbox.hits=3} kills at the first three passings of each place.
 */
class KillTest {

  private static final List<String> PLACES =
      List.of(
          "before-decide",
          "after-decide",
          "after-claim",
          "before-send",
          "after-send",
          "after-answer",
          "before-book",
          "after-book",
          "during-reconciliation");

  @TempDir Path home;

  @Test
  void whoeverTakesOverGoesOnAsIfNothingHadBeen() throws IOException, InterruptedException {
    String source = Files.readString(Path.of("strategies", "rsi-dip.signal"));
    Map<String, History> histories = PaperRunTest.histories(source);
    PaperRunTest.Expected expected = PaperRunTest.backtest(source, histories);
    try (Database database = Database.embedded(home);
        PostgresStore<Mode.Paper> store = PostgresStore.open(database, Mode.Paper.PAPER)) {
      Operations<Mode.Paper> operations = new Operations<>(store, BundledData::find, Instant::now);
      for (String place : PLACES) {
        for (int hit = 1; hit <= Integer.getInteger("signalbox.hits", 1); hit++) {
          String id =
              operations
                  .deploy(
                      DeploymentRequest.paper(
                          "tenant", place + hit, source, PaperRig.CAPITAL, Terms.replay()),
                      "somebody")
                  .deployment()
                  .id();
          assertThat(run(place + ":" + hit)).as(place).isEqualTo(CrashPoint.STATUS);
          assertThat(run("")).as("after " + place).isZero();
          List<Decisions.Entry> decisions = store.read(tables -> tables.decisions().of(id));
          assertThat(decisions.stream().map(Decisions.Entry::canonical).toList())
              .isEqualTo(expected.decisions());
          List<Fills.Entry> fills = store.read(tables -> tables.fills().of(id, 0));
          assertThat(fills.stream().map(Fills.Entry::fill).toList())
              .isEqualTo(expected.result().fills());
        }
      }
      assertThat(store.violations()).isEmpty();
    }
  }

  private int run(String crash) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dcrash=" + crash,
                "-cp",
                System.getProperty("java.class.path"),
                KilledRunner.class.getName(),
                home.toString(),
                crash.isEmpty() ? "second" : "first")
            .inheritIO()
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends in time").isTrue();
    return process.exitValue();
  }
}
