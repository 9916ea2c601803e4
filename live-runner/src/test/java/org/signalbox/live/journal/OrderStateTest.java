package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.signalbox.live.database.Database;
import org.signalbox.live.database.Schema;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.OrderState.Evidence;
import org.signalbox.testing.TestDatabase;

class OrderStateTest {

  /** All pairs: whatever is not here is forbidden. A star needs the broker's word. */
  private static final String MOVES =
      """
      DECIDED        QUEUED CANCELLED REJECTED EXPIRED
      QUEUED         SENDING CANCELLED REJECTED EXPIRED
      SENDING        ACKED PARTIAL FILLED CANCELLED REJECTED EXPIRED UNKNOWN
      ACKED          PARTIAL FILLED CANCEL_PENDING CANCELLED REJECTED EXPIRED UNKNOWN
      PARTIAL        FILLED CANCEL_PENDING CANCELLED REJECTED EXPIRED UNKNOWN
      FILLED
      CANCEL_PENDING ACKED PARTIAL FILLED CANCELLED REJECTED EXPIRED UNKNOWN
      CANCELLED
      REJECTED
      EXPIRED
      UNKNOWN        QUEUED* ACKED* PARTIAL* FILLED* CANCEL_PENDING* CANCELLED* REJECTED* EXPIRED*
      """;

  private static String row(OrderState from) {
    return Arrays.stream(OrderState.values())
        .filter(to -> from.mayBecome(to, Evidence.BROKER))
        .map(to -> from.mayBecome(to, Evidence.OURS) ? to.name() : to + "*")
        .collect(Collectors.joining(" ", "%-14s ".formatted(from), ""))
        .strip();
  }

  @Test
  void movesAsTheTableSaysAndNoOtherWay() {
    assertThat(Arrays.stream(OrderState.values()).map(OrderStateTest::row))
        .containsExactlyElementsOf(MOVES.lines().map(String::strip).toList());
  }

  @Test
  void leavesAFinalStateOnNobodysWord() {
    for (OrderState from : OrderState.values()) {
      for (OrderState to : OrderState.values()) {
        if (from.isFinal()) {
          assertThat(from.mayBecome(to, Evidence.BROKER)).as("%s to %s", from, to).isFalse();
        }
      }
    }
  }

  @Test
  void reachesAFinalStateFromEverywhere() {
    for (OrderState state : OrderState.values()) {
      assertThat(
              state.isFinal()
                  || Arrays.stream(OrderState.values())
                      .anyMatch(to -> to.isFinal() && state.mayBecome(to, Evidence.BROKER)))
          .as("%s", state)
          .isTrue();
    }
  }

  @Test
  void isHeldToTheSameTableByTheDatabase() throws SQLException {
    Map<String, Set<String>> inDatabase = new TreeMap<>();
    Database database = TestDatabase.empty();
    try (Schema _ = database.schema("paper", PostgresStore.MIGRATIONS, 1);
        Connection connection = TestDatabase.owner(database);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT old_state, new_state FROM paper.order_move")) {
      while (rows.next()) {
        inDatabase.computeIfAbsent(rows.getString(1), _ -> new TreeSet<>()).add(rows.getString(2));
      }
    }
    Map<String, Set<String>> inProgram = new TreeMap<>();
    for (OrderState from : OrderState.values()) {
      for (OrderState to : OrderState.values()) {
        if (from.mayBecome(to, Evidence.BROKER)) {
          inProgram.computeIfAbsent(from.name(), _ -> new TreeSet<>()).add(to.name());
        }
      }
    }
    assertThat(inDatabase).isEqualTo(inProgram);
  }
}
