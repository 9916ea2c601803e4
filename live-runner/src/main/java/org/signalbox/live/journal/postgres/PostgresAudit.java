package org.signalbox.live.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.signalbox.live.journal.AuditChain;
import org.signalbox.live.journal.table.Audit;

/**
 * The tables {@code audit} and {@code audit_head}. Rows are kept back until the transaction ends:
 * then each chain's head is locked, in the chains' order, and all its rows are written at once.
 */
final class PostgresAudit implements Audit {

  private static final String INSERT =
      """
      INSERT INTO audit (chain, seq, at, actor, action, subject, detail, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Sql sql;
  private final SortedMap<String, List<Draft>> keptBack = new TreeMap<>();
  private final SortedMap<String, List<Row>> sealed = new TreeMap<>();

  PostgresAudit(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void append(List<Draft> rows) {
    for (Draft row : rows) {
      keptBack.computeIfAbsent(row.chain(), _ -> new ArrayList<>()).add(row);
    }
  }

  /** Locks the heads of the chains that grow, and works out their rows. */
  void seal() {
    keptBack.forEach((name, drafts) -> {
      AuditChain chain = head(name).orElseGet(() -> begun(name));
      sealed.put(name, drafts.stream().map(chain::append).toList());
    });
    keptBack.clear();
  }

  void flush() {
    seal();
    sealed.forEach(this::write);
    sealed.clear();
  }

  private void write(String name, List<Row> rows) {
    for (Row row : rows) {
      Draft draft = row.draft();
      sql.later(
          INSERT,
          name,
          row.seq(),
          draft.at(),
          draft.actor(),
          draft.action(),
          draft.subject(),
          draft.detail(),
          row.hash());
    }
    Row last = rows.getLast();
    sql.later(
        "UPDATE audit_head SET seq = ?, hash = ? WHERE chain = ?", last.seq(), last.hash(), name);
  }

  private Optional<AuditChain> head(String name) {
    return sql.one(
        "SELECT seq, hash FROM audit_head WHERE chain = ? FOR UPDATE",
        row -> new AuditChain(row.getLong("seq"), row.getBytes("hash")),
        name);
  }

  /** Of several who begin a chain one does, and the others wait for it. */
  private AuditChain begun(String name) {
    sql.update(
        "INSERT INTO audit_head (chain, seq, hash) VALUES (?, 0, ?) ON CONFLICT DO NOTHING",
        name,
        new byte[AuditChain.HASH_LENGTH]);
    return head(name).orElseThrow();
  }

  @Override
  public List<String> chains() {
    flush();
    return sql.list(
        """
        SELECT chain FROM (SELECT chain FROM audit_head UNION SELECT chain FROM audit) AS chains
        ORDER BY chain COLLATE "C"
        """,
        row -> row.getString("chain"));
  }

  @Override
  public void read(String chain, Consumer<Row> reader) {
    flush();
    sql.each("SELECT * FROM audit WHERE chain = ? ORDER BY seq", PostgresAudit::row, reader, chain);
  }

  @Override
  public long length(String chain) {
    flush();
    return sql.number("SELECT coalesce((SELECT seq FROM audit_head WHERE chain = ?), 0)", chain);
  }

  private static Row row(ResultSet row) throws SQLException {
    Draft draft =
        new Draft(
            row.getString("chain"),
            Sql.instant(row, "at"),
            row.getString("actor"),
            row.getString("action"),
            row.getString("subject"),
            row.getString("detail"));
    return new Row(row.getLong("seq"), draft, row.getBytes("hash"));
  }
}
