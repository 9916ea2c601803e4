package org.signalbox.live.journal.memory;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.live.journal.memory.Rows.Place;
import org.signalbox.live.journal.table.Events;

/** Events that wait for a number, and those that have one, by tenant. */
final class MemoryEvents implements Events {

  private static final String LAST = "last";

  private final Rows<Long, Event> drafts;
  private final Rows<Place, Event> byTenant;
  private final Rows<String, Long> counter;
  private final Numbers numbers = new Numbers();

  MemoryEvents(Undo undo) {
    drafts = new Rows<>(undo);
    byTenant = new Rows<>(undo);
    counter = new Rows<>(undo);
  }

  @Override
  public void add(Event draft) {
    drafts.put(numbers.next(), with(draft, 0));
  }

  private static Event with(Event it, long seq) {
    return new Event(
        seq, it.tenant(), it.deployment(), it.at(), it.kind(), it.subject(), it.body());
  }

  @Override
  public List<Event> publish(int limit) {
    List<Event> published = new ArrayList<>();
    long seq = last();
    for (Long id : drafts.keys().stream().limit(limit).toList()) {
      Event event = with(drafts.find(id).orElseThrow(), ++seq);
      drafts.remove(id);
      byTenant.put(new Place(event.tenant(), seq), event);
      published.add(event);
    }
    counter.put(LAST, seq);
    return published;
  }

  @Override
  public List<Event> after(String tenant, long seq, int limit) {
    return Rows.after(byTenant, tenant, seq).stream().limit(limit).toList();
  }

  @Override
  public long last() {
    return counter.find(LAST).orElse(0L);
  }
}
