package org.signalbox.live.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.signalbox.live.journal.table.BrokerAccount;

/** Statements of one transaction. What is kept back runs before anything is read. */
final class Sql {

  private static final int FETCH = 1_000;

  /** More statements than these are not sent together, so that their texts stay few. */
  private static final int TOGETHER = 16;

  private final Handle handle;
  private final List<Later> keptBack = new ArrayList<>();

  private record Later(String sql, List<Object> arguments) {}

  Sql(Handle handle) {
    this.handle = handle;
  }

  /** What a row is. */
  @FunctionalInterface
  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static BrokerAccount account(ResultSet row) throws SQLException {
    return new BrokerAccount(row.getString("broker"), row.getString("account"));
  }

  /** Keeps a statement back: it runs before the next one does, or at the end. */
  void later(String sql, Object... arguments) {
    keptBack.add(new Later(sql.strip(), List.of(arguments)));
  }

  /** Runs what was kept back, in its order: where it is little, all in one round trip. */
  void run() {
    List<Later> all = List.copyOf(keptBack);
    keptBack.clear();
    if (all.size() > TOGETHER) {
      SequencedMap<String, List<Object[]>> bySql = new LinkedHashMap<>();
      all.forEach(it ->
          bySql.computeIfAbsent(it.sql(), _ -> new ArrayList<>()).add(it.arguments().toArray()));
      bySql.forEach(this::batch);
    } else if (!all.isEmpty()) {
      update(
          String.join(";\n", all.stream().map(Later::sql).toList()),
          all.stream().flatMap(it -> it.arguments().stream()).toArray());
    }
  }

  /** Runs a statement and returns how many rows it changed. */
  int update(String sql, Object... arguments) {
    run();
    try (Update update = handle.createUpdate(sql)) {
      for (int place = 0; place < arguments.length; place++) {
        update.bind(place, arguments[place]);
      }
      return update.execute();
    }
  }

  /** Runs a statement once for each row of arguments. */
  void batch(String sql, List<Object[]> rows) {
    run();
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      rows.forEach(batch::add);
      batch.execute();
    }
  }

  <T> List<T> list(String sql, Mapper<T> mapper, Object... arguments) {
    try (Query query = query(sql, arguments)) {
      return query.map((row, _) -> mapper.map(row)).list();
    }
  }

  <T> Optional<T> one(String sql, Mapper<T> mapper, Object... arguments) {
    try (Query query = query(sql, arguments)) {
      return query.map((row, _) -> mapper.map(row)).findOne();
    }
  }

  /** The number that a statement returns. */
  long number(String sql, Object... arguments) {
    return one(sql, row -> row.getLong(1), arguments).orElseThrow();
  }

  /** Hands over rows as they arrive, however many there are. */
  <T> void each(String sql, Mapper<T> mapper, Consumer<T> reader, Object... arguments) {
    try (Query query = query(sql, arguments).setFetchSize(FETCH);
        Stream<T> rows = query.map((row, _) -> mapper.map(row)).stream()) {
      rows.forEach(reader);
    }
  }

  private Query query(String sql, Object... arguments) {
    run();
    Query query = handle.createQuery(sql);
    for (int place = 0; place < arguments.length; place++) {
      query.bind(place, arguments[place]);
    }
    return query;
  }
}
