package org.signalbox.live.journal.postgres;

import org.signalbox.live.journal.table.Audit;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.Checkpoints;
import org.signalbox.live.journal.table.Controls;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.Deployments;
import org.signalbox.live.journal.table.Events;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.Grants;
import org.signalbox.live.journal.table.Holds;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.journal.table.Kills;
import org.signalbox.live.journal.table.Leases;
import org.signalbox.live.journal.table.Limits;
import org.signalbox.live.journal.table.Orders;
import org.signalbox.live.journal.table.Outbox;
import org.signalbox.live.journal.table.Tables;

/** All tables over one transaction. */
final class PostgresTables implements Tables {

  private final Sql sql;
  private final PostgresInputs inputs;
  private final PostgresAudit audit;
  private final PostgresEvents events;
  private final PostgresOrders orders;
  private final PostgresOutbox outbox;
  private final PostgresHolds holds;
  private final PostgresBooks books;

  PostgresTables(Sql sql) {
    this.sql = sql;
    this.inputs = new PostgresInputs(sql);
    this.audit = new PostgresAudit(sql);
    this.events = new PostgresEvents(sql);
    this.orders = new PostgresOrders(sql);
    this.outbox = new PostgresOutbox(sql, orders);
    this.holds = new PostgresHolds(sql);
    this.books = new PostgresBooks(sql);
  }

  /** Writes what was kept back until the end: after the last read, and as one. */
  void flush() {
    audit.seal();
    inputs.flush();
    orders.flush();
    outbox.flush();
    holds.flush();
    books.flush();
    events.flush();
    audit.flush();
    sql.run();
  }

  @Override
  public Deployments deployments() {
    return new PostgresDeployments(sql);
  }

  @Override
  public Leases leases() {
    return new PostgresLeases(sql);
  }

  @Override
  public Inputs inputs() {
    return inputs;
  }

  @Override
  public Checkpoints checkpoints() {
    return new PostgresCheckpoints(sql);
  }

  @Override
  public Decisions decisions() {
    return new PostgresDecisions(sql);
  }

  @Override
  public Orders orders() {
    return orders;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public Fills fills() {
    return new PostgresFills(sql);
  }

  @Override
  public Books books() {
    return books;
  }

  @Override
  public Holds holds() {
    return holds;
  }

  @Override
  public Controls controls() {
    return new PostgresControls(sql);
  }

  @Override
  public Limits limits() {
    return new PostgresLimits(sql);
  }

  @Override
  public Kills kills() {
    return new PostgresKills(sql);
  }

  @Override
  public Grants grants() {
    return new PostgresGrants(sql);
  }

  @Override
  public Events events() {
    return events;
  }

  @Override
  public Audit audit() {
    return audit;
  }
}
