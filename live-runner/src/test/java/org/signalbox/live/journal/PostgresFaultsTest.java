package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.testing.Journals.NOON;
import static org.signalbox.testing.Journals.after;
import static org.signalbox.testing.Journals.deployment;
import static org.signalbox.testing.Journals.entry;
import static org.signalbox.testing.Journals.errand;
import static org.signalbox.testing.Journals.intent;
import static org.signalbox.testing.Journals.placing;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.CuttingProxy.Cut;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Lease;
import org.signalbox.testing.Journals;
import org.signalbox.testing.TestDatabase;

@Timeout(60)
class PostgresFaultsTest {

  /** Without it a commit goes by the number of a prepared statement. */
  private static final String WORDS_ON_THE_WIRE = "?prepareThreshold=0";

  private final Database database = TestDatabase.empty();
  private final Deployment deployment = deployment("d1");
  private CuttingProxy proxy;
  private PostgresStore<Mode.Paper> store;
  private Journal<Mode.Paper> journal;
  private Fence fence;

  @BeforeEach
  void open() throws IOException {
    String url = database.where().replaceAll(" as .*", "");
    int port = URI.create(url.substring("jdbc:".length())).getPort();
    proxy = new CuttingProxy(port);
    Database through =
        Database.external(
            url.replace(":" + port, ":" + proxy.port()) + WORDS_ON_THE_WIRE,
            "postgres",
            TestDatabase.secret());
    store = PostgresStore.open(through, Mode.Paper.PAPER);
    journal = new Journal<>(store);
    fence = Journals.run(store, deployment);
  }

  @AfterEach
  void close() throws IOException {
    store.close();
    proxy.close();
  }

  private Decided decide() {
    return journal.decide(
        fence, intent(deployment, "12:00", placing(deployment, "12:00", entry("o1", "10"))));
  }

  private void holdsOneOrder() {
    List<Errand> waiting = store.read(tables -> tables.outbox().waiting("lane-d1"));
    assertThat(waiting).hasSize(1);
    assertThat(store.violations()).isEmpty();
    AuditVerifier.Verdict verdict = store.read(tables -> AuditVerifier.verify(tables.audit()));
    assertThat(verdict.findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"BEFORE_COMMIT", "AFTER_COMMIT"})
  void comesToOneDecisionWhereNoAnswerComesToACommit(Cut cut) {
    proxy.cut(cut);
    assertThatThrownBy(this::decide).isInstanceOf(CommitUnknownException.class);
    assertThat(decide())
        .isInstanceOf(cut == Cut.AFTER_COMMIT ? Decided.Repeated.class : Decided.Recorded.class);
    holdsOneOrder();
  }

  /** A process stands still in the middle of what it stores, and holds its lease's row. */
  @Test
  void anotherTakesTheLeaseOfOneThatIsFrozen() throws Exception {
    CountDownLatch frozen = new CountDownLatch(1);
    CountDownLatch thawed = new CountDownLatch(1);
    CompletableFuture<Boolean> zombie =
        CompletableFuture.supplyAsync(() ->
            store.write(
                fence,
                tables -> {
                  frozen.countDown();
                  await(thawed);
                  return tables.deployments().insert(deployment("d2"));
                }));
    await(frozen);
    Optional<Lease> taken =
        store.write(tables ->
            tables.leases().acquire(fence.lease(), "other", after(3_600), Duration.ofSeconds(3)));
    assertThat(taken).map(Lease::epoch).hasValue(fence.epoch() + 1);
    thawed.countDown();
    assertThatThrownBy(zombie::join)
        .cause()
        .isInstanceOfAny(StaleFenceException.class, StoreUnavailableException.class);
    Optional<Deployment.Standing> late = store.read(tables -> tables.deployments().find("d2"));
    assertThat(late).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(50, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void storesNothingWhereTheConnectionDiesBeforeTheCommit() {
    assertThatThrownBy(() ->
            store.write(tables -> {
              tables.deployments().insert(deployment("d2"));
              killConnections();
              return tables.deployments().insert(deployment("d3"));
            }))
        .isInstanceOf(StoreUnavailableException.class);
    List<Deployment.Standing> all = store.read(tables -> tables.deployments().active());
    assertThat(all).hasSize(1);
    decide();
    holdsOneOrder();
  }

  private void killConnections() {
    try (Connection connection = TestDatabase.owner(database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()
          """);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void passesOverRequestsThatAnotherIsAboutToTakeWithoutWaiting() {
    IntStream.range(0, 6)
        .forEach(n ->
            store.write(tables -> {
              tables.outbox().add(errand("lane", "C" + n, Journals.placing("C" + n), 1));
              return n;
            }));
    List<Errand> both =
        store.write(tables -> {
          List<Errand> mine = tables.outbox().claim(new Fence("lane", 1), NOON, 3);
          List<Errand> others =
              CompletableFuture.supplyAsync(() ->
                      store.write(other -> other.outbox().claim(new Fence("lane", 1), NOON, 10)))
                  .orTimeout(20, TimeUnit.SECONDS)
                  .join();
          assertThat(mine).extracting(Errand::clientId).containsExactly("C0", "C1", "C2");
          return others;
        });
    assertThat(both).extracting(Errand::clientId).containsExactly("C3", "C4", "C5");
  }

  @Test
  void letsATakeOverWaitForTheWriterThatIsStillWriting() {
    CompletableFuture<Optional<Lease>> takingOver = new CompletableFuture<>();
    store.write(
        fence,
        tables -> {
          CompletableFuture.runAsync(() ->
              takingOver.complete(
                  store.write(other ->
                      other
                          .leases()
                          .acquire("lane-d1", "node-2", after(60), Duration.ofSeconds(3)))));
          waitUntilSomebodyWaits();
          assertThat(takingOver).isNotDone();
          return tables.deployments().insert(deployment("d2"));
        });
    assertThat(takingOver.orTimeout(20, TimeUnit.SECONDS).join())
        .map(Lease::epoch)
        .contains(fence.epoch() + 1);
    assertThatThrownBy(this::decide).isInstanceOf(StaleFenceException.class);
  }

  private void waitUntilSomebodyWaits() {
    try (Connection connection = TestDatabase.owner(database);
        Statement statement = connection.createStatement()) {
      boolean waiting = false;
      while (!waiting) {
        try (var rows =
            statement.executeQuery(
                """
                SELECT count(*) > 0 FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'
                """)) {
          rows.next();
          waiting = rows.getBoolean(1);
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void refusesAMoveThatNoOrderMayMake() throws SQLException {
    decide();
    try (Connection connection = TestDatabase.owner(database);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("UPDATE paper.orders SET state = 'FILLED'"))
          .hasMessageContaining("cannot go from QUEUED to FILLED");
      statement.execute("UPDATE paper.orders SET filled = 2");
      assertThatThrownBy(() -> statement.execute("UPDATE paper.orders SET filled = 1"))
          .hasMessageContaining("cannot be filled less than it was");
      assertThatThrownBy(() -> statement.execute("UPDATE paper.orders SET filled = 11"))
          .hasMessageContaining("orders_check");
    }
  }
}
