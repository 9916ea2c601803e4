package org.signalbox.live.journal.postgres;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Orders;
import org.signalbox.live.journal.text.Canonical;
import org.signalbox.trade.broker.Ticket;

/**
 * The table {@code orders}. Rows that this transaction holds are remembered; new ones, and what
 * others have become, are written at once when it ends, or before somebody looks.
 */
final class PostgresOrders implements Orders {

  /** As the partial indexes say it. */
  private static final String OPEN = "state NOT IN ('FILLED', 'CANCELLED', 'REJECTED', 'EXPIRED')";

  private static final String INSERT =
      """
      INSERT INTO orders
        (client_id, deployment, broker, account, instrument, order_id, fire_key, leg, ticket,
         quantity, replaces, state, attempt, broker_order_id, filled, average_price, reason,
         decided_at, changed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? AS numeric), ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String UPDATE =
      """
      UPDATE orders SET state = ?, attempt = ?, broker_order_id = ?, filled = ?,
        average_price = ?, reason = ?, changed_at = ?
      WHERE client_id = ?
      """;

  private final Sql sql;
  private final Map<String, OrderEntry> held = new HashMap<>();
  private final Map<String, OrderEntry> added = new LinkedHashMap<>();
  private final Map<String, OrderEntry> changed = new LinkedHashMap<>();

  PostgresOrders(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean insert(OrderEntry it) {
    flush();
    return sql.update(INSERT + " ON CONFLICT (client_id) DO NOTHING", row(it)) == 1;
  }

  @Override
  public void add(OrderEntry it) {
    held.put(it.clientId(), it);
    added.put(it.clientId(), it);
  }

  private static Object[] row(OrderEntry it) {
    return new Object[] {
      it.clientId(),
      it.deployment(),
      it.account().broker(),
      it.account().number(),
      it.instrument(),
      it.order().id(),
      it.fireKey(),
      it.leg(),
      Canonical.write(it.ticket()),
      it.quantity(),
      it.replaces(),
      it.state(),
      it.attempt(),
      it.brokerOrderId(),
      it.filled(),
      it.averagePrice(),
      it.reason(),
      it.decidedAt(),
      it.changedAt()
    };
  }

  @Override
  public Optional<OrderEntry> find(String clientId) {
    return Optional.ofNullable(held.get(clientId))
        .or(() ->
            sql.one("SELECT * FROM orders WHERE client_id = ?", PostgresOrders::entry, clientId));
  }

  @Override
  public Optional<OrderEntry> lock(String clientId) {
    if (!held.containsKey(clientId)) {
      lock(List.of(clientId));
    }
    return Optional.ofNullable(held.get(clientId));
  }

  @Override
  public void lock(Collection<String> clientIds) {
    String[] wanted = clientIds.stream().filter(it -> !held.containsKey(it)).toArray(String[]::new);
    if (wanted.length > 0) {
      sql.list(
              "SELECT * FROM orders WHERE client_id = ANY (?) ORDER BY client_id FOR UPDATE",
              PostgresOrders::entry,
              (Object) wanted)
          .forEach(it -> held.put(it.clientId(), it));
    }
  }

  @Override
  public void update(OrderEntry it) {
    held.put(it.clientId(), it);
    changed.put(it.clientId(), it);
  }

  void flush() {
    added.values().forEach(it -> sql.later(INSERT, row(it)));
    added.clear();
    changed.values().forEach(it -> sql.later(UPDATE, arguments(it)));
    changed.clear();
  }

  private static Object[] arguments(OrderEntry it) {
    return new Object[] {
      it.state(),
      it.attempt(),
      it.brokerOrderId(),
      it.filled(),
      it.averagePrice(),
      it.reason(),
      it.changedAt(),
      it.clientId()
    };
  }

  @Override
  public Optional<OrderEntry> named(String deployment, String orderId) {
    return rows("deployment = ? AND order_id = ? ORDER BY seq DESC LIMIT 1", deployment, orderId)
        .stream()
        .findFirst();
  }

  @Override
  public List<OrderEntry> decided(String deployment, String fireKey) {
    return rows("deployment = ? AND fire_key = ? ORDER BY seq", deployment, fireKey);
  }

  @Override
  public List<OrderEntry> open(String deployment) {
    return rows("deployment = ? AND " + OPEN + " ORDER BY seq", deployment);
  }

  @Override
  public List<OrderEntry> open(BrokerAccount account) {
    return rows(
        "broker = ? AND account = ? AND " + OPEN + " ORDER BY seq",
        account.broker(),
        account.number());
  }

  @Override
  public List<OrderEntry> inDoubt(BrokerAccount account) {
    return rows(
        "broker = ? AND account = ? AND state = 'UNKNOWN' ORDER BY seq",
        account.broker(),
        account.number());
  }

  @Override
  public List<OrderEntry> of(String deployment, int limit) {
    return rows("deployment = ? ORDER BY seq DESC LIMIT ?", deployment, limit);
  }

  private List<OrderEntry> rows(String which, Object... arguments) {
    flush();
    return sql.list("SELECT * FROM orders WHERE " + which, PostgresOrders::entry, arguments);
  }

  private static OrderEntry entry(ResultSet row) throws SQLException {
    Optional<BigDecimal> quantity = Optional.ofNullable(row.getBigDecimal("quantity"));
    return new OrderEntry(
        row.getString("client_id"),
        row.getString("deployment"),
        Sql.account(row),
        row.getString("fire_key"),
        row.getString("leg"),
        Canonical.read(Ticket.class, row.getString("ticket")),
        quantity,
        row.getString("replaces"),
        OrderState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        row.getString("broker_order_id"),
        row.getBigDecimal("filled"),
        row.getBigDecimal("average_price"),
        row.getString("reason"),
        Sql.instant(row, "decided_at"),
        Sql.instant(row, "changed_at"));
  }
}
