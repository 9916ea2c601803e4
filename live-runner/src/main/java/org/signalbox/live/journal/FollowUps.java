package org.signalbox.live.journal;

import java.util.List;
import org.signalbox.live.journal.table.Tables;

/** What a fill calls for, stored in the same transaction as the fill. */
@FunctionalInterface
public interface FollowUps {

  FollowUps NONE = (_, _) -> List.of();

  /** Requests for the deployment whose fill it is. */
  List<Leg> after(Tables tables, Booked booked);

  /** The fire key under which the follow-ups of an execution get their client ids. */
  static String fireKey(String executionId) {
    return "fill:" + executionId;
  }
}
