package org.signalbox.live.journal.memory;

import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.memory.Rows.Place;
import org.signalbox.live.journal.table.Decisions;

/** Decisions in their order, and by fire key. */
final class MemoryDecisions implements Decisions {

  private final Rows<Place, Entry> rows;
  private final Rows<String, Long> byKey;
  private final Numbers numbers = new Numbers();

  MemoryDecisions(Undo undo) {
    rows = new Rows<>(undo);
    byKey = new Rows<>(undo);
  }

  @Override
  public boolean insert(Entry decision) {
    long seq = numbers.next();
    if (!byKey.insert(key(decision.deployment(), decision.fireKey()), seq)) {
      return false;
    }
    rows.put(new Place(decision.deployment(), seq), decision);
    return true;
  }

  private static String key(String deployment, String fireKey) {
    return deployment + '\0' + fireKey;
  }

  @Override
  public Optional<Entry> find(String deployment, String fireKey) {
    return byKey
        .find(key(deployment, fireKey))
        .flatMap(seq -> rows.find(new Place(deployment, seq)));
  }

  @Override
  public Optional<Entry> latest(String deployment) {
    return of(deployment).reversed().stream().findFirst();
  }

  @Override
  public List<Entry> of(String deployment) {
    return Rows.of(rows, deployment);
  }
}
