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

  private final Sql sql;
  private final SortedMap<String, List<Draft>> keptBack = new TreeMap<>();

  PostgresAudit(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void append(List<Draft> rows) {
    for (Draft row : rows) {
      keptBack.computeIfAbsent(row.chain(), _ -> new ArrayList<>()).add(row);
    }
  }

  void flush() {
    keptBack.forEach(this::write);
    keptBack.clear();
  }

  private void write(String name, List<Draft> drafts) {
    AuditChain chain = head(name).orElseGet(() -> begun(name));
    List<Object[]> rows = new ArrayList<>();
    byte[] hash = new byte[0];
    for (Draft draft : drafts) {
      Row row = chain.append(draft);
      hash = row.hash();
      rows.add(
          new Object[] {
            name,
            row.seq(),
            draft.at(),
            draft.actor(),
            draft.action(),
            draft.subject(),
            draft.detail(),
            hash
          });
    }
    sql.batch(
        """
        INSERT INTO audit (chain, seq, at, actor, action, subject, detail, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
    sql.update(
        "UPDATE audit_head SET seq = ?, hash = ? WHERE chain = ?", chain.length(), hash, name);
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
