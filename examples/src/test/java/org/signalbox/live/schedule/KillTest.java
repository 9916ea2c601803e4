package org.signalbox.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.backtest.data.sample.BundledData;
import org.signalbox.live.control.DeploymentRequest;
import org.signalbox.live.control.Operations;
import org.signalbox.live.control.Terms;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.Events;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.schedule.KilledRunner.Until;
import org.signalbox.market.History;

/**
 * A process dies at every named place there is, over one PostgreSQL, and another takes over: its
 * decisions and fills are those of the backtest, its orders those of a run that nobody killed, and
 * its events are numbered without a gap. {@code -Dsignalbox.hits=3} kills at the first three
 * passings of each place, {@code -Dsignalbox.seed=7} has another third of the places restarted on
 * the same node too.
 */
class KillTest {

  private static final String TENANT = "tenant";
  private static final Path EXAMPLE = Path.of("strategies", "rsi-dip.signal");

  @TempDir static Path home;

  private static String source = "";
  private static PaperRunTest.Expected expected;
  private static List<String> orders = List.of();
  private static Scene shared;

  /**
   * A death.
   *
   * @param hit the passing of the place at which the process dies
   * @param sameNode whether it is a process of the same name that goes on
   */
  record Kill(CrashPoint place, int hit, boolean sameNode) {

    @Override
    public String toString() {
      return "%s-%d-%s".formatted(place.label(), hit, sameNode ? "restarted" : "taken-over");
    }
  }

  /** A database and what is deployed in it. */
  private record Scene(Database database, PostgresStore<Mode.Paper> store)
      implements AutoCloseable {

    static Scene at(Path home) {
      Database database = Database.embedded(home);
      return new Scene(database, PostgresStore.open(database, Mode.Paper.PAPER));
    }

    /** Deploys as many as it takes that each place is passed often enough. */
    List<String> deploy(Kill kill) {
      Operations<Mode.Paper> operations = new Operations<>(store, BundledData::find, Instant::now);
      return IntStream.rangeClosed(1, kill.hit())
          .mapToObj(number ->
              DeploymentRequest.paper(
                  TENANT, kill + "-" + number, source, PaperRig.CAPITAL, Terms.replay()))
          .map(it -> operations.deploy(it, "somebody").deployment().id())
          .toList();
    }

    @Override
    public void close() {
      store.close();
      database.close();
    }
  }

  @BeforeAll
  static void expect() throws IOException {
    source = Files.readString(EXAMPLE);
    Map<String, History> histories = PaperRunTest.histories(source);
    expected = PaperRunTest.backtest(source, histories);
    PaperRig rig = PaperRig.over(histories);
    String id = rig.deploy(source, Terms.replay());
    rig.work(rig.process(id), id, 100_000);
    orders = orders(rig.store(), id);
    assertThat(orders).isNotEmpty();
    shared = Scene.at(home.resolve("shared"));
  }

  @AfterAll
  static void close() {
    shared.close();
  }

  static List<Kill> kills() {
    List<CrashPoint> places = new ArrayList<>(List.of(CrashPoint.values()));
    Collections.shuffle(places, new Random(Integer.getInteger("signalbox.seed", 1)));
    Set<CrashPoint> restarted = Set.copyOf(places.subList(0, places.size() / 3));
    List<Kill> kills = new ArrayList<>();
    for (CrashPoint place : CrashPoint.values()) {
      for (int hit = 1; hit <= Integer.getInteger("signalbox.hits", 1); hit++) {
        kills.add(new Kill(place, hit, false));
        if (restarted.contains(place)) {
          kills.add(new Kill(place, hit, true));
        }
      }
    }
    return kills;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kills")
  void nothingIsLostAndNothingDoneTwice(Kill kill) throws IOException, InterruptedException {
    if (kill.place() == CrashPoint.DURING_MIGRATION) {
      Path fresh = home.resolve(kill.toString());
      die(kill, fresh);
      try (Scene scene = Scene.at(fresh)) {
        goOn(kill, fresh, scene, scene.deploy(kill));
      }
    } else {
      List<String> ids = shared.deploy(kill);
      die(kill, home.resolve("shared"));
      goOn(kill, home.resolve("shared"), shared, ids);
    }
  }

  private static void die(Kill kill, Path home) throws IOException, InterruptedException {
    Until until = kill.place() == CrashPoint.DURING_SHUTDOWN ? Until.BEGUN : Until.ENDED;
    assertThat(process(kill.place().label() + ":" + kill.hit(), home, until))
        .as("the place is passed")
        .isEqualTo(CrashPoint.STATUS);
  }

  private static void goOn(Kill kill, Path home, Scene scene, List<String> ids)
      throws IOException, InterruptedException {
    if (kill.sameNode()) {
      assertThat(process("", home, Until.ENDED)).isZero();
    } else {
      KilledRunner.run(scene.store(), "second", Until.ENDED);
    }
    List<Events.Event> events = events(scene);
    for (String id : ids) {
      List<Decisions.Entry> decisions = scene.store().read(tables -> tables.decisions().of(id));
      assertThat(decisions.stream().map(Decisions.Entry::canonical).toList())
          .isEqualTo(expected.decisions());
      List<Fills.Entry> fills = scene.store().read(tables -> tables.fills().of(id, 0));
      assertThat(fills.stream().map(Fills.Entry::fill).toList())
          .isEqualTo(expected.result().fills());
      assertThat(orders(scene.store(), id)).isEqualTo(orders);
      assertThat(events)
          .filteredOn(it -> it.kind().equals("fill") && it.deployment().equals(id))
          .hasSameSizeAs(fills);
    }
    assertThat(scene.store().violations()).isEmpty();
  }

  /** All events, whose numbers have neither gaps nor repetitions. */
  private static List<Events.Event> events(Scene scene) {
    boolean more = true;
    while (more) {
      more = KilledRunner.publish(scene.store());
    }
    List<Events.Event> all =
        scene.store().read(tables -> tables.events().after(TENANT, 0, Integer.MAX_VALUE));
    assertThat(all.stream().map(Events.Event::seq).toList())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, all.size()).boxed().toList());
    return all;
  }

  private static List<String> orders(Store<Mode.Paper> store, String id) {
    return store.read(tables -> tables.orders().of(id, Integer.MAX_VALUE)).stream()
        .map(it -> it.order() + " " + it.state())
        .sorted()
        .toList();
  }

  private static int process(String crash, Path home, Until until)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx256m",
                "-Dcrash=" + crash,
                "-cp",
                System.getProperty("java.class.path"),
                KilledRunner.class.getName(),
                home.toString(),
                "first",
                until.name())
            .inheritIO()
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends in time").isTrue();
    return process.exitValue();
  }
}
