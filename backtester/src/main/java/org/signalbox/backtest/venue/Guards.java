package org.signalbox.backtest.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Order;
import org.signalbox.trade.Position;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.protect.ProtectiveOrders;

/** The protective orders of a position, working at this venue. */
final class Guards {

  private final ProtectiveOrders orders;
  private final Instrument instrument;
  private final int limitThrough;

  Guards(Instrument instrument, int limitThrough) {
    this.orders = new ProtectiveOrders(instrument);
    this.instrument = instrument;
    this.limitThrough = limitThrough;
  }

  /** The position with the risk that its tightest stop leaves. */
  Position withRisk(Position position) {
    return orders.withRisk(position);
  }

  /** The orders of all rules, anchored anew; a trail keeps its place where that is tighter. */
  List<Working> again(Position position, Set<String> taken, List<Working> before) {
    List<Working> fresh = orders.of(position, taken).stream().map(this::working).toList();
    return ProtectiveOrders.kept(fresh, before, Working::order, Guards::tighter);
  }

  /** Whether two guards come from one clause. */
  static boolean sameClause(Working one, Working other) {
    return ProtectiveOrders.sameClause(one.order(), other.order());
  }

  /** Whether a stop lies closer to the market than another one. */
  static boolean tighter(Working one, Working other) {
    return one.sense() * (one.level() - other.level()) < 0;
  }

  /** The order of one rule, where it has a level. */
  Optional<Working> of(Protection.Rule rule, Position position) {
    return orders.of(rule, position).map(this::working);
  }

  /** A stop at a level, rounded to the tick away from a fill. */
  Optional<Working> stop(Position position, String clause, Purpose purpose, BigDecimal level) {
    return orders.stop(position, clause, purpose, level).map(this::working);
  }

  private Working working(Order order) {
    return new Working(order, true, instrument.tickSize(), limitThrough);
  }
}
