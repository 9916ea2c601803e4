package org.signalbox.live.journal.memory;

import java.time.Instant;
import java.util.List;
import org.signalbox.live.journal.memory.Rows.Place;
import org.signalbox.live.journal.table.Inputs;

/** Inputs by deployment and number. */
final class MemoryInputs implements Inputs {

  private final Rows<Place, Entry> rows;
  private final Rows<String, Long> last;

  MemoryInputs(Undo undo) {
    rows = new Rows<>(undo);
    last = new Rows<>(undo);
  }

  @Override
  public long append(String deployment, Instant at, List<Input> inputs) {
    long seq = last(deployment);
    for (Input input : inputs) {
      seq++;
      rows.put(new Place(deployment, seq), new Entry(seq, at, input));
    }
    last.put(deployment, seq);
    return seq;
  }

  @Override
  public long last(String deployment) {
    return last.find(deployment).orElse(0L);
  }

  @Override
  public List<Entry> after(String deployment, long seq, int limit) {
    return Rows.after(rows, deployment, seq).stream().limit(limit).toList();
  }
}
