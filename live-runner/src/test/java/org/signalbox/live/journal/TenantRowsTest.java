package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.journal.table.Kills;
import org.signalbox.testing.TestDatabase;

/**
 * The database holds a transaction for one tenant to that tenant's rows, in every table that there
 * is: the cases are made from the catalogue of tables, so none can be forgotten.
 */
class TenantRowsTest {

  /** Of nobody: what migrations were run, and where an order may go from where it stands. */
  private static final Set<String> COMMON = Set.of("flyway_schema_history", "order_move");

  private static final String ROWS_OF_A_TENANT =
      """
      INSERT INTO deployment VALUES
        ('%1$s', '%1$s', 'paper:b:%1$s', '', now(), 'READY', '', 0, now());
      INSERT INTO deployment_limits (deployment, holds_after, limits, actor, at)
        VALUES ('%1$s', 0, '', '', now());
      INSERT INTO lease VALUES ('paper:b:%1$s', '', 1, now());
      INSERT INTO input VALUES ('%1$s', 1, now(), '');
      INSERT INTO checkpoint VALUES ('%1$s', 0, now(), '');
      INSERT INTO decision (deployment, fire_key, inputs, body, stored_at)
        VALUES ('%1$s', '', 0, '', now());
      INSERT INTO orders (client_id, deployment, broker, account, instrument, order_id, fire_key,
          leg, ticket, quantity, replaces, state, attempt, broker_order_id, filled, average_price,
          reason, decided_at, changed_at)
        VALUES ('c-%1$s', '%1$s', 'b', '', '', '', '', '', '', 1, '', 'DECIDED', 0, '', 0, 0, '',
          now(), now());
      INSERT INTO hold (client_id, broker, account, amount, currency)
        VALUES ('c-%1$s', 'b', '', 1, 'USD');
      INSERT INTO errand (lane, deployment, broker, account, instrument, client_id, adds_risk,
          request, priority, state, attempt, epoch, not_before)
        VALUES ('', '%1$s', 'b', '', '', '', true, '', 0, 'QUEUED', 0, 0, now());
      INSERT INTO fill (broker, account, execution_id, part, client_id, book, instrument, order_id,
          signed, price, body, booked_at)
        VALUES ('b', '', '%1$s', 0, '', '%1$s', '', '', 1, 1, '', now());
      INSERT INTO position VALUES ('%1$s', 'b', '', '', 1, '');
      WITH added AS (
        INSERT INTO ledger_transaction (book, at, text) VALUES ('%1$s', now(), '') RETURNING id)
      INSERT INTO posting SELECT id, 0, 'cash', '%1$s', 'USD', 1 FROM added;
      INSERT INTO balance VALUES ('%1$s', 'cash', '', 'USD', 1);
      INSERT INTO control (deployment, kind, actor, reason, at, outcome)
        VALUES ('%1$s', 'PAUSE', '', '', now(), '');
      INSERT INTO kill VALUES ('tenant:%1$s', 1, '', '', now()),
        ('deployment:%1$s', 1, '', '', now()), ('account:b:%1$s', 1, '', '', now());
      INSERT INTO live_grant
        VALUES ('%1$s', '%1$s', 'b', '', 1, 'USD', '', now(), now(), '', false);
      INSERT INTO event (tenant, deployment, at, kind, subject, body)
        VALUES ('%1$s', '%1$s', now(), '', '', '');
      INSERT INTO audit VALUES ('%1$s', 1, now(), '', '', '', '', '');
      INSERT INTO audit_head VALUES ('%1$s', 1, '');
      """;

  private static final String HOUSE =
      "INSERT INTO audit VALUES ('house', 1, now(), '', '', 'theirs', '', '')";

  private static Database database;
  private static PostgresStore<Mode.Paper> store;
  private static Connection owner;
  private static List<String> tables;

  @BeforeAll
  static void fill() throws SQLException {
    database = TestDatabase.empty();
    store = PostgresStore.open(database, Mode.Paper.PAPER);
    owner = TestDatabase.owner(database);
    execute("SET search_path = paper");
    execute(ROWS_OF_A_TENANT.formatted("ours"));
    execute(ROWS_OF_A_TENANT.formatted("theirs"));
    execute(HOUSE);
    tables =
        texts(
            "SELECT relname FROM pg_class WHERE relkind = 'r'"
                + " AND relnamespace = 'paper'::regnamespace ORDER BY relname");
  }

  @AfterAll
  static void close() throws SQLException {
    owner.close();
    store.close();
  }

