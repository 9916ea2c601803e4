package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.testing.Journals.after;
import static org.signalbox.testing.Journals.booking;
import static org.signalbox.testing.Journals.clientId;
import static org.signalbox.testing.Journals.deployment;
import static org.signalbox.testing.Journals.entry;
import static org.signalbox.testing.Journals.execution;
import static org.signalbox.testing.Journals.intent;
import static org.signalbox.testing.Journals.placing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.journal.postgres.Violation;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.testing.Journals;
import org.signalbox.testing.TestDatabase;
import org.signalbox.trade.Action;
import org.signalbox.trade.Money;
import org.signalbox.trade.Submission;

/** Whatever somebody does to the tables behind the journal's back is found. */
class ViolationsTest {

  private static final Database DATABASE = TestDatabase.empty();

  private static PostgresStore<Mode.Paper> store;

  @BeforeAll
  static void open() {
    store = PostgresStore.open(DATABASE, Mode.Paper.PAPER);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  /** One order filled, one waiting with buying power held. */
  @BeforeEach
  void trade() {
    TestDatabase.clear(DATABASE, "paper");
    Deployment deployment = deployment("d1");
    Journal<Mode.Paper> journal = new Journal<>(store);
    Fence fence = Journals.run(store, deployment);
    journal.decide(
        fence, intent(deployment, "12:00", placing(deployment, "12:00", entry("o1", "10"))));
    journal.answer(
        fence,
        journal.claim(fence, after(1), 10, Gate.OPEN).stream()
            .map(it -> new Answer(it, new Submission.Accepted("B-1"), after(2)))
            .toList());
    String id = clientId(deployment, "12:00", "o1");
    journal.book(
        fence, List.of(booking(execution("E1", id, Action.BUY, "10", "10.5"))), FollowUps.NONE);
    Money money = Money.of("100", "USD");
    journal.decide(
        fence,
        intent(
            deployment,
            "12:05",
            placing(deployment, "12:05", entry("o2", "10")).needing(money, money)));
  }

  private static void tamper(String sql) throws SQLException {
    try (Connection connection = TestDatabase.owner(DATABASE);
        Statement statement = connection.createStatement()) {
      statement.execute("SET search_path = paper");
      statement.execute("SET session_replication_role = replica");
      statement.execute(sql);
    }
  }

  @Test
  void areNoneInASoundJournal() {
    assertThat(store.violations()).isEmpty();
    AuditVerifier.Verdict verdict = store.read(tables -> AuditVerifier.verify(tables.audit()));
    assertThat(verdict.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"input", "decision", "fill", "ledger_transaction", "posting", "audit"})
  void cannotBeMadeByTheProgramInWhatHappened(String table) throws SQLException {
    try (Connection connection = TestDatabase.owner(DATABASE);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("DELETE FROM paper." + table))
          .hasMessageContaining("rows of %s are never changed".formatted(table));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          I1 | DELETE FROM errand WHERE state = 'QUEUED'
          I1 | UPDATE orders SET state = 'SENDING' WHERE state = 'QUEUED'
          I2 | DELETE FROM decision WHERE fire_key = '12:05'
          I3 | DELETE FROM fill
          I3 | DELETE FROM position
          I3 | UPDATE position SET signed = -signed
          I4 | DELETE FROM posting WHERE line = 0
          I4 | UPDATE posting SET amount = amount + 0.00000001 WHERE line = 1
          I4 | UPDATE balance SET amount = amount + 0.01 WHERE kind = 'CASH'
          I5 | DELETE FROM audit WHERE seq = 3
          I5 | DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)
          I5 | DELETE FROM audit_head
          I8 | UPDATE orders SET state = 'CANCELLED' WHERE state = 'QUEUED'
          I9 | UPDATE orders SET filled = 9 WHERE state = 'FILLED'
          I9 | UPDATE fill SET signed = 11
          """)
  void areFound(String invariant, String sql) throws SQLException {
    tamper(sql);
    assertThat(store.violations()).extracting(Violation::invariant).contains(invariant);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          detail,  detail || ' '
          actor,   'nobody'
          at,      at + interval '1 microsecond'
          subject, lower(subject) || 'x'
          action,  ''
          hash,    'x'
          """)
  void areFoundInEveryColumnOfTheAudit(String column, String changed) throws SQLException {
    tamper("UPDATE audit SET %s = %s WHERE seq = 4".formatted(column, changed));
    AuditVerifier.Verdict verdict = store.read(tables -> AuditVerifier.verify(tables.audit()));
    assertThat(verdict.findings())
        .containsExactly(
            new AuditVerifier.Finding(
                "d1", 4, "its hash is not that of its content and the rows before it"));
  }
}
