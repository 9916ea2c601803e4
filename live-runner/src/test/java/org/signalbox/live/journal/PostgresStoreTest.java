package org.signalbox.live.journal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.testing.TestDatabase;

/** The store over PostgreSQL keeps the contract. */
class PostgresStoreTest
    implements DeploymentContract,
        LeaseContract,
        OrderContract,
        OutboxContract,
        BookContract,
        SteeringContract,
        EventContract,
        JournalContract,
        BookingContract {

  private static Database database;
  private static Store<Mode.Paper> paper;
  private static Store<Mode.Live> live;

  @BeforeAll
  static void open() {
    database = TestDatabase.empty();
    paper = PostgresStore.open(database, Mode.Paper.PAPER);
    live = PostgresStore.open(database, Mode.Live.LIVE);
  }

  @BeforeEach
  void empty() {
    TestDatabase.clear(database, "paper", "live");
  }

  @AfterAll
  static void close() {
    paper.close();
    live.close();
  }

  @Override
  public Store<Mode.Paper> paper() {
    return paper;
  }

  @Override
  public Store<Mode.Live> live() {
    return live;
  }
}
