package org.signalbox.live.journal.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.signalbox.live.journal.AuditChain;
import org.signalbox.live.journal.memory.Rows.Place;
import org.signalbox.live.journal.table.Audit;

/** Audit rows by chain. */
final class MemoryAudit implements Audit {

  private final Rows<Place, Row> rows;
  private final Rows<String, Row> last;

  MemoryAudit(Undo undo) {
    rows = new Rows<>(undo);
    last = new Rows<>(undo);
  }

  @Override
  public void append(List<Draft> drafts) {
    for (Draft draft : drafts) {
      Optional<Row> before = last.find(draft.chain());
      AuditChain chain =
          before.map(it -> new AuditChain(it.seq(), it.hash())).orElseGet(AuditChain::new);
      Row row = chain.append(draft);
      rows.put(new Place(draft.chain(), row.seq()), row);
      last.put(draft.chain(), row);
    }
  }

  @Override
  public List<String> chains() {
    return last.keys();
  }

  @Override
  public void read(String chain, Consumer<Row> reader) {
    Rows.of(rows, chain).forEach(reader);
  }

  @Override
  public long length(String chain) {
    return last.find(chain).map(Row::seq).orElse(0L);
  }
}
