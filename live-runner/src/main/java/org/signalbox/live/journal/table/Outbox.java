package org.signalbox.live.journal.table;

import java.time.Instant;
import java.util.List;

/** Requests that wait to be made. */
public interface Outbox {

  /** Adds one; its id is made by the table. */
  void add(Errand draft);

  /**
   * Takes requests of a lane that are due, lowest priority number first, then oldest first. What
   * another transaction is about to take is passed over. Nothing that {@link Request#addsRisk adds
   * risk} is taken for an instrument in which the account has an order that is {@link
   * OrderState#UNKNOWN}.
   */
  List<Errand> claim(Fence fence, Instant now, int limit);

  /** Ends a request. */
  void done(long id);

  /** Puts a request that was claimed back in line. */
  void again(long id, Instant notBefore);

  /** What was claimed in a lane and not ended: after a crash, what may have been sent. */
  List<Errand> claimed(String lane);

  /** What waits in a lane, whether due or not, in the order of {@link #claim}. */
  List<Errand> waiting(String lane);

  /** Requests about an order, oldest first. */
  List<Errand> about(String clientId);
}
