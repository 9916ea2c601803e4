package org.signalbox.live.journal.memory;

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

/** All tables, over one way of undoing. */
record MemoryTables(
    Deployments deployments,
    Leases leases,
    Inputs inputs,
    Checkpoints checkpoints,
    Decisions decisions,
    Orders orders,
    Outbox outbox,
    Fills fills,
    Books books,
    Holds holds,
    Controls controls,
    Limits limits,
    Kills kills,
    Grants grants,
    Events events,
    Audit audit)
    implements Tables {

  static MemoryTables over(Undo undo) {
    MemoryDeployments deployments = new MemoryDeployments(undo);
    MemoryOrders orders = new MemoryOrders(undo);
    return new MemoryTables(
        deployments,
        new MemoryLeases(undo),
        new MemoryInputs(undo),
        new MemoryCheckpoints(undo),
        new MemoryDecisions(undo),
        orders,
        new MemoryOutbox(undo, orders),
        new MemoryFills(undo),
        new MemoryBooks(undo),
        new MemoryHolds(undo),
        new MemoryControls(undo, deployments),
        new MemoryLimits(undo),
        new MemoryKills(undo),
        new MemoryGrants(undo),
        new MemoryEvents(undo),
        new MemoryAudit(undo));
  }
}
