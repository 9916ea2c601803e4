package org.signalbox.cli.live;

import java.util.List;
import org.signalbox.cli.live.Desk.Found;
import org.signalbox.cli.live.Desk.Half;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.live.control.Operations;
import org.signalbox.live.journal.table.Events;

/** Prints what the tables say. */
final class Looking {

  private static final int BATCH = 1_000;

  private Looking() {}

  static void print(Book book, Target target, boolean json, Terminal terminal) {
    try (Desk desk = Desk.open(target.database())) {
      Found found = desk.find(target.id());
      Operations<?> operations = found.operations();
      String name = "'" + found.deployment().name() + "' has ";
      switch (book) {
        case ORDERS ->
            Columns.ORDERS.print(
                operations.orders(Desk.TENANT, found.id()), json, name + "no orders", terminal);
        case FILLS ->
            Columns.FILLS.print(
                operations.fills(Desk.TENANT, found.id()), json, name + "no fills", terminal);
        case POSITIONS ->
            Columns.POSITIONS.print(
                operations.positions(Desk.TENANT, found.id()),
                json,
                name + "no open positions",
                terminal);
      }
    }
  }

  static void deployments(EveryDeployment options, Terminal terminal) {
    try (Desk desk = Desk.open(options.database())) {
      Columns.DEPLOYMENTS.print(
          desk.all(),
          options.json(),
          "no deployments in the database at %s; 'signalbox deploy' makes one"
              .formatted(desk.where()),
          terminal);
    }
  }

  static void deployment(EveryDeployment options, String id, Terminal terminal) {
    try (Desk desk = Desk.open(options.database())) {
      DeploymentPage page = new DeploymentPage(desk.find(id));
      terminal.print(options.json() ? page.json() : page.text());
    }
  }

  static void events(EveryDeployment options, boolean live, long after, int most, Terminal out) {
    try (Desk desk = Desk.open(options.database())) {
      Half<?> half = live ? desk.live() : desk.paper();
      number(half);
      List<Events.Event> events = half.operations().events(Desk.TENANT, after, most);
      Columns.EVENTS.print(events, options.json(), "no events after number " + after, out);
    }
  }

  /** Events are numbered by whoever looks first. */
  private static void number(Half<?> half) {
    while (half.store().write(tables -> tables.events().publish(BATCH)).size() == BATCH) {}
  }
}
