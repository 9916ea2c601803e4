package org.signalbox.dsl.run.decide;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.signalbox.dsl.ir.Clause.Moment;
import org.signalbox.dsl.run.standing.Stamp;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.kernel.Memory;
import org.signalbox.trade.Cause;
import org.signalbox.trade.ClosedTrade;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Position;
import org.signalbox.trade.Purpose;

/**
 * Everything that decides about one traded instrument.
 *
 * @param moments the times of the session that its clauses name
 * @param watches whether it must be asked at every bar, though nothing is open and nothing is
 *     wanted
 */
record Trader(
    InstrumentDesk desk,
    Exits exits,
    Protectors protectors,
    Entries entries,
    Alerts alerts,
    List<Shown> shows,
    List<Moment> moments,
    boolean watches) {

  String symbol() {
    return desk.standing().symbol();
  }

  /** Whether nothing works, is wanted or is to be moved, so that there is nothing to decide. */
  boolean isQuiet() {
    if (watches || !desk.isIdle() || !entries.isQuiet()) {
      return false;
    }
    Optional<Position> position = desk.standing().position();
    return position.isEmpty() || (protectors.isQuiet() && exits.isQuiet(position.get()));
  }

  boolean isNamed(long instant) {
    return !moments.isEmpty() && moments.stream().anyMatch(it -> desk.moments().isAt(it, instant));
  }

  OptionalLong nextClockInstant(long after) {
    return desk.moments().next(moments, after);
  }

  /** Begins a decision; without a bar the clock alone has moved. */
  void begin(boolean withBar, long instant) {
    desk.begin(withBar);
    if (!withBar) {
      desk.standing().visit(instant);
    }
  }

  /** Takes a fill that was booked. */
  void filled(Fill fill) {
    desk.standing().visit(fill.at().toEpochMilli());
    Optional<WorkingOrder> known = desk.byId(fill.orderId());
    if (known.isEmpty()) {
      return;
    }
    WorkingOrder order = known.get();
    boolean first = desk.filled(order, fill);
    if (first && fill.cause().purpose().enters()) {
      entered(order, fill);
    }
  }

  private void entered(WorkingOrder order, Fill fill) {
    Standing standing = desk.standing();
    boolean opens =
        fill.cause().purpose() == Purpose.ENTRY
            && standing.position().map(it -> it.entries() == 1).orElse(true);
    Stamp at = standing.now();
    if (opens) {
      standing.memories().begin(order.wish().frozen().values());
    }
    standing.history().entered(fill.cause().clause(), at, opens);
    order
        .wish()
        .lifetime()
        .counted()
        .ifPresent(it -> standing.history().count(fill.cause().clause(), at, it));
    standing.account().entered(at);
    protectors.entered(fill.protection(), opens);
  }

  void remember(Memory memory) {
    desk.remember(memory, this::lifetime);
    protectors.remember(memory);
    alerts.remember(memory);
  }

  private Lifetime lifetime(Cause cause) {
    return switch (cause.purpose()) {
      case ENTRY, ADDITION -> entries.lifetime(cause.clause(), false);
      case REVERSAL -> entries.lifetime(cause.clause(), true);
      case EXIT -> exits.lifetime(cause.clause());
      case STOP_LOSS,
          TAKE_PROFIT,
          TRAILING_STOP,
          BREAKEVEN,
          SQUARE_OFF,
          HALT,
          REBALANCE,
          DELISTING,
          END_OF_RUN ->
          Lifetime.UNTIL_CANCELLED;
    };
  }

  /** Takes note that the position is flat. */
  Stamp closed(ClosedTrade trade) {
    Standing standing = desk.standing();
    standing.visit(trade.closedAt().toEpochMilli());
    Stamp at = standing.now().endOfBar();
    standing.history().closed(trade, at);
    standing.memories().end();
    desk.flat();
    return at;
  }
}
