package org.signalbox.live.journal.table;

import java.time.Instant;
import java.util.List;

/**
 * What is told to those who watch. An event is added with what it tells about, and numbered after
 * that was committed: who has seen number n has seen all before it, and resumes there. It may be
 * told more than once.
 */
public interface Events {

  /**
   * Something that happened.
   *
   * @param seq zero until it is numbered
   * @param kind what: {@code order}, {@code fill}, {@code position}, {@code deployment}, ...
   * @param subject which: a client id, a symbol
   * @param body JSON
   */
  record Event(
      long seq,
      String tenant,
      String deployment,
      Instant at,
      String kind,
      String subject,
      String body) {
    public Event {
      at = Micros.of(at);
    }
  }

  void add(Event draft);

  /**
   * Numbers committed events, oldest first, and returns them. One caller at a time does it; the
   * others wait.
   */
  List<Event> publish(int limit);

  /** Numbered events of a tenant after a number. */
  List<Event> after(String tenant, long seq, int limit);

  /** The last number given; zero where none was. */
  long last();
}
