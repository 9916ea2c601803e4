package org.signalbox.live.journal.table;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an order stands, as far as we know. */
public enum OrderState {
  /** Stored, and waits for something before it may be sent. */
  DECIDED,
  /** Waits to be sent. */
  QUEUED,
  /** May have been sent: stored before the first byte goes out. */
  SENDING,
  /** Works at the broker. */
  ACKED,
  /** Works at the broker, and a part of it was filled. */
  PARTIAL,
  FILLED,
  /** Works until the broker confirms that it was cancelled. */
  CANCEL_PENDING,
  CANCELLED,
  /** The broker, or a check before it, refused it. */
  REJECTED,
  EXPIRED,
  /** The broker may or may not have it. Nothing new is sent for its instrument. */
  UNKNOWN;

  /** On whose word an order changes its state. */
  public enum Evidence {
    /** We did something, or heard nothing. */
    OURS,
    /** The broker's books or reports say so. */
    BROKER
  }

  private static final Map<OrderState, Set<OrderState>> MOVES = moves();

  private static Map<OrderState, Set<OrderState>> moves() {
    Map<OrderState, Set<OrderState>> moves = new EnumMap<>(OrderState.class);
    moves.put(DECIDED, EnumSet.of(QUEUED, CANCELLED, REJECTED, EXPIRED));
    moves.put(QUEUED, EnumSet.of(SENDING, CANCELLED, REJECTED, EXPIRED));
    moves.put(SENDING, EnumSet.of(ACKED, PARTIAL, FILLED, CANCELLED, REJECTED, EXPIRED, UNKNOWN));
    moves.put(
        ACKED, EnumSet.of(PARTIAL, FILLED, CANCEL_PENDING, CANCELLED, REJECTED, EXPIRED, UNKNOWN));
    moves.put(PARTIAL, EnumSet.of(FILLED, CANCEL_PENDING, CANCELLED, REJECTED, EXPIRED, UNKNOWN));
    moves.put(
        CANCEL_PENDING, EnumSet.of(ACKED, PARTIAL, FILLED, CANCELLED, REJECTED, EXPIRED, UNKNOWN));
    moves.put(
        UNKNOWN,
        EnumSet.of(QUEUED, ACKED, PARTIAL, FILLED, CANCEL_PENDING, CANCELLED, REJECTED, EXPIRED));
    for (OrderState last : EnumSet.of(FILLED, CANCELLED, REJECTED, EXPIRED)) {
      moves.put(last, EnumSet.noneOf(OrderState.class));
    }
    return moves;
  }

  /** Whether an order may go from this state to another one on such evidence. */
  public boolean mayBecome(OrderState next, Evidence evidence) {
    return MOVES.getOrDefault(this, Set.of()).contains(next)
        && (this != UNKNOWN || evidence == Evidence.BROKER);
  }

  /** Whether nothing more is expected of it. */
  public boolean isFinal() {
    return MOVES.getOrDefault(this, Set.of()).isEmpty();
  }

  /** Whether the broker may have it now. */
  public boolean mayWork() {
    return !isFinal() && this != DECIDED && this != QUEUED;
  }
}
