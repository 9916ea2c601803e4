package org.signalbox.live.journal.table;

import java.time.Instant;

/**
 * A request that is to be made of a broker, or was.
 *
 * @param id zero for one that is not stored yet
 * @param lane the lease whose holder makes it
 * @param clientId the order that it is about; empty for a change of protection
 * @param priority the lower goes first
 * @param attempt how often it was claimed
 * @param epoch under which it was claimed last
 * @param notBefore when it may be claimed
 */
public record Errand(
    long id,
    String lane,
    String deployment,
    BrokerAccount account,
    String instrument,
    String clientId,
    Request request,
    int priority,
    State state,
    int attempt,
    long epoch,
    Instant notBefore) {
  public Errand {
    notBefore = Micros.of(notBefore);
  }

  /** What became of it. */
  public enum State {
    QUEUED,
    /** A dispatcher has it, and may have made the request. */
    CLAIMED,
    DONE
  }
}