  private static void execute(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static String content(String table) throws SQLException {
    return String.join("\n", texts("SELECT it::text FROM paper." + table + " it"));
  }

  /** What a transaction for a tenant sees of a table. */
  private static String seen(String tenant, String table) throws SQLException {
    owner.setAutoCommit(false);
    try {
      execute("SET LOCAL ROLE signalbox_paper_tenant");
      execute("SET LOCAL signalbox.tenant = '" + tenant + "'");
      return content(table);
    } finally {
      owner.rollback();
      owner.setAutoCommit(true);
    }
  }

  private static List<String> guarded() {
    return tables.stream().filter(it -> !COMMON.contains(it)).toList();
  }

  @Test
  void everyTableHasRowsOfBothTenantsToTellApart() throws SQLException {
    for (String table : guarded()) {
      assertThat(content(table)).as(table).contains("ours", "theirs");
    }
  }

  @Test
  void everyTableIsUnderRowLevelSecurity() throws SQLException {
    assertThat(
            texts(
                "SELECT relname FROM pg_class WHERE relkind = 'r'"
                    + " AND relnamespace = 'paper'::regnamespace"
                    + " AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname"))
        .containsExactlyInAnyOrderElementsOf(COMMON);
    assertThat(
            texts(
                "SELECT rolname FROM pg_roles WHERE rolname LIKE 'signalbox_paper%'"
                    + " AND (rolsuper OR rolbypassrls)"))
        .isEmpty();
  }

  @Test
  void aTenantSeesItsOwnRowsAndNoOthers() throws SQLException {
    for (String table : guarded()) {
      assertThat(seen("ours", table)).as(table).contains("ours").doesNotContain("theirs");
      assertThat(seen("nobody", table)).as(table).doesNotContain("ours", "theirs");
      assertThat(seen("", table)).as(table).doesNotContain("ours", "theirs");
    }
  }

  /** With the policies of one table switched off, the case above finds another tenant's rows. */
  @Test
  void aTableWithoutItsPoliciesIsNoticed() throws SQLException {
    for (String table : guarded()) {
      execute("ALTER TABLE paper." + table + " DISABLE ROW LEVEL SECURITY");
      try {
        assertThat(seen("ours", table)).as(table).contains("theirs");
      } finally {
        execute("ALTER TABLE paper." + table + " ENABLE ROW LEVEL SECURITY");
      }
      assertThat(seen("ours", table)).as(table).doesNotContain("theirs");
    }
  }

  @Test
  void aTenantWritesNothingOfOthers() throws SQLException {
    for (String change :
        List.of(
            "INSERT INTO deployment VALUES"
                + " ('x', 'theirs', '', '', now(), 'READY', '', 0, now())",
            "INSERT INTO control (deployment, kind, actor, reason, at, outcome)"
                + " VALUES ('theirs', 'STOP', '', '', now(), '')",
            "INSERT INTO kill VALUES ('*', 3, '', '', now())",
            "INSERT INTO kill VALUES ('tenant:nobody', 3, '', '', now())")) {
      assertThatThrownBy(() -> as("ours", change))
          .as(change)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("row-level security");
    }
    for (String change :
        List.of(
            "UPDATE deployment SET state = 'STOPPED' WHERE id = 'theirs'",
            "UPDATE live_grant SET confirmed_by = 'ours' WHERE deployment = 'theirs'",
            "DELETE FROM kill WHERE scope LIKE '%theirs'")) {
      assertThat(as("ours", change)).as(change).isZero();
    }
    assertThat(as("theirs", "UPDATE deployment SET reason = 'x' WHERE id = 'theirs'")).isOne();
  }

  private static int as(String tenant, String change) throws SQLException {
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement()) {
      statement.execute("SET LOCAL ROLE signalbox_paper_tenant");
      statement.execute("SET LOCAL signalbox.tenant = '" + tenant + "'");
      return statement.executeUpdate(change);
    } finally {
      owner.rollback();
      owner.setAutoCommit(true);
    }
  }

  @Test
  void aStoreIsHeldToTheTenantThatItIsFor() {
    Store<Mode.Paper> ours = store.of("ours");
    assertThat(ours.<Boolean>read(it -> it.leases().find("paper:b:theirs").isEmpty())).isTrue();
    assertThat(ours.<Boolean>read(it -> it.leases().find("paper:b:ours").isPresent())).isTrue();
    assertThat(ours.<List<Kills.Kill>>read(it -> it.kills().all()))
        .extracting(Kills.Kill::scope)
        .containsExactlyInAnyOrder("tenant:ours", "deployment:ours", "account:b:ours");
    assertThat(ours.<Boolean>write(it -> it.kills().reset(new Kills.Scope.OneTenant("theirs"))))
        .isFalse();
    ours.close();
    assertThat(store.<List<Kills.Kill>>read(it -> it.kills().all())).hasSize(6);
  }
}
